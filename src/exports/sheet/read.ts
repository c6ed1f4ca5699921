/** The table of a sheet of ours, from CSV or XLSX. Columns are found by their names, in any order; those that are not known are passed over. */
import { parse } from 'csv-parse/sync';
import type { DocumentLanguage } from '../../views.ts';
import { fromUtf8, type Table } from '../export.ts';
import { factNames } from '../facts.ts';
import { readInline } from '../inline.ts';
import { NotOurs } from '../not-ours.ts';
import { readOrigin } from '../origins.ts';
import { sectionsOf, type Unit } from '../units.ts';
import { withoutGuard } from './guard.ts';
import { readCells } from './xlsx-read.ts';

export const csvCells = (bytes: Uint8Array): string[][] => (parse(fromUtf8(bytes).replace(/^\ufeff/, ''), { relax_column_count: true }) as string[][]).map((row) => row.map(withoutGuard));

export const readCsv = (bytes: Uint8Array): Table => tableOf(csvCells(bytes));

export const readXlsx = (bytes: Uint8Array): Table => tableOf(readCells(bytes));

/** By language what its text is, in the words of `originWordsOf`. */
export function originsOf([head = [], ...rows]: readonly string[][]): Map<string, string> {
  return new Map(head.flatMap((name, index) => (name.startsWith('origin ') ? [[name.slice('origin '.length), rows.map((row) => row[index]).find(Boolean) ?? ''] as const] : [])));
}

export function tableOf(cells: string[][]): Table {
  const [head = [], ...rows] = cells;
  const origins = originsOf(cells);
  const at = new Map(head.map((name, index) => [name, index]));
  const tags = [...origins.keys()];
  const wanting = ['id', 'kind', 'document', 'section', ...tags].filter((name) => !at.has(name));
  if (wanting.length > 0 || tags.length === 0) throw new NotOurs(`This sheet has no column \`${wanting[0] ?? 'origin …'}\`; its first row must be the names that it was exported with. Put it back, or import it as any table, as pairs of sentences.`);
  const cell = (row: readonly string[], name: string) => row[at.get(name) ?? -1] ?? '';
  const written = rows.filter((row) => cell(row, 'id') !== '');
  const units = written.map((row): Unit => ({
    id: cell(row, 'id'),
    kind: cell(row, 'kind') as Unit['kind'],
    facts: Object.fromEntries(factNames.flatMap((name) => (cell(row, name) === '' ? [] : [[name, cell(row, name)]]))),
    // A sentence that is empty is one that has an origin.
    texts: Object.fromEntries(tags.flatMap((tag) => (cell(row, tag) !== '' || cell(row, `origin ${tag}`) !== '' ? [[tag, readInline(cell(row, tag))]] : []))),
    doubtful: cell(row, 'doubtful').split(' ').filter(Boolean),
  }));
  const [first = []] = written;
  return {
    id: cell(first, 'document'),
    status: cell(first, 'status') === 'published' ? 'published' : 'draft',
    source: cell(first, 'source'),
    languages: tags.map((tag): DocumentLanguage => ({ tag, ...readOrigin(origins.get(tag) ?? '') })),
    sections: sectionsOf(units),
    ...(cell(first, 'sha256') && { sourceHash: cell(first, 'sha256') }),
  };
}
