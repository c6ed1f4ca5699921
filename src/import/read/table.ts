/** The rows of a csv, tsv or xlsx, as columns of languages. */
import { plain } from '../inline.ts';
import type { Received } from '../received.ts';
import { tagOf } from './language-names.ts';

export interface Row {
  cells: string[];
  place: string;
}

/** The first row may name the languages. A column of numbers or of nothing is no language, and is set aside. */
export function toColumns(rows: readonly Row[], file: string, kind: Received['kind'], remarks: string[]): Received {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const [head] = rows;
  const named = head && head.cells.some((cell) => tagOf(cell) !== undefined) && head.cells.every((cell) => cell.length <= 30) ? head : undefined;
  const body = named ? rows.slice(1) : rows;
  const texts = Array.from({ length: width }, (_, column) => column).filter((column) => (named && tagOf(named.cells[column] ?? '') !== undefined) || (!named && isText(body.map(({ cells }) => cells[column] ?? ''))));
  const received: Received = { file, kind, remarks, columns: texts.map((column) => tagOf(named?.cells[column] ?? '')), blocks: [], notes: [], aside: [] };
  for (const cell of named?.cells ?? []) if (cell.trim()) received.aside.push({ file, place: named?.place ?? '', what: 'set aside', text: cell, why: 'the head of a column' });
  for (const [row, { cells, place }] of body.entries()) {
    for (const [column, cell] of cells.entries()) {
      const index = texts.indexOf(column);
      if (!cell.trim()) continue;
      if (index >= 0) received.blocks.push({ kind: 'paragraph', depth: 0, inline: plain(cell.trim().replaceAll(/\s*\r?\n\s*/g, '\n')), place, column: index, row });
      else received.aside.push({ file, place, what: 'set aside', text: cell, why: named?.cells[column] ? `the column “${named.cells[column]}” is in no language` : `column ${column + 1} is in no language` });
    }
  }
  return received;
}

/** Most of its cells that are filled have a letter that is no Latin one, or a space between words. */
function isText(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim());
  const text = filled.filter((cell) => /[^\p{Script=Latin}\P{L}]/u.test(cell) || /\p{L}\s+\p{L}/u.test(cell));
  return filled.length > 0 && text.length * 2 > filled.length;
}
