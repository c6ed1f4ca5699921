import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Bundled } from '../../../src/kept/bundle.ts';
import { LastSite, type Standing } from '../../../src/kept/last-site.ts';
import { Store } from '../../../src/kept/store.ts';
import { sumOf } from '../../../src/publish/hashed.ts';
import { folderOf } from '../publish/folder.ts';

const files = { 'a/en.html': 'A', 'a/files/a.txt': 'text', 'b/en.html': 'B', 'fonts/x.woff2': 'font' };

const fileOf = (folder: string, path: keyof typeof files): Bundled => [path, sumOf(join(folder, path)), files[path].length];

/** A site of two documents as a build left it, and where the next build works. */
async function site() {
  const [out, work] = [await folderOf(files), await folderOf({})];
  const store = new Store(join(work, 'kept'));
  const last = new LastSite(store, out);
  const made = (id: string) => {
    const standing: Standing = {
      key: `key of ${id}`,
      files: (Object.keys(files) as (keyof typeof files)[]).flatMap((path) => (path.startsWith(`${id}/`) ? [fileOf(out, path)] : [])),
      facts: [],
    };
    last.made(standing);
    return standing;
  };
  const shared = [fileOf(out, 'fonts/x.woff2')];
  last.remember(new Map(['a', 'b'].map((id) => [id, made(id)])), shared);
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
  next.remember(new Map(standing), []);
  const after = new LastSite(store, out);
  assert.deepEqual(['a', 'b'].map((id) => after.take(id, `key of ${id}`, aside) !== undefined), [false, true]);
});

test('what is written in while a build is under way is not remembered as it was left', async () => {
  const { out, aside, store, next } = await site();
  const standing = new Map((['a', 'b'] as const).map((id) => [id, next.take(id, `key of ${id}`, aside)!]));
  const shared = fileOf(out, 'fonts/x.woff2');
  assert.ok(next.linkShared(shared, join(aside, 'x')));
  writeFileSync(join(out, 'a/en.html'), 'another');
  writeFileSync(join(out, 'fonts/x.woff2'), 'another');
  rmSync(aside, { recursive: true });
  mkdirSync(aside);
  next.remember(standing, [shared]);
  const after = new LastSite(store, out);
  assert.deepEqual(['a', 'b'].map((id) => after.take(id, `key of ${id}`, aside) !== undefined), [false, true]);
  assert.equal(after.linkShared(shared, join(aside, 'x')), false);
});

test('a file that is of all documents is the one that stands there, where it has the same bytes and was not touched', async () => {
  const { out, aside, next, store } = await site();
  const [path, sum, size] = fileOf(out, 'fonts/x.woff2');
  const to = (name: string) => join(aside, name);
  assert.equal(next.linkShared([path, sum, size], to('same')), true);
  assert.equal(statSync(to('same')).ino, statSync(join(out, path)).ino);
  assert.equal(next.linkShared([path, Buffer.from(sum).fill(0), size], to('others')), false);
  assert.equal(next.linkShared(['fonts/y.woff2', sum, size], to('unknown')), false);
  // The link above has touched it; so does whoever writes in it.
  assert.equal(new LastSite(store, out).linkShared([path, sum, size], to('touched')), false);
  assert.deepEqual(readdirSync(aside), ['same']);
});

test('another folder is another site', async () => {
  const { store, aside } = await site();
  assert.equal(new LastSite(store, await folderOf(files)).take('a', 'key of a', aside), undefined);
});
