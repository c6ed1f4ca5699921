import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { makeIndex } from '../../../src/search/index.ts';
import { foldTableOf } from '../../../src/search/library-fold.ts';
import { rowsPath } from '../../../src/search/rows.ts';
import { documentOf } from './library.ts';

const documents = [documentOf('b'), documentOf('a')];
const table = foldTableOf(documents);
const { name, files } = await makeIndex(documents, table);

test('two runs make the same bytes and the same name, in whatever order the documents come', async () => {
  const again = await makeIndex(documents.toReversed(), table);
  assert.equal(again.name, name);
  assert.deepEqual([...again.files].sort(), [...files].sort());
});

test('another text, and another fold, have another name', async () => {
  assert.notEqual((await makeIndex([documentOf('a')], table)).name, name);
  assert.notEqual((await makeIndex(documents, `${table} 个箇`)).name, name);
});

test('only what the search uses is kept', () => {
  assert.deepEqual(
    [...files.keys()].map((path) => path.replace(/[0-9a-f]{7,}/g, '#')).sort(),
    ['#/index/unknown_#.pf_index', '#/library.json', '#/pagefind-entry.json', '#/pagefind.js', '#/pagefind.unknown_#.pf_meta', '#/wasm.unknown.pagefind', 'rows/a/0.#.json', 'rows/a/1.#.json', 'rows/b/0.#.json', 'rows/b/1.#.json'],
  );
});

test('another text of one document leaves the rows of the others where they are', async () => {
  const other = documentOf('b');
  other.sections[0]!.rows[0]!.content['en'] = { sentences: [['Another title']] };
  const changed = (await makeIndex([documentOf('a'), other], table)).files;
  const rows = (of: ReadonlyMap<string, unknown>) => new Set([...of.keys()].filter((path) => path.startsWith('rows/')));
  assert.deepEqual([...rows(changed).difference(rows(files))].map((path) => path.replace(/[0-9a-f]{8}/, '#')), ['rows/b/0.#.json']);
});

test('the library names its documents, the files of their rows, and a word for each chunk', () => {
  const library = JSON.parse(new TextDecoder().decode(files.get(`${name}/library.json`)));
  const sections: { id: string; sections: string[] }[] = library.documents;
  assert.deepEqual(sections.flatMap(({ id, sections }) => sections.map((print, index) => rowsPath(id, index, print))), [...files.keys()].filter((path) => path.startsWith('rows/')));
  assert.equal(library.chunks.length, 1);
  assert.match(library.chunks[0].canary, /^0[a-z]{8}$/);
});

test('the metadata of the index names its chunks, and no file of a record', () => {
  const [, meta] = [...files].find(([path]) => path.endsWith('.pf_meta'))!;
  const names = gunzipSync(meta).toString('latin1').match(/unknown_[0-9a-f]+/g)!;
  const chunks = [...files.keys()].flatMap((path) => /index\/(.*)\.pf_index/.exec(path)?.[1] ?? []);
  assert.deepEqual([...new Set(names)], ['unknown_0000000', ...chunks]);
});
