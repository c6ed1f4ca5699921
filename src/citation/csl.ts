/** A document as one CSL-JSON item, in one language: what every style and every data format is made from. */
import { isChinese, scriptOf, type Language } from '../languages.ts';
import { translationWords } from './source-line.ts';
import { localeFor, words } from '../locales/index.ts';
import type { Dated } from '../text/dates.ts';
import type { Document } from '../text/model.ts';
import { hasLocale } from './csl-files.ts';

/** What a citation needs to know of a document. */
export type CitedDocument = Pick<Document, 'id' | 'source' | 'languages' | 'metadata'>;

/** Where a document is cited from. */
export interface CitedFrom {
  /** What the library is called, in the language of the citation. */
  library: string;
  /** The library's absolute address, ending in `/`, where it is known. */
  site?: string | undefined;
}

export interface CslDate {
  'date-parts'?: number[][];
  literal?: string;
}

/** The part of CSL-JSON that is used here. */
export interface CslItem {
  id: string;
  type: string;
  'citation-key': string;
  language: string;
  title: string;
  'title-short': string;
  author?: { literal: string }[];
  'container-title': string;
  'original-publisher'?: string;
  issued?: CslDate;
  note?: string;
  URL?: string;
  accessed?: CslDate;
  page?: string;
}

/** The CSL locale of a language: its own, else American English. */
export function locale(language: Language): string {
  if (isChinese(language)) return scriptOf(language) === 'Hans' ? 'zh-CN' : 'zh-TW';
  const { language: one = 'en', region = 'US' } = new Intl.Locale(language).maximize();
  return [`${one}-${region}`, one].find(hasLocale) ?? 'en-US';
}

/** A date as CSL counts: 400 BC is -400, for it has no year nought. */
export function cslDate({ text, year, month, day }: Dated): CslDate {
  if (year === undefined) return { literal: text };
  const parts = [year > 0 ? year : year - 1, month, day].filter((one) => one !== undefined);
  return { 'date-parts': [parts] };
}

/** What a document says of itself in one language. Throws where it is not in that language. */
export function saidOf({ id, metadata }: Pick<CitedDocument, 'id' | 'metadata'>, language: Language) {
  const said = metadata[language];
  if (!said) throw new Error(`${id} is not in ${language}`);
  return said;
}

/** What a document is cited from: this library, and the edition in it. */
const container = (library: string, edition: number, language: Language) => {
  const { edition: word } = words[localeFor(language)];
  return isChinese(language) ? `${library}，${word.edition(edition)}` : `${library}, ${word.edition(edition).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`;
};

/**
 * The item. Its parties are its authors, as institutions; the day is the document's own.
 *
 * It is a `webpage`: GB/T 7714 then has `[EB/OL]` with day and day of access, Chicago and APA
 * the site after the title. A `treaty` loses its authors in APA, a `document` or `report` turns
 * the library into a book with a publisher and, in GB/T 7714, into `[Z/OL]` or `[R/OL]`.
 * The edition stands with the site's name, because no style prints a web page's `edition`.
 */
export function cslItem(document: CitedDocument, language: Language, { library }: CitedFrom, url?: string): CslItem {
  const said = saidOf(document, language);
  const key = `${document.id}-${language}`;
  const note = translationWords(said, language);
  return {
    id: key,
    'citation-key': key,
    type: 'webpage',
    language: isChinese(language) ? locale(language) : language,
    title: said.title.text,
    'title-short': said.shortTitle.text,
    ...(said.parties.length > 0 && { author: said.parties.map(({ text }) => ({ literal: text })) }),
    'container-title': container(library, said.edition.number, language),
    ...(said.source.publisher && { 'original-publisher': said.source.publisher.text }),
    ...(said.date && { issued: cslDate(said.date) }),
    ...(note && { note }),
    ...(url !== undefined && { URL: url }),
  };
}
