import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { openPage } from '../../../src/publish/html.ts';
import { leadsBeyond, leadsOf, Links } from '../../../src/publish/links.ts';

const run = (html: string, site?: string) => {
  const [here, there] = [new VFile({ path: 'x/a.html', value: html }), new VFile({ path: 'b.html', value: '<p id=p1><a name=n>' })];
  const links = new Links(site);
  for (const file of [here, there]) links.page(file, leadsOf(openPage(file)));
  links.judge(['b.html', 'index.html', 'x/a.html', 'x/i j.png']);
  return here.messages.map((message) => message.reason);
};

const live = ['../b.html', '../b.html?s=2#p1', '#top', '#', '', '?q=x', 'a.html', 'i%20j.png', '../b.html#p1:~:text=x', 'https://example.org/', 'mailto:a@b.c'];
for (const url of live) test(`${url || 'an empty address'} leads somewhere`, () => assert.deepEqual(run(`<a href="${url}">`), []));

const dead: [html: string, says: string][] = [
  ['<a href="c.html">', '`c.html` leads to x/c.html, which is not there'],
  ['<a href="../b.html#p2">', '`../b.html#p2` leads to `#p2`, and b.html has no such id'],
  ['<a href="#p1">', '`#p1` leads to `#p1`, and x/a.html has no such id'],
  ['<a href="../">', '`../` is a folder; name its index.html, for a disk opens none by itself'],
  ['<a href="../../b.html">', '`../../b.html` leads out of the folder'],
  ['<img src="k.png">', '`k.png` leads to x/k.png, which is not there'],
  ['<img src="i%20j.png" srcset="i%20j.png 1x, k.png 2x">', '`k.png` leads to x/k.png, which is not there'],
  ['<style>a { src: url(k.woff2) }</style>', '`k.woff2` leads to x/k.woff2, which is not there'],
  ['<script src="https://example.org/a.js"></script>', '`https://example.org/a.js` is fetched from another origin; bring it into the folder'],
  ['<link rel="preconnect" href="https://example.org">', '`https://example.org` is fetched from another origin; bring it into the folder'],
];
for (const [html, says] of dead) test(says, () => assert.deepEqual(run(html), [says]));

test('an address of the configured site is looked for in the folder', () => {
  const site = 'https://example.org/r/';
  assert.deepEqual(run(`<link rel=canonical href="${site}x/a.html"><a href="${site}">`, site), []);
  assert.deepEqual(run(`<link rel=canonical href="${site}x/c.html">`, site), [`\`${site}x/c.html\` leads to x/c.html, which is not there`]);
});

test('beyond its folder leads what names another, above it, or is an address', () => {
  const html = ['b.html#p1', '#p1', 'files/a.txt', 'a..b.html', '../x/b.html', '../c/d.html', 'files/../../c.html', '%2e%2e/c.html#50%', 'https://example.org/c/', ''].map((url) => `<a href="${url}">`);
  const { ids, links } = leadsBeyond('x/a.html', leadsOf(openPage(new VFile({ path: 'x/a.html', value: `<p id=p1>${html.join('')}` }))));
  assert.deepEqual(ids, ['p1']);
  assert.deepEqual(links.map(({ url }) => url), ['../c/d.html', 'files/../../c.html', '%2e%2e/c.html#50%', 'https://example.org/c/']);
});
