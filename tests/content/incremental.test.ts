/** A build takes up of the last what is the same, and makes what a build from nothing makes, to the byte. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeLibrary } from '../bench/edition.ts';
import { generated } from '../bench/texts.ts';
import { build, sums, temporaryFolder } from '../builds.ts';
import { changes } from '../changes.ts';

const folder = temporaryFolder('incremental');
const content = join(folder, 'content');
const texts = generated(4, 3);
writeLibrary(content, texts.slice(0, 3));

/** The library as it stands, built; what it said, and every file. */
function built(variables: Record<string, string> = {}) {
  const out = join(folder, 'dist');
  const { status, stdout, stderr } = build(content, out, '', variables);
  assert.equal(status, 0, stderr);
  const [, kept = '0'] = /those of (\d+) documents are as they were/.exec(stdout) ?? [];
  return { kept: Number(kept), reviewed: /^.* want review.*$/m.exec(stdout)?.[0], files: sums(out) };
}
const fromNothing = () => built({ DUIDU_CACHE: 'off' });

/** The library built after the last build, and from nothing. */
function both() {
  const now = built();
  const { kept, ...fresh } = fromNothing();
  assert.equal(kept, 0);
  assert.deepEqual(now.files, fresh.files);
  assert.equal(now.reviewed, fresh.reviewed);
  return now;
}

const edit = (path: string, change: (text: string) => string) => {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  assert.notEqual(change(text), text);
  writeFileSync(file, change(text));
};

// A library of this run alone: what an earlier run kept of the same texts is none of it.
edit('library.yaml', (text) => text.replace('"Library"', `"Library ${Date.now()}"`));
const first = built();

test('an edited sentence changes the files of its document, the search and the lists, and no other document is made again', (t) => {
  edit('document-00002/zh-Hans/1.md', (text) => text.replace(/。(?=[^。]*$)/u, '，一。'));
  const { kept, files } = both();
  assert.equal(kept, 2);
  const changed = changes(first.files, files);
  t.diagnostic(changed.join('\n'));
  const elsewhere = changed.filter((path) => !path.startsWith('document-00002/') && !path.startsWith('search/#/'));
  assert.deepEqual(elsewhere, ['SHA256SUMS', 'offline.json', 'search-index.js', 'search/rows/document-00002/0.#.json', 'sw.js']);
});

test('after a document was added, one renamed and one removed the site is that of a build from nothing', () => {
  writeLibrary(content, texts.slice(3));
  renameSync(join(content, 'document-00001'), join(content, 'document-00009'));
  rmSync(join(content, 'document-00003'), { recursive: true });
  // In so small a library each changes which characters are shared, and so the pages of all.
  both();
});

test('what the library says of itself is on every page', () => {
  edit('library.yaml', (text) => text.replace('"Library"', `"Another library ${Date.now()}"`));
  assert.equal(built().kept, 0);
});

test('what stands in the last site as it was left is not written again; what somebody wrote in is', () => {
  const before = built();
  // A page of a document, and what is of all of them.
  const files = ['document-00002/en.html', 'search-index.js'].map((path) => join(folder, 'dist', path));
  const inodes = () => files.map((file) => statSync(file).ino);
  const were = inodes();
  assert.deepEqual(built().files, before.files);
  assert.deepEqual(inodes(), were);
  for (const file of files) writeFileSync(file, `${readFileSync(file, 'utf8')} `);
  assert.deepEqual(built().files, before.files);
  for (const [index, ino] of inodes().entries()) assert.notEqual(ino, were[index]);
});

test('what is kept may be damaged or gone: that only takes longer', () => {
  const since = Date.now();
  const before = built();
  assert.equal(before.kept, 3);
  // What that build took up is the newest; other tests build at the same time, and what they keep is as new.
  const taken = globSync('.cache/documents/*').filter((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since);
  assert.ok(taken.length >= 3);
  for (const path of taken) truncateSync(path, 10);
  const { kept, files } = built();
  assert.ok(kept < 3);
  assert.deepEqual(files, before.files);
});
