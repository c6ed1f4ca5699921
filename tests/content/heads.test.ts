import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { build, temporaryFolder } from '../builds.ts';
import { attribute, elements, linksOf, metaOf, rootOf } from '../checks/page.ts';
import { allPages, dist, statement, viewPages } from '../site.ts';
import { library } from '../folders.ts';
import { kilobyte, most, weight } from '../weight.ts';

const site = 'https://example.org/x/';
const folder = join(temporaryFolder('heads'), 'site');
const { status, stderr } = build(library, folder, site);
const pages = allPages().filter((path) => path !== '404.html');
const head = (path: string, from = folder) => elements(readFileSync(join(from, path), 'utf8'));
const alternatesOf = (path: string) =>
  linksOf(head(path), 'alternate').filter((one) => attribute(one, 'hreflang')).map((one) => [attribute(one, 'hreflang')!, attribute(one, 'href')!] as const);

test('the site builds for an address', () => {
  assert.equal(`${status} ${stderr}`, '0 ');
});

for (const path of pages) {
  test(`${path} names its own address as the true one`, () => {
    const all = head(path);
    assert.deepEqual(linksOf(all, 'canonical').map((one) => attribute(one, 'href')), [site + path]);
    assert.equal(metaOf(all, 'og:url'), site + path);
  });

  test(`${path} names itself and its like in the other languages, one a language, and each of them names it`, () => {
    const alternates = alternatesOf(path);
    const tags = alternates.map(([language]) => language);
    assert.ok(alternates.some(([, address]) => address === site + path), 'it names itself');
    assert.equal(new Set(tags).size, tags.length, 'one a language');
    assert.ok(tags.includes('x-default'));
    for (const [language, address] of alternates) {
      assert.ok(['zh-Hans', 'zh-Hant', 'en', 'x-default'].includes(language), language);
      const other = address.slice(site.length);
      assert.ok(pages.includes(other), other);
      if (language !== 'x-default') assert.equal(attribute(rootOf(readFileSync(join(folder, other), 'utf8')), 'lang'), language);
      assert.deepEqual(alternatesOf(other), alternates);
    }
  });

  test(`the head of ${path} is complete: description, Open Graph, icons, manifest, the colour of its paper`, () => {
    const all = head(path, dist);
    assert.ok((metaOf(all, 'description') ?? '').length > 5);
    const title = metaOf(all, 'og:title') ?? '';
    assert.ok(title.length > 0 && title.length <= 70);
    assert.equal(metaOf(all, 'og:description'), metaOf(all, 'description'));
    assert.match(metaOf(all, 'og:locale') ?? '', /^[a-z]{2}_[A-Z]{2}$/);
    assert.equal(metaOf(all, 'og:type'), viewPages.includes(path) ? 'article' : 'website');
    assert.equal(all.filter((one) => attribute(one, 'name') === 'theme-color').length, 2);
    for (const relation of ['icon', 'apple-touch-icon', 'manifest']) {
      const found = linksOf(all, relation);
      assert.ok(found.length > 0, relation);
      for (const one of found) assert.ok(existsSync(join(dist, posix.dirname(path), attribute(one, 'href')!)), attribute(one, 'href'));
    }
  });

  test(`where the address is known, ${path} names the picture that a link to it shows`, () => {
    const image = metaOf(head(path, folder), 'og:image') ?? '';
    assert.equal(image, `${site}${path.includes('/') ? `${statement}/` : ''}card.png`);
    assert.ok(existsSync(join(folder, image.slice(site.length))));
    assert.equal(metaOf(head(path, folder), 'twitter:card'), 'summary_large_image');
    assert.ok(![join(folder, 'offline.json'), join(folder, statement, 'offline.json')].some((plan) => readFileSync(plan, 'utf8').includes('card.png')), 'no reader keeps it');
  });

  test(`without an address, ${path} names none`, () => {
    const all = head(path, dist);
    assert.deepEqual([...linksOf(all, 'canonical'), ...linksOf(all, 'alternate').filter((one) => attribute(one, 'hreflang'))], []);
    assert.deepEqual([metaOf(all, 'og:url'), metaOf(all, 'og:image')], [undefined, undefined]);
    assert.deepEqual(globSync('**/card.png', { cwd: dist }), []);
  });
}

test('the views of one language are one another, and so are the views of two', () => {
  assert.deepEqual(alternatesOf(`${statement}/en.html`), [
    ['zh-Hans', `${site}${statement}/zh-hans.html`],
    ['zh-Hant', `${site}${statement}/zh-hant.html`],
    ['en', `${site}${statement}/en.html`],
    ['x-default', `${site}${statement}/en.html`],
  ]);
  assert.deepEqual(alternatesOf(`${statement}/zh-hant-en.html`), [
    ['zh-Hans', `${site}${statement}/zh-hans-en.html`],
    ['zh-Hant', `${site}${statement}/zh-hant-en.html`],
    ['x-default', `${site}${statement}/zh-hans-en.html`],
  ]);
});

test('the sitemap lists every page but the one for a wrong address', () => {
  const listed = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!.slice(site.length));
  assert.deepEqual(listed.sort(), pages);
});

test('the icons of the manifest are there, in the sizes it says', () => {
  const { icons } = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')) as { icons: { src: string; sizes: string; type: string }[] };
  for (const { src, sizes, type } of icons) {
    const file = readFileSync(join(dist, src));
    if (type === 'image/png') assert.equal(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`, sizes);
  }
  assert.ok(icons.some(({ sizes }) => sizes === '512x512'));
});

/** What leads to the feed and the catalogue: how, as what, and whether it is there. */
const feedsOf = (path: string, from: string) =>
  ['alternate', 'related'].flatMap((relation) => linksOf(head(path, from), relation).filter((one) => /atom|opds/.test(attribute(one, 'type') ?? '')).map((one) => [relation, attribute(one, 'type'), existsSync(join(from, posix.dirname(path), attribute(one, 'href')!))]));

test('the cover and the pages about editions lead to the feed and the catalogue, where the address is known; a reading page, which has no room, does not', () => {
  for (const path of pages) {
    const leads = path === 'index.html' || path.includes('/about-') ? [['alternate', 'application/atom+xml', true], ['related', 'application/opds+json', true]] : [];
    assert.deepEqual(feedsOf(path, folder), leads, path);
    assert.deepEqual(feedsOf(path, dist), [], path);
  }
});

for (const [view, kilobytes] of Object.entries(most)) {
  test(`${view}.html with its styles is at most ${kilobytes} KB, compressed, where it names its address too`, (t) => {
    const { page } = weight(folder, `${statement}/${view}.html`);
    t.diagnostic(`${page} bytes`);
    assert.ok(page <= kilobytes * kilobyte, `${page} bytes`);
  });
}
