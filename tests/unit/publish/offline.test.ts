import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepOffline } from '../../../src/publish/index.ts';
import { setOf } from '../../../src/publish/worker/set-of.js';
import { folderOf, page } from './folder.ts';

const files = {
  'index.html': page(''),
  '404.html': page(''),
  '_headers': '',
  'card.png': '',
  'fonts-hans.css': '',
  '_astro/a.css': '',
  'fonts/shared-hans.0123456789abcdef.woff2': '',
  'fonts/long-march-hans.0123456789abcdef.woff2': '1',
  'catalogue/1950s.html': page(''),
  'search/catalogue/list.js': '',
  'search/0a1b2c3d/library.json': '',
  'search/rows/long-march/0.0a1b2c3d.json': '22',
  'long-march/en.html': page(''),
  'long-march/whole-en.html': page(''),
  'long-march/figures/图.png': '333',
  'long-march/files/long-march.epub': '',
};

const plan = async (folder: string, path: string) => JSON.parse(await readFile(join(folder, path), 'utf8')) as Record<string, [print: string, size: number]>;

test('a document’s plan has all that belongs to it, and that of every page the rest; neither what no reader opens', async () => {
  const folder = await folderOf(files);
  await keepOffline(folder);
  assert.deepEqual(Object.keys(await plan(folder, 'long-march/offline.json')).sort(), ['fonts/long-march-hans.0123456789abcdef.woff2', 'long-march/en.html', 'long-march/figures/图.png', 'search/rows/long-march/0.0a1b2c3d.json']);
  assert.deepEqual(Object.keys(await plan(folder, 'catalogue/offline.json')).sort(), ['catalogue/1950s.html', 'search/catalogue/list.js']);
  assert.deepEqual(Object.keys(await plan(folder, 'offline.json')).sort(), ['_astro/a.css', 'fonts-hans.css', 'fonts/shared-hans.0123456789abcdef.woff2', 'index.html', 'search/0a1b2c3d/library.json']);
});

test('of each file a plan says the SHA-256, as far as it is needed, and the size', async () => {
  const folder = await folderOf(files);
  await keepOffline(folder);
  const sum = createHash('sha256').update('333').digest('hex').slice(0, 16);
  assert.deepEqual((await plan(folder, 'long-march/offline.json'))['long-march/figures/图.png'], [sum, 3]);
});

test('written a second time, the plans and the worker are the same', async () => {
  const folder = await folderOf(files);
  const written = async () => {
    await keepOffline(folder);
    return Promise.all(['offline.json', 'long-march/offline.json', 'sw.js'].map((path) => readFile(join(folder, path), 'utf8')));
  };
  assert.deepEqual(await written(), await written());
});

for (const [path, id] of [
  ['long/en.html', 'long'],
  ['fonts/long-march-hans.0a.woff2', 'long-march'],
  ['search/rows/long/0.0a.json', 'long'],
  ['search/0a1b2c3d/library.json', ''],
  ['scripts/long.js', ''],
  ['index.html', ''],
] as const) {
  test(`${path} is of ${id || 'what every page needs'}`, () => assert.equal(setOf(path, (one: string) => ['long', 'long-march'].includes(one)), id));
}
