import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LastSite, type Standing } from '../../../src/kept/last-site.ts';
import { Store } from '../../../src/kept/store.ts';
import { sumOf } from '../../../src/publish/hashed.ts';
import { folderOf } from '../publish/folder.ts';

const files = { 'a/en.html': 'A', 'a/files/a.txt': 'text', 'b/en.html': 'B' };

/** A site of two documents as a build left it, and where the next build works. */
async function site() {
  const [out, work] = [await folderOf(files), await folderOf({})];
  const store = new Store(join(work, 'kept'));
  const last = new LastSite(store, out);
  const made = (id: string) => {
    const standing: Standing = {
      key: `key of ${id}`,
      files: Object.entries(files).flatMap(([path, text]) => (path.startsWith(`${id}/`) ? [[path, sumOf(join(out, path)), text.length]] : [])),
      facts: [],
    };
    last.made(standing);
    return standing;
  };
  last.left(new Map(['a', 'b'].map((id) => [id, made(id)])));
  const aside = join(work, 'aside');
  mkdirSync(aside);
  return { out, aside, next: new LastSite(store, out), store };
}

test('a document that is to be as it was is the files that stand there', async () => {
  const { out, aside, next } = await site();
  assert.deepEqual(next.take('a', 'key of a', aside)?.files.map(([path]) => path), ['a/en.html', 'a/files/a.txt']);
  for (const path of ['a/en.html', 'a/files/a.txt']) assert.equal(statSync(join(aside, path)).ino, statSync(join(out, path)).ino);
});

test('one that is made of something else is not taken, nor one that the site has not', async () => {
  const { aside, next } = await site();
  assert.equal(next.take('a', 'another key', aside), undefined);
  assert.equal(next.take('c', 'key of c', aside), undefined);
});

const touched: [how: string, touch: (file: string) => void][] = [
  ['written in', (file) => writeFileSync(file, 'longer text')],
  ['gone', (file) => rmSync(file)],
  ['replaced by its like', (file) => (rmSync(file), writeFileSync(file, 'text'))],
  ['written in, and its time put back', (file) => {
    const { atime, mtime } = statSync(file);
    writeFileSync(file, 'TEXT');
    utimesSync(file, atime, mtime);
  }],
];
for (const [how, touch] of touched) {
  test(`a document of which a file was ${how} is not taken, and nothing of it is left aside; others are`, async () => {
    const { out, aside, next } = await site();
    touch(join(out, 'a/files/a.txt'));
    assert.equal(next.take('a', 'key of a', aside), undefined);
    assert.ok(!existsSync(join(aside, 'a')));
    assert.equal(readFileSync(join(out, 'a/en.html'), 'utf8'), 'A');
    assert.ok(next.take('b', 'key of b', aside));
  });
}

test('a site that is already gone, in part, is remembered without that part', async () => {
  const { out, aside, store, next } = await site();
  const standing = (['a', 'b'] as const).map((id) => [id, next.take(id, `key of ${id}`, aside)!] as const);
  rmSync(join(out, 'a/en.html'));
  rmSync(aside, { recursive: true });
  mkdirSync(aside);
  next.left(new Map(standing));
  const after = new LastSite(store, out);
  assert.deepEqual(['a', 'b'].map((id) => after.take(id, `key of ${id}`, aside) !== undefined), [false, true]);
});

test('another folder is another site', async () => {
  const { store, aside } = await site();
  assert.equal(new LastSite(store, await folderOf(files)).take('a', 'key of a', aside), undefined);
});
