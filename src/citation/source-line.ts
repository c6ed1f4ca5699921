/** Where the words of a document stand, as one line below a quotation; made when the site is built. */
import type { Language } from '../languages.ts';
import { localeFor, words } from '../locales/index.ts';
import type { Metadata } from '../text/metadata.ts';

/** What a translation is, in few words, with its translator where that is known; nothing for the text as it was received. */
export function translationWords({ translation }: Pick<Metadata, 'translation'>, language: Language): string | undefined {
  if (!translation) return undefined;
  const { edition, links } = words[localeFor(language)];
  const kind = links.translations[translation.kind ?? 'unstated'];
  return [kind, translation.by && edition.by(translation.by.text)].filter(Boolean).join(edition.comma);
}

/** The line for a whole document, and the one with a blank, `{paragraph}`, for the numbers of its paragraphs. */
export function sourceLines(metadata: Pick<Metadata, 'title' | 'parties' | 'date' | 'translation'>, language: Language) {
  const { edition, links } = words[localeFor(language)];
  const translation = translationWords(metadata, language);
  const known = {
    parties: metadata.parties.map(({ text }) => text),
    ...(metadata.date && { date: edition.date(metadata.date) }),
    ...(translation && { translation }),
  };
  const line = (paragraphs: string) => links.source(metadata.title.text, paragraphs, known);
  return { document: line(''), paragraph: line('{paragraph}') };
}
