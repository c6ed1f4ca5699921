/** csv and tsv: a table in plain text. */
import { parse } from 'csv-parse/sync';
import type { Received } from '../received.ts';
import { Refusal } from '../refusal.ts';
import { type Row, toColumns } from './table.ts';

export function readDelimited(text: string, file: string, kind: 'csv' | 'tsv', remarks: string[]): Received {
  const delimiter = kind === 'tsv' ? '\t' : delimiterOf(text);
  try {
    const records = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, info: true, ...(kind === 'tsv' && { quote: text.includes('\t"') ? '"' : null }) }) as unknown as { record: string[]; info: { lines: number } }[];
    let end = 0;
    const rows: Row[] = records.map(({ record, info }, index) => {
      const place = `row ${index + 1} (line ${end + 1})`;
      end = info.lines;
      return { cells: record, place };
    });
    return toColumns(rows, file, kind, remarks);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${file} is no whole table: ${said}; correct the quotation marks there, or save it as xlsx`);
  }
}

/** Excel in many countries writes semicolons. The one that is in most of the first lines, most often. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '').split(/\r?\n/).slice(0, 20).filter(Boolean);
  const count = (sign: string) => head.filter((line) => line.includes(sign)).length;
  return [',', '\t', ';', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
