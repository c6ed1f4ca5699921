/** A long document's parts as its pages name and list them. */
import type { Document, Row, Section } from '../text/model.ts';
import { partsOf, type Part } from '../text/parts.ts';

/** Every heading below the title. */
export const headingsIn = (sections: readonly Section[]) => sections.flatMap(({ rows }) => rows).filter(({ kind, depth }) => kind === 'heading' && depth > 1);

const rowsOf = ({ sections }: Part) => sections.flatMap(({ rows }) => rows);

/** What a part is called by: the heading that it begins with, else the numbers of its first and its last paragraph, else nothing of its own. */
export function nameOf(part: Part): { heading?: Row; range?: [first: number, last: number] } {
  const rows = rowsOf(part);
  const first = rows.findIndex(({ kind }) => kind !== 'heading');
  const heading = rows.slice(0, first < 0 ? rows.length : first).find(({ depth }) => depth > 1);
  const numbers = rows.flatMap(({ number }) => number ?? []);
  return { ...(heading && { heading }), ...(numbers.length > 0 && { range: [numbers[0]!, numbers.at(-1)!] }) };
}

/** A line of the contents: a heading, or a part that has none to be listed by. */
export interface Entry {
  id: string;
  heading?: Row;
  /** The part it leads to, where that is another page. */
  part?: Part;
}

/**
 * What the contents of a page list. `shown` is the part that it shows, if it is not the whole: of others there
 * stand only chapters, or each page of a long book would carry the contents of all of it.
 */
export function entriesOf(document: Document, isInParts: boolean, shown?: Part): Entry[] {
  const all = headingsIn(document.sections);
  if (!isInParts) return all.map((heading) => ({ id: heading.id, heading }));
  const chapter = Math.min(...all.map(({ depth }) => depth));
  return partsOf(document).flatMap((part): Entry[] => {
    const isOwn = part === shown;
    const headings = headingsIn(part.sections).filter(({ depth }) => isOwn || depth === chapter);
    const entries = headings.map((heading): Entry => ({ id: heading.id, heading, ...(!isOwn && { part }) }));
    return entries.length > 0 ? entries : [{ id: rowsOf(part)[0]!.id, part }];
  });
}

/** What of a part an address can name beside its headings: rows, what was retired, notes; in order, each with the number it is shown by. */
export const namesIn = (part: Part): { id: string; number?: number; note?: number }[] =>
  part.sections.flatMap(({ rows, notes }) => [
    ...rows.flatMap(({ id, kind, depth, number, retired }) => [
      ...(kind === 'heading' && depth > 1 ? [] : [{ id, ...(number !== undefined && { number }) }]),
      ...retired.map((old) => ({ id: old })),
    ]),
    ...notes.map(({ label, number }) => ({ id: `note-${label}`, note: number })),
  ]);
