import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { foldTableOf, writeIndex } from '../../../src/search/index.ts';
import { documentOf } from './library.ts';

const folder = await mkdtemp(join(tmpdir(), 'duidu-search-'));
after(() => rm(folder, { recursive: true }));

async function filesOf(root: string) {
  const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Promise.all(paths.map(async (path) => [path.slice(root.length + 1), await readFile(path, 'base64')] as const));
}

const documents = [documentOf('b'), documentOf('a')];
const table = await foldTableOf(documents);
await writeIndex(documents, join(folder, 'one'), table);
await writeIndex(documents.toReversed(), join(folder, 'two'), table);
const files = await filesOf(join(folder, 'one'));

test('two runs write the same bytes, in whatever order the documents come', async () => {
  assert.deepEqual(await filesOf(join(folder, 'two')), files);
});

test('only what the search uses is written', () => {
  assert.deepEqual(
    files.map(([path]) => path.replace(/[0-9a-f]{7,}/, '#')),
    ['index/unknown_#.pf_index', 'library.json', 'pagefind-entry.json', 'pagefind.js', 'pagefind.unknown_#.pf_meta', 'rows/a/0.json', 'rows/a/1.json', 'rows/b/0.json', 'rows/b/1.json', 'wasm.unknown.pagefind'],
  );
});

test('the library names its documents and a phrase for each chunk', async () => {
  const library = JSON.parse(await readFile(join(folder, 'one', 'library.json'), 'utf8'));
  assert.deepEqual(library.documents.map(({ id, sections }: { id: string; sections: number }) => [id, sections]), [['a', 2], ['b', 2]]);
  assert.equal(library.chunks.length, 1);
  assert.match(library.chunks[0].canary, /^\S+ \S+$/);
});
