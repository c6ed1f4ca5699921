import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { listFiles } from '../../src/publish/files.ts';
import { leadsOf, Links } from '../../src/publish/links.ts';
import { manifestUrls } from '../../src/publish/relative.ts';
import { cssUrls } from '../../src/publish/urls.ts';
import { openPage } from '../../src/publish/html.ts';
import { elements } from '../checks/page.ts';
import { dist } from '../site.ts';

const paths = listFiles(dist);
const text = (path: string) => readFileSync(join(dist, path), 'utf8');

/** What is wrong with the links of the built files, with one of them changed. */
function faults(changed?: { path: string; from: RegExp; to: string }) {
  const links = new Links();
  const files = paths.filter((path) => /\.(?:html|css|webmanifest)$/.test(path)).map((path) => {
    const value = path === changed?.path ? text(path).replace(changed.from, changed.to) : text(path);
    const file = new VFile({ path, value });
    if (path.endsWith('.html')) links.page(file, leadsOf(openPage(file)));
    else links.list(file, path.endsWith('.css') ? cssUrls(value) : manifestUrls(value));
    return file;
  });
  links.judge(paths);
  return files.flatMap(({ messages }) => messages.map(({ reason }) => reason));
}

test('every link, anchor and asset of the built files leads to what is there', () => {
  assert.deepEqual(faults(), []);
});

const path = 'joint-statement-2022/zh-hans.html';
const seeded = [
  ['a dead link', { path, from: /href="zh-hant\.html"/, to: 'href="zh-hang.html"' }, /`zh-hang\.html` leads to .*, which is not there/],
  ['a dead anchor', { path, from: /href="#p7"/, to: 'href="#p70"' }, /`#p70` leads to `#p70`, and .* has no such id/],
  ['a dead script', { path, from: /src="\.\.\/scripts\/reader[^"]*"/, to: 'src="../scripts/no.js"' }, /no\.js leads to|`\.\.\/scripts\/no\.js` leads to .*, which is not there/],
  ['a dead font', { path, from: /url\("?\.\.\/fonts\/[^)"]*/, to: 'url(../fonts/no.woff2' }, /no\.woff2` leads to .*, which is not there/],
  ['a dead icon of the manifest', { path: 'manifest.webmanifest', from: /"src":"[^"]*"/, to: '"src":"no.png"' }, /`no\.png` leads to .*, which is not there/],
] as const;
for (const [what, change, says] of seeded) test(`${what} is found`, () => assert.match(faults(change).join('\n'), says));

test('no address in the built files begins at the root of a host', () => {
  const rooted = paths
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => elements(text(path)).flatMap(({ tagName, attrs }) => attrs.filter(({ value }) => /^\/(?!\s)/.test(value)).map(({ name }) => `${path}: <${tagName} ${name}>`)));
  assert.deepEqual(rooted, []);
  const css = paths.filter((path) => path.endsWith('.css')).flatMap((path) => cssUrls(text(path)));
  assert.deepEqual(css.filter((url) => url.startsWith('/')), []);
});
