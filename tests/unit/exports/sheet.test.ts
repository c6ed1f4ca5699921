import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { writeCsv } from '../../../src/exports/sheet/csv.ts';
import { readCsv, readXlsx } from '../../../src/exports/sheet/read.ts';
import { sheetOf } from '../../../src/exports/sheet/table.ts';
import { writeXlsx } from '../../../src/exports/sheet/xlsx.ts';
import { pack, unpack } from '../../../src/exports/zip.ts';
import { everything, fixtures, generated, publisherOf, statement, tableOf } from './documents.ts';

const documents = [await statement(), everything(), ...(await fixtures()), ...Array.from({ length: 20 }, (_, seed) => generated(seed))];
const all = everything();
const publisher = publisherOf(all, 'https://example.org/');
const bytes = (text: string) => new TextEncoder().encode(text);

test('the CSV and the XLSX of a document are read back as the same table', () => {
  for (const document of documents) {
    assert.deepEqual(readCsv(bytes(writeCsv(document, publisherOf(document)))), tableOf(document), document.id);
    assert.deepEqual(readXlsx(writeXlsx(document, publisherOf(document))), tableOf(document), document.id);
  }
});

test('a row of the sheet is a sentence: its words, what they are, its address and its edition', () => {
  const [head = [], ...rows] = sheetOf(all, publisher);
  const row = rows.find(([id]) => id === 'p2.2')!;
  assert.deepEqual(Object.fromEntries(head.map((name, index) => [name, row[index]] as const).filter(([, cell]) => cell)), {
    id: 'p2.2',
    kind: 'paragraph',
    'zh-Hans': '=1+1 也是一句。',
    'zh-Hant': '=1+1 也是一句。',
    ar: '=1+1 جملة.',
    en: '=1+1 is a sentence too.',
    'origin zh-Hans': 'received',
    'origin zh-Hant': 'converted from zh-Hans',
    'origin ar': 'published translation by مترجم',
    'origin en': 'machine translation by a language model',
    doubtful: 'ar en',
    address: 'https://example.org/everything/zh-hans.html?s=2#p2',
    edition: '3',
    date: '2026-11-01',
    licence: 'CC BY 4.0 <https://creativecommons.org/licenses/by/4.0/>',
    document: 'everything',
    status: 'draft',
    source: 'zh-Hans',
    section: '1-all',
    depth: '0',
    block: '4',
    number: '2',
  });
});

test('a CSV begins with the mark that Excel knows UTF-8 by, and none of its cells is a formula', () => {
  const csv = writeCsv(all, publisher);
  assert.equal(csv.charCodeAt(0), 0xfeff);
  const cells = (parse(csv.slice(1)) as string[][]).flat();
  assert.deepEqual(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell)), []);
  assert.ok(cells.includes("'=1+1 is a sentence too."));
});

test('another reader finds the same text in the XLSX, as text and no formula', async () => {
  const read = await readSheet(Buffer.from(writeXlsx(all, publisher)), 1, { trim: false });
  assert.deepEqual(read.map((row) => row.map((cell) => cell ?? '')), sheetOf(all, publisher));
  const [sheet = ''] = [unpack(writeXlsx(all, publisher)).get('xl/worksheets/sheet1.xml')].map((part) => new TextDecoder().decode(part));
  assert.doesNotMatch(sheet, /<f[ >]/);
});

test('a workbook that another program saved, with its strings apart, is read', () => {
  const files = new Map(unpack(writeXlsx(all, publisher)));
  const strings: string[] = [];
  const sheet = new TextDecoder().decode(files.get('xl/worksheets/sheet1.xml')).replace(/t="inlineStr"><is>(.*?)<\/is>/g, (_, string: string) => `t="s"><v>${strings.push(`<si>${string}<rPh sb="0" eb="1"><t>x</t></rPh></si>`) - 1}</v>`);
  files.set('xl/worksheets/sheet1.xml', bytes(sheet));
  files.set('xl/sharedStrings.xml', bytes(`<sst>${strings.join('')}</sst>`));
  assert.deepEqual(readXlsx(pack(files)), tableOf(all));
});

test('columns may stand in any order, and what is not a sheet of ours is said', () => {
  const rows = parse(writeCsv(all, publisher).slice(1)) as string[][];
  const other = rows.map((row) => ['note', ...row.toReversed()].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  assert.deepEqual(readCsv(bytes(other.join('\n'))).sections, tableOf(all).sections);
  assert.throws(() => readCsv(bytes('a,b\n1,2\n')), /no column `id`/);
  assert.throws(() => readXlsx(bytes('a,b')), /no XLSX workbook/);
});
