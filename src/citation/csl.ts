/** A document as one CSL-JSON item, in one language: what every style and every data format is made from. */
import type { Language } from '../languages.ts';

/** What a citation needs to know; a `Document` fits. */
export interface CitedDocument {
  id: string;
  metadata: Record<Language, CitedMetadata>;
}

export interface CitedMetadata {
  title: string;
  /** An English title with only its first word and names in capitals, as APA sets it; `title` where there is none. */
  sentenceTitle?: string;
  shortTitle: string;
  description: string;
  /** `YYYY-MM-DD`. */
  date: string;
  place: string;
  parties: string[];
  source: { publisher: string };
  rights: string;
  edition: { number: number; date: string };
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
  author: { literal: string }[];
  'container-title': string;
  'original-publisher': string;
  issued: CslDate;
  URL?: string;
  accessed?: CslDate;
  page?: string;
}

/** The CSL locale of a language, which is also the language its item is marked with. */
export const locale = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-US' } as const satisfies Record<Language, string>;

/** What a document is cited from: this library, and the edition in it. */
const container = {
  'zh-Hans': (edition) => `Duidu 对读，第${edition}版`,
  'zh-Hant': (edition) => `Duidu 對讀，第${edition}版`,
  en: (edition) => `Duidu 对读, edition ${edition}`,
} as const satisfies Record<Language, (edition: number) => string>;

/**
 * The item. Its parties are its authors, as institutions; the day is the document's own.
 *
 * It is a `webpage`: GB/T 7714 then has `[EB/OL]` with day and day of access, Chicago and APA
 * the site after the title. A `treaty` loses its authors in APA, a `document` or `report` turns
 * the library into a book with a publisher and, in GB/T 7714, into `[Z/OL]` or `[R/OL]`.
 * The edition stands with the site's name, because no style prints a web page's `edition`.
 */
export function cslItem({ id, metadata }: CitedDocument, language: Language, url?: string): CslItem {
  const said = metadata[language];
  const key = `${id}-${language}`;
  return {
    id: key,
    'citation-key': key,
    type: 'webpage',
    language: locale[language],
    title: said.title,
    'title-short': said.shortTitle,
    author: said.parties.map((literal) => ({ literal })),
    'container-title': container[language](said.edition.number),
    'original-publisher': said.source.publisher,
    issued: { 'date-parts': [said.date.split('-').map(Number)] },
    ...(url === undefined ? {} : { URL: url }),
  };
}
