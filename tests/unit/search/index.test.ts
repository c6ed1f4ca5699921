import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { foldTableOf, makeIndex } from '../../../src/search/index.ts';
import { documentOf } from './library.ts';

const documents = [documentOf('b'), documentOf('a')];
const table = await foldTableOf(documents);
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
    [...files.keys()].map((path) => path.replace(/[0-9a-f]{7,}/, '#')).sort(),
    ['index/unknown_#.pf_index', 'library.json', 'pagefind-entry.json', 'pagefind.js', 'pagefind.unknown_#.pf_meta', 'rows/a/0.json', 'rows/a/1.json', 'rows/b/0.json', 'rows/b/1.json', 'wasm.unknown.pagefind'],
  );
});

test('the library names its documents and a phrase for each chunk', () => {
  const library = JSON.parse(new TextDecoder().decode(files.get('library.json')));
  assert.deepEqual(library.documents.map(({ id, sections }: { id: string; sections: number }) => [id, sections]), [['a', 2], ['b', 2]]);
  assert.equal(library.chunks.length, 1);
  assert.match(library.chunks[0].canary, /^\S+ \S+$/);
});

test('the metadata of the index names its chunks, and no file of a record', () => {
  const [, meta] = [...files].find(([path]) => path.endsWith('.pf_meta'))!;
  const names = gunzipSync(meta).toString('latin1').match(/unknown_[0-9a-f]+/g)!;
  const chunks = [...files.keys()].flatMap((path) => /index\/(.*)\.pf_index/.exec(path)?.[1] ?? []);
  assert.deepEqual([...new Set(names)], ['unknown_0000000', ...chunks]);
});
