import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepOffline } from '../../src/publish/index.ts';
import { writeLibrary } from '../bench/edition.ts';
import { generated } from '../bench/texts.ts';
import { build, copy, sums, temporaryFolder } from '../builds.ts';
import { changes } from '../changes.ts';

const folder = temporaryFolder('edit');
const [content, edited] = [join(folder, 'content'), join(folder, 'edited')];
const texts = generated(5, 4);
writeLibrary(content, texts);
const sentence = texts[1]!.paragraphs[2]![0][0]!;
// Its mark stays at its end: a line that ends no sentence is verse, in every language.
copy(content, edited, [['document-00002/zh-Hans/1.md', sentence, `${sentence.slice(8, -1)}${sentence.slice(0, 8)}${sentence.slice(-1)}`]]);

/** A library built, and as if it were a large one. */
async function built(from: string, name: string) {
  const out = join(folder, name);
  const { status, stderr } = build(from, out);
  assert.equal(status, 0, stderr);
  cpSync(out, `${out}-large`, { recursive: true });
  await keepOffline(`${out}-large`, { whole: 10 });
  return { small: sums(out), large: sums(`${out}-large`) };
}

const [before, after] = [await built(content, 'before'), await built(edited, 'after')];

for (const size of ['small', 'large'] as const) {
  test(`an edited sentence changes the pages of its document, its rows in the search and the lists, in a ${size} library`, (t) => {
    const all = changes(before[size], after[size]);
    t.diagnostic(all.join('\n'));
    const elsewhere = all.filter((path) => !path.startsWith('document-00002/'));
    assert.deepEqual(elsewhere.filter((path) => !path.startsWith('search/#/')), ['SHA256SUMS', 'offline.json', 'search-index.js', 'search/rows/document-00002/0.#.json', 'sw.js']);
    assert.ok(all.includes('document-00002/zh-hant-en.html'));
    assert.deepEqual(all.filter((path) => /\/(?:en\.html|text-en\.js|files\/[^/]+\d-en\.\w+)$/.test(path)), [], 'its translation alone is as it was');
    assert.deepEqual(elsewhere.filter((path) => /^search\/#\/index\//.test(path)).length, 1, 'the index is one file');
  });
}
