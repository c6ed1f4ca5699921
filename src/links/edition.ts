/** What the pages of one language know of a document, for quoting it and for following links taken from it; loaded on demand. */
import type { Line } from '../citation/template.ts';
import type { Language } from '../languages.ts';

export interface EditionText {
  language: Language;
  title: string;
  parties: string[];
  date: string;
  /** Every row in order: its id, its paragraph number or 0, and its sentences. */
  rows: [id: string, number: number, sentences: string[]][];
  citations: { id: string; label: string; document: Line[]; paragraph: Line[] }[];
}

/** The event by which such a script hands over what it brings. */
export const arrival = 'duidu-text';
