/** Searches rows that are at hand: a section's, when the index has named it, or those of the page itself. */
import { match, type Match, type Texts } from './match.ts';
import type { Query } from './query.ts';
import type { ShownRow } from './rows.ts';

/** A row that can be searched. */
export interface SearchedRow extends Omit<ShownRow, 'sentences'> {
  texts: Texts;
  /** As in `ShownRow`; not known of a row of the page. */
  sentences?: ShownRow['sentences'];
}

/** A row that the query stands in, and where. */
export interface Hit extends SearchedRow, Match {}

/** What was found, by what a reader calls it: these are rows of the document, never words. */
export type Counts = Record<'heading' | 'paragraph' | 'note', number>;

/** What a row is counted as: an item, a stanza, a row of a table are paragraphs to a reader who searches. */
export const countedAs = (kind: ShownRow['kind']): keyof Counts => (kind === 'heading' || kind === 'note' ? kind : 'paragraph');

export const noCounts = { heading: 0, paragraph: 0, note: 0 } as const satisfies Counts;

/** The rows that `query` stands in: those with the exact phrase first, else in the order given. */
export function hitsOf(query: Query, rows: readonly SearchedRow[]): Hit[] {
  const hits = rows.flatMap((row) => {
    const found = match(query, row.texts);
    return found ? [{ ...row, ...found }] : [];
  });
  return [...hits.filter(({ exact }) => exact), ...hits.filter(({ exact }) => !exact)];
}

/** How many rows of each kind there are among `hits`, added to `counts`. */
export function count(hits: readonly Hit[], counts: Counts = noCounts): Counts {
  const total = { ...counts };
  for (const { kind } of hits) total[countedAs(kind)]++;
  return total;
}
