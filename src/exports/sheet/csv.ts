/** CSV that Excel opens as UTF-8, and that runs nothing. */
import type { Document } from '../../text/model.ts';
import { type Export, fileName, type Publisher, utf8 } from '../export.ts';
import { guarded } from './guard.ts';
import { sheetOf } from './table.ts';

export function writeCsv(document: Document, publisher: Publisher): string {
  const cell = (text: string) => `"${guarded(text).replaceAll('"', '""')}"`;
  return `\ufeff${sheetOf(document, publisher).map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

export const csvExport = (document: Document, publisher: Publisher): Export => ({
  format: 'csv',
  file: fileName(document, 'csv'),
  type: 'text/csv',
  languages: [],
  bytes: () => utf8(writeCsv(document, publisher)),
});
