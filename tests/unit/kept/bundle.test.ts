import assert from 'node:assert/strict';
import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundle, unbundle } from '../../../src/kept/bundle.ts';
import { listFiles } from '../../../src/publish/files.ts';
import { sumOf } from '../../../src/publish/hashed.ts';
import { folderOf } from '../publish/folder.ts';

const texts: Record<string, string> = { 'a/empty.txt': '', 'a/files/long.txt': '中'.repeat(2_000_000), 'a/zh-hans.html': '<p>一</p>' };

test('files are written as they were bundled, byte for byte, the empty and the long ones too', async () => {
  const [from, to] = [await folderOf(texts), await folderOf({})];
  const { files, packed } = bundle(from, Object.keys(texts));
  unbundle(packed, files, to);
  assert.deepEqual(listFiles(to), Object.keys(texts));
  for (const [path, text] of Object.entries(texts)) assert.equal(readFileSync(join(to, path), 'utf8'), text);
});

test('each is told of with its sum and its size', async () => {
  const folder = await folderOf(texts);
  for (const [path, sum, size] of bundle(folder, Object.keys(texts)).files) {
    assert.deepEqual(Buffer.from(sum), sumOf(join(folder, path)));
    assert.equal(size, Buffer.byteLength(texts[path]!));
  }
});

test('what was bundled before is not in what is bundled next', async () => {
  const folder = await folderOf(texts);
  bundle(folder, ['a/files/long.txt']);
  truncateSync(join(folder, 'a/files/long.txt'), 3);
  const { files, packed } = bundle(folder, ['a/files/long.txt']);
  const to = await folderOf({});
  unbundle(packed, files, to);
  assert.equal(readFileSync(join(to, 'a/files/long.txt'), 'utf8'), '中');
});

test('a file that is not there is an error that names it', async () => {
  assert.throws(() => bundle('nowhere', ['a.txt']), /nowhere.a\.txt/);
});
