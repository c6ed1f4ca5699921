/** xlsx: the first sheet that has words. */
import type { Received } from '../received.ts';
import { Refusal } from '../refusal.ts';
import { openArchive } from './archive.ts';
import { type Row, toColumns } from './table.ts';
import { child, children, descendants, type Element, readXml, textOf } from './xml.ts';

export async function readXlsx(bytes: Uint8Array, file: string): Promise<Received> {
  const archive = await openArchive(bytes, file);
  const open = async (name: string) => {
    const found = await archive.read(name);
    return found && readXml(new TextDecoder().decode(found), file);
  };
  const workbook = await open('xl/workbook.xml');
  if (!workbook) throw new Refusal(`${file} is no whole workbook: it has no xl/workbook.xml; save it again in the program that made it`);
  const targets = new Map(descendants(await open('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']));
  const strings = children(child(await open('xl/sharedStrings.xml'), 'sst'), 'si').map(words);
  const sheets = descendants(workbook, 'sheet').filter(({ attributes }) => attributes['state'] === undefined || attributes['state'] === 'visible');
  const read: { name: string; rows: Row[] }[] = [];
  for (const { attributes } of sheets) {
    const target = targets.get(attributes['id']) ?? '';
    const sheet = await open(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    const rows = children(child(child(sheet, 'worksheet'), 'sheetData'), 'row').map((row, index) => toRow(row, index, strings)).filter(({ cells }) => cells.some((cell) => cell.trim()));
    if (rows.length > 0) read.push({ name: attributes['name'] ?? '', rows });
  }
  const [first, ...others] = read;
  const received = toColumns(first?.rows ?? [], file, 'xlsx', others.length > 0 ? [`only its first sheet with words was read, “${first?.name}”`] : []);
  for (const { name, rows } of others) for (const { cells, place } of rows) received.aside.push({ file, place: `sheet “${name}”, ${place}`, what: 'set aside', text: cells.filter(Boolean).join(' '), why: 'on another sheet' });
  return received;
}

function toRow(row: Element, index: number, strings: readonly string[]): Row {
  const cells: string[] = [];
  for (const [position, cell] of children(row, 'c').entries()) {
    const column = columnOf(cell.attributes['r']) ?? position;
    if (column < 200) cells[column] = value(cell, strings);
  }
  return { cells: Array.from(cells, (cell) => cell ?? ''), place: `row ${row.attributes['r'] ?? index + 1}` };
}

function value(cell: Element, strings: readonly string[]): string {
  const { t: type } = cell.attributes;
  if (type === 'inlineStr') return words(child(cell, 'is'));
  const written = textOf(child(cell, 'v'));
  return type === 's' ? (strings[Number(written)] ?? '') : written;
}

/** The runs of a string; readings beside it (`<rPh>`) are none of its words. */
const words = (element: Element | undefined): string => children(element).map((one) => (one.name === 't' ? textOf(one) : one.name === 'r' ? textOf(child(one, 't')) : '')).join('');

/** 27 for `AB7`, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined ? undefined : Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
