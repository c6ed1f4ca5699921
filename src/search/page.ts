/**
 * Searches the page the reader is on, with the matcher of the library's search: where that is not available,
 * and where it cannot be, from `file://`.
 */
import type { Language } from '../languages.ts';
import type { Fold } from './fold.ts';
import { hitsOf, type Hit, type SearchedRow } from './hits.ts';
import { folded, type Texts } from './match.ts';
import type { Query } from './query.ts';

/** One element of the page with a text of its own, in the order of the page: `[data-paragraph]`, a heading, or a note. */
export interface PageText {
  /** Its row's id; elements of one row, in two languages, have the same. */
  id: string;
  kind: SearchedRow['kind'];
  number?: number;
  /** As in `ShownRow`. */
  editorial?: true;
  own?: true;
  language: Language;
  /** Its `textContent`. */
  text: string;
}

/** The rows of a page, folded, to be searched as often as the reader types. */
export function pageRows(texts: readonly PageText[], fold: Fold): SearchedRow[] {
  const rows = new Map<string, PageText[]>();
  for (const text of texts) rows.set(text.id, [...(rows.get(text.id) ?? []), text]);
  return [...rows.values()].map((parts) => {
    const [{ id, kind, number, editorial, own }] = parts as [PageText];
    const inLanguages: Texts = Object.fromEntries(parts.map(({ language, text }) => [language, folded(fold, text)]));
    return { id, kind, ...(number !== undefined && { number }), ...(editorial && { editorial }), ...(own && { own }), texts: inLanguages };
  });
}

/** The rows of the page that `query` stands in. */
export const searchPage = (query: Query, rows: readonly SearchedRow[]): Hit[] => hitsOf(query, rows);
