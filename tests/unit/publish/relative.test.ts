import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { openPage } from '../../../src/publish/html.ts';
import { manifestUrls, relativeCss, relativeManifest, relativePage, relativeUrl } from '../../../src/publish/relative.ts';
import { standalonePage } from '../../../src/publish/standalone.ts';

const seen: [from: string, url: string, is: string][] = [
  ['index.html', '/', 'index.html'],
  ['x/en.html', '/', '../index.html'],
  ['x/en.html', '/x/en-zh.html?s=2#p7', 'en-zh.html?s=2#p7'],
  ['x/en.html', '/_astro/a.css', '../_astro/a.css'],
  ['x/y/z.html', '/x/', '../index.html'],
  ['index.html', '/读者/a%20b.html', '读者/a%20b.html'],
  ['index.html', '/a:b.html', './a:b.html'],
];
for (const [from, url, is] of seen) test(`${url} from ${from} is ${is}`, () => assert.equal(relativeUrl(from, url), is));

const run = (html: string, path = 'x/en.html') => {
  const file = new VFile({ path, value: html });
  const page = openPage(file);
  relativePage(page);
  file.value = page.text.toString();
  return file;
};

test('every kind of address is rewritten, and nothing else is touched', () => {
  const file = run(
    '<html data-root="/"><link href="/a.css" rel=stylesheet><img src=/i.png srcset="/i.png 1x, /j,k.png 2x"><form action=/index.html>' +
      '<svg><use xlink:href="/s.svg#a"/></svg><template><script src="/t.js"></script></template><style>a{background:url(/b.png)}</style>' +
      '<a href="/x/zh.html?q=a&amp;in=en#p1">/not/this</a><a href="#p1">a</a><a href="https://example.org/">b</a>',
  );
  assert.equal(
    file.value,
    '<html data-root="../"><link href="../a.css" rel=stylesheet><img src="../i.png" srcset="../i.png 1x, ../j,k.png 2x"><form action="../index.html">' +
      '<svg><use xlink:href="../s.svg#a"/></svg><template><script src="../t.js"></script></template><style>a{background:url(../b.png)}</style>' +
      '<a href="zh.html?q=a&amp;in=en#p1">/not/this</a><a href="#p1">a</a><a href="https://example.org/">b</a>',
  );
  assert.deepEqual(file.messages, []);
});

test('an address without a scheme on another host is reported', () => {
  assert.deepEqual(run('<a href="//example.org/x">a</a>').messages.map(String), [
    'x/en.html:1:4: `//example.org/x` cannot be made relative; begin it with one `/`, or with a whole origin',
  ]);
});

test('a style sheet keeps its comments, its data and its quotes', () => {
  const css = '/* url(/no) */ @import "/b.css"; a{background:url( "/i.png" )} b{src:url(/f.woff2),url(data:,x),url(c.png)}';
  assert.equal(
    relativeCss('_astro/a.css', css),
    '/* url(/no) */ @import "../b.css"; a{background:url( "../i.png" )} b{src:url(../f.woff2),url(data:,x),url(c.png)}',
  );
});

test('a manifest starts at the cover of wherever it stands', () => {
  const json = relativeManifest('manifest.webmanifest', '{"start_url":"/","scope":"/","icons":[{"src":"/i.svg"}]}');
  assert.equal(json, '{"start_url":"index.html","scope":"./","icons":[{"src":"i.svg"}]}');
  assert.deepEqual(manifestUrls(json), ['index.html', 'i.svg']);
});

test('a page served at any depth may carry no address that depends on it', () => {
  const file = new VFile({ path: '404.html', value: '<a href="/">a</a><a href="#x">b</a><a href="https://example.org/">c</a>' });
  standalonePage(openPage(file));
  assert.deepEqual(file.messages.map(String), ['404.html:1:4: `/` depends on where this page is served; write a whole address, or leave it out']);
});
