import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { publishFolder } from '../../../src/publish/index.ts';
import { compare, onHost } from '../../../src/publish/compare.ts';
import { listFiles } from '../../../src/publish/files.ts';
import { serve, type ServeOptions } from '../../server.ts';
import { folderOf, page } from './folder.ts';

const missing = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>404</title><style>p{color:red}</style></head></html>';
const files = {
  'index.html': page('<a href="/d/en.html#p1">d</a>'),
  'd/en.html': page('<p id="p1">一</p><a href="/">home</a>'),
  'd/读.txt': '读',
  '404.html': missing,
};
/** The files above, published in a new folder. */
const publish = async (options = {}) => {
  const folder = await folderOf(files);
  await publishFolder(folder, options);
  return folder;
};
const once = publish();
/** A copy of them, to do with as one likes. */
const published = async () => {
  const folder = await folderOf({});
  await cp(await once, folder, { recursive: true });
  return folder;
};
const whole = async (folder: string) =>
  Object.fromEntries(await Promise.all(listFiles(folder).map(async (path) => [path, await readFile(join(folder, path), 'base64')])));

test('a build lists every fault of every file at once', async () => {
  const folder = await folderOf({ 'index.html': page('<a href="/no.html">a</a><p style="x">'), 'a.css': 'a{background:url(no.png)}' });
  await assert.rejects(publishFolder(folder), (error: Error) => {
    for (const said of ['no.html, which is not there', 'style attribute', 'no.png, which is not there']) assert.match(error.message, new RegExp(said));
    return true;
  });
});

test('two threads make the same of a folder as one, and find the same faults', async () => {
  const two = await publish({ many: 1 });
  assert.deepEqual(await whole(two), await whole(await once));
  const faulty = { 'a.html': page('<p style="x">'), 'b.html': page('<a href="/no.html">'), 'c.html': page('<p onclick="x">') };
  const said = async (many: number) => publishFolder(await folderOf(faulty), { many }).then(() => '', ({ message }: Error) => message);
  assert.match(await said(1), /3 warnings/);
  assert.equal(await said(1), await said(10));
});

test('two builds are the same, in another folder, time zone and locale', async () => {
  const [one, two] = [await published(), await folderOf(Object.fromEntries(Object.entries(files).reverse()))];
  const index = fileURLToPath(new URL('../../../src/publish/index.ts', import.meta.url));
  const script = `import(${JSON.stringify(index)}).then((m) => m.publishFolder(${JSON.stringify(two)}))`;
  execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ: 'Asia/Shanghai', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
  assert.deepEqual(await whole(one), await whole(two));
});

test('a site address gives absolute addresses in the sitemap, and none gives no sitemap', async () => {
  const folder = await publish({ site: 'https://example.org/r/', offline: false });
  const list = await readFile(join(folder, 'sitemap.xml'), 'utf8');
  assert.deepEqual(list.match(/<loc>.*?<\/loc>/g), ['<loc>https://example.org/r/d/en.html</loc>', '<loc>https://example.org/r/index.html</loc>']);
  assert.ok(!listFiles(await published()).some((path) => /sitemap|robots/.test(path)));
});

test('no file tells where it was built', async () => {
  const folder = await published();
  const texts = await Promise.all(listFiles(folder).map((path) => readFile(join(folder, path), 'utf8')));
  assert.ok(texts.every((text) => !text.includes(folder) && !text.includes(process.cwd())));
});

const verify = (where: string) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(new URL('../../../src/cli/verify.ts', import.meta.url)), where], { encoding: 'utf8' });
  return { said: stdout + stderr, status };
};

test('a copy that is what was built is said to be so', async () => {
  const folder = await published();
  assert.match(verify(folder).said, /: all 11 files are what was built\.\n$/);
  assert.equal(verify(folder).status, 0);
});

test('a changed, a missing and an extra file are each named', async () => {
  const folder = await published();
  await writeFile(join(folder, 'index.html'), 'x');
  await writeFile(join(folder, '_headers'), 'x');
  await rm(join(folder, 'd/读.txt'));
  await writeFile(join(folder, 'more.txt'), 'x');
  const { said, status } = verify(folder);
  for (const line of [/^changed {2}index\.html /m, /^changed {2}_headers /m, /^missing {2}d\/读\.txt /m, /^extra {4}more\.txt /m]) assert.match(said, line);
  assert.equal(status, 1);
});

test('a copy on a host is verified under any mount, and with extensionless addresses', async () => {
  const folder = await published();
  const findings = async (options: ServeOptions) => {
    const served = await serve(folder, options);
    const { findings } = await compare(onHost(served.url)).finally(served.close);
    return findings.map(({ is, path, why }) => `${is} ${path}: ${why}`);
  };
  assert.deepEqual(await findings({ mount: '/a b/读者/' }), []);
  assert.deepEqual(await findings({ extensionless: true }), []);
  assert.deepEqual(await findings({ faults: (path) => (path === '_headers' ? { status: 404 } : undefined) }), [], 'a host may keep _headers to itself');
  assert.deepEqual(await findings({ faults: (path) => (path === 'sw.js' ? { status: 500 } : undefined) }), ['missing sw.js: the host answers 500']);
  assert.match(String(await findings({ faults: (path) => (path === 'sw.js' ? { cut: true } : undefined) })), /^missing sw\.js: no answer: /);
});

test('a folder without sums is said to have none', async () => {
  const { said, status } = verify(await folderOf({ 'a.txt': '' }));
  assert.match(said, /SHA256SUMS cannot be read: there is no such file\.\n$/);
  assert.equal(status, 2);
});

test('the sums are in the form of sha256sum', async (t) => {
  const folder = await published();
  const { status, error } = spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder });
  if (error) return t.skip('sha256sum is not here');
  assert.equal(status, 0);
});
