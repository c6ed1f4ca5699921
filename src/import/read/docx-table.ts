/** The rows of a table of Word, with its cells in their columns. */
import { type Cell, inColumns } from './merged-cells.ts';
import { child, children, type Element } from './xml.ts';

/** By row its cells; where a wider one reaches, there is none. One that goes on from above is there, and has no words. */
export function rowsOf(table: Element): { row: Element; cells: (Element | undefined)[] }[] {
  const rows = children(table, 'tr');
  const laid = inColumns(rows.map((row) => [before(row), ...children(row, 'tc').map(toCell)]));
  return rows.map((row, index) => ({ row, cells: laid[index] ?? [] }));
}

/** What a cell goes on from the one above, Word writes in each row; the words in it it does not show. */
export const goesOn = (cell: Element): boolean => {
  const merged = child(child(cell, 'tcPr'), 'vMerge');
  return merged !== undefined && merged.attributes['val'] !== 'restart';
};

const toCell = (cell: Element): Cell<Element> => ({ content: cell, columns: Math.max(1, number(child(child(cell, 'tcPr'), 'gridSpan'))), rows: 1 });
/** The columns that a row leaves free at its beginning. */
const before = (row: Element): Cell<Element> => ({ content: undefined, columns: number(child(child(row, 'trPr'), 'gridBefore')), rows: 1 });
const number = (element: Element | undefined): number => (/^\d+$/.test(element?.attributes['val'] ?? '') ? Number(element?.attributes['val']) : 0);
