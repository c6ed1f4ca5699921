/** What this reader wrote, imported again: the same document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { exportsOf } from '../../../src/exports/index.ts';
import type { Export } from '../../../src/exports/export.ts';
import { pack, unpack } from '../../../src/exports/zip.ts';
import { installed } from '../../../src/read-opencc.ts';
import { readDocument } from '../../../src/text/document.ts';
import type { Document } from '../../../src/text/model.ts';
import { everything, fixtures, image, publisherOf, restricted, statement, tableOf } from '../exports/documents.ts';
import { writtenDocument } from './own-documents.ts';
import { refusal, runImport } from './run-import.ts';

const picture = new Uint8Array(readFileSync(new URL('../../fixtures/libraries/kinds/handbook/river.png', import.meta.url)));
const images = new Map([['picture.png', image], ['river.png', picture]]);
const readBack = ['epub', 'xlsx', 'csv', 'tmx', 'tei', 'json'];

/** Everything of a document but what an edition of it by somebody else cannot have: that it is published, and the text as received. */
const kept = (document: Document) => {
  const { status: _, sourceHash: _hash, ...table } = tableOf(document) as Document;
  return table;
};

/** A book without the source, or with converted text and not what that is converted from, is a document of its own. */
const isWhole = ({ source, languages }: Document, tags: readonly string[]) => tags.includes(source) && languages.every(({ tag, from }) => !tags.includes(tag) || from === undefined || tags.includes(from));

async function imported(document: Document, { file, bytes }: Export) {
  const { files, report } = await runImport({ [file]: bytes() });
  // As from a disk, where nothing looks at the file as received.
  const folder = new Map([...files].filter(([path]) => !path.startsWith('received/')));
  // Only a book has its pictures.
  for (const [path, data] of images) if (!file.endsWith('.epub')) folder.set(path, data);
  const { document: again, files: read } = readDocument(document.id, folder, { openCC: installed(), reviewed: {} });
  assert.ok(again, `${file}: ${read.flatMap(({ path, messages }) => messages.map(({ reason }) => `${path}: ${reason}`)).join('\n')}`);
  return { again, report, files };
}

const documents = [await statement(), everything(), ...(await fixtures()), ...Array.from({ length: 20 }, (_, seed) => writtenDocument(seed))];

for (const document of documents) {
  test(`${document.id}, out and in again in every format, is the same document`, async () => {
    for (const one of exportsOf(document, { ...publisherOf(document), images })) {
      if (!readBack.includes(one.format)) continue;
      if (one.languages.length > 0 && !isWhole(document, one.languages)) continue;
      const { again, report } = await imported(document, one);
      const tags = one.languages.length > 0 ? one.languages : document.languages.map(({ tag }) => tag);
      assert.deepEqual(kept(restricted(again, tags)), kept(restricted(document, tags)), one.file);
      assert.match(report, /every row is as it was in the file/, one.file);
      if (one.format === 'json') assert.deepEqual(again.metadata, document.metadata);
      if (one.format === 'epub') for (const tag of tags) assert.deepEqual(again.metadata[tag]?.translation, document.metadata[tag]?.translation, one.file);
    }
  });
}

test('a book of the converted text alone is imported as what was received', async () => {
  const document = await statement();
  const book = exportsOf(document, publisherOf(document)).find(({ format, languages }) => format === 'epub' && languages.join() === 'zh-Hant,en')!;
  const { again } = await imported(document, book);
  assert.equal(again.source, 'zh-Hant');
  const rowsOf = (of: Document) => tableOf(restricted(of, ['zh-Hant', 'en'])).sections.map(({ rows }) => rows.map(({ id, content }) => [id, content]));
  assert.deepEqual(rowsOf(again), rowsOf(document));
});

test('what a translation is, and by whom, is kept', async () => {
  const document = writtenDocument(3);
  for (const one of exportsOf(document, publisherOf(document)).filter(({ format }) => ['xlsx', 'csv', 'tmx', 'tei', 'json'].includes(format))) {
    const { again } = await imported(document, one);
    assert.deepEqual(again.metadata['en']?.translation, document.metadata['en']?.translation, one.file);
  }
});

test('a book of all that is written has what the JSON has: the same document.yaml', async () => {
  for (const document of [await statement(), ...Array.from({ length: 20 }, (_, seed) => writtenDocument(seed))]) {
    const made = exportsOf(document, publisherOf(document));
    const yamlOf = async ({ file, bytes }: Export) => new TextDecoder().decode((await runImport({ [file]: bytes() })).files.get('document.yaml'));
    const [book, json] = [made.find(({ format, languages }) => format === 'epub' && languages.join() === 'zh-Hans,en')!, made.find(({ format }) => format === 'json')!];
    assert.match(await yamlOf(book), /^title:/m);
    assert.equal(await yamlOf(book), await yamlOf(json), document.id);
  }
});

test('a book with a record of another version is refused in a sentence, and one without a record is read as ever', async () => {
  const document = writtenDocument(1);
  const { bytes } = exportsOf(document, publisherOf(document)).find(({ format }) => format === 'epub')!;
  const files = Array.from(unpack(bytes()), ([name, content]) => [name, content, name === 'mimetype'] as const);
  const other = files.map(([name, content, stored]) => [name, name === 'EPUB/record.json' ? new TextEncoder().encode('{"version": 9}') : content, stored] as const);
  assert.match(await refusal({ 'a.epub': pack(other) }), /^a\.epub cannot be read as a document of this reader: this book has a record of version 9, and only version 1 is read here/);
  const { report } = await runImport({ 'a.epub': pack(files.filter(([name]) => name !== 'EPUB/record.json')) });
  assert.match(report, /every row is as it was in the file/);
});

test('a second import of the same file changes nothing, and what was edited stays', async () => {
  const document = await statement();
  const one = exportsOf(document, publisherOf(document)).find(({ format }) => format === 'csv')!;
  const first = await runImport({ 'a.csv': one.bytes() });
  const path = [...first.files.keys()].find((name) => name.startsWith('en/2'))!;
  const existing = new Map(first.files).set(path, new TextEncoder().encode('edited'));
  const second = await runImport({ 'a.csv': one.bytes() }, { existing });
  assert.deepEqual([second.files, second.written, second.left], [existing, [], []]);
});

test('a file of ours that is damaged, or is beside others, is refused in a sentence', async () => {
  const document = writtenDocument(1);
  const csv = new TextDecoder().decode(exportsOf(document, publisherOf(document)).find(({ format }) => format === 'csv')!.bytes());
  assert.match(await refusal({ 'a.csv': csv.replace('"kind"', '"sort"') }), /^a\.csv cannot be read as a document of this reader: this sheet has no column `kind`; its first row must be the names that it was exported with/);
  assert.match(await refusal({ 'a.csv': csv.replaceAll('"1-part"', '"../../1"') }), /^a\.csv cannot be read as a document of this reader: this file names a part “\.\.\/\.\.\/1”, which could be no name of a file or a language$/);
  assert.match(await refusal({ 'a.csv': csv, 'b.txt': 'Something else.' }), /^a\.csv is a document of this reader, with all its languages and ids; import it alone$/);
  assert.match(await refusal({ 'a.json': '{"a": 1}' }), /^a\.json cannot be read as a document of this reader: this JSON has no `document` with `sections`/);
  assert.equal(await refusal({ 'a.json': '{"version": 1, "document": {"id": "a", "sections": []}}' }), 'a.json cannot be read as a document of this reader: it is damaged; take it from the page about the edition again');
  assert.match(await refusal({ 'a.xml': '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>' }), /^a\.xml cannot be read as a document of this reader: this TEI was not written by this reader/);
});
