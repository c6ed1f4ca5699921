import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { joined, type Library } from '../../../src/search/indexed.ts';
import { indexOf } from '../../../src/search/pagefind-files.ts';
import { apart, magic } from '../../../src/search/postings.ts';

/** All of an index at once. */
const index = async (library: Library) => joined(await Array.fromAsync(indexOf(library)));

/** So many words a text of Pagefind's size has. */
const words = Array.from({ length: 900 }, (_, index) => index.toString(36));
const long = (from: number) => Array.from({ length: 2500 }, (_, at) => words[(from * 7 + at * at) % words.length]).join(' ');

/** Documents, each the tokens of its records: enough for several chunks, forms with accents, a record without a word, a document without a record, words beyond the first 65,536 characters. */
const documents = [
  ['声 明 0 statement', 'ubel øre 0 straße', '0'],
  ['über uber über'],
  [],
  ['ûber 𠮷 野 über übung', long(1), 'é e é'],
  ...Array.from({ length: 14 }, (_, index) => [long(index), long(index + 40), 'statement 明 声']),
];

type Files = readonly { path: string; content: Uint8Array }[];

/** What stands in the files of an index: its metadata, but for names, and each chunk. */
function plain(files: Files) {
  const bytes = new Map(files.map(({ path, content }) => [path, content]));
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'))!;
  const [version, pages, chunks, ...rest] = decode(gunzipSync(meta.content).subarray(magic.length)) as [string, [string, ...unknown[]][], [string, string, string][], ...unknown[]];
  return {
    meta: [version, pages.map(([, ...page]) => page), chunks.map(([first, last]) => [first, last]), ...rest],
    chunks: chunks.map(([, , name]) => gunzipSync(bytes.get(`index/${name}.pf_index`)!)),
    entry: JSON.parse(new TextDecoder().decode(bytes.get('pagefind-entry.json')).replace(/unknown_\w+/, '')) as unknown,
  };
}

/** What Pagefind makes of all of it at once. */
async function whole() {
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  for (const [position, content] of documents.flat().entries()) await index!.addCustomRecord({ url: `${position}`, content, language: 'unknown', sort: { position: `${position}` } });
  const { files } = await index!.getFiles();
  await close();
  return files;
}

test('what is put together of documents that were indexed apart is, to the byte, what Pagefind makes of them at once', async () => {
  const [{ fresh: one }, { fresh: others }] = [await index(documents.slice(0, 6)), await index(documents.slice(7))];
  const [ours, theirs] = [plain((await index([...one, documents[6]!, ...others])).files), plain(await whole())];
  assert.ok(theirs.chunks.length > 3, `${theirs.chunks.length} chunks`);
  assert.deepEqual(ours, theirs);
});

test('a document adds the same to an index, with whichever others it was indexed', async () => {
  const { fresh: [alone] } = await index([documents[3]!]);
  const { fresh: [, , , among] } = await index(documents);
  assert.deepEqual((await index([among!])).files, (await index([alone!])).files);
});

test('where no document has a record, there is an index of nothing', async () => {
  const { files, chunks, fresh } = await index([[]]);
  assert.deepEqual([plain(files).chunks, chunks, fresh.length], [[], [], 1]);
});

test('an index that is not as it was known is not taken apart', () => {
  const chunk = Buffer.concat([magic, Buffer.from('818183616180f4', 'hex')]);
  assert.throws(() => apart([chunk], [[1]], [1]), /value of kind 7/);
  assert.throws(() => apart([chunk.subarray(0, -2)], [[1]], [1]), /value of kind 7/);
  assert.throws(() => apart([chunk], [[1]], [2]), /has 1 records/);
});
