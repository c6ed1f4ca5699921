/** What the pages of one language know of a document, for quoting it and for following links taken from it; loaded on demand. */
import type { Line } from '../citation/template.ts';
import type { Language } from '../languages.ts';
import type { RowKind } from '../text/model.ts';

export interface EditionText {
  language: Language;
  /** Where its words stand, as a line below a quotation: of the document, and with the blank `{paragraph}` of some of its paragraphs. */
  source: { document: string; paragraph: string };
  /** Every row in order: its id, its paragraph number or 0, its kind, and its sentences; none of these where it is not translated. */
  rows: [id: string, number: number, kind: RowKind, sentences: string[]][];
  /** How an error is reported, where the library says to whom: `body` has the blanks `{address}` and `{words}`. */
  report?: { contact: string; title: string; body: string };
  /** The document's TEI, as seen from the root of the site, where the library offers it. */
  tei?: string;
  citations: { id: string; label: string; document: Line[]; paragraph: Line[] }[];
}

/** The event by which such a script hands over what it brings. */
export const arrival = 'edition-text';
