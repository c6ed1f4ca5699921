/** The catalogue of a library of 120 documents: found by each of what is known of them, in both scripts; without script every one is a link away. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { found } from '../axe.ts';
import { build, temporaryFolder } from '../builds.ts';
import { made, writeCatalogueLibrary } from '../catalogue-library.ts';
import { languageFaults } from '../checks/language.ts';
import { attribute, elements } from '../checks/page.ts';
import { schemes, useSite, widths } from '../site.ts';

const folder = temporaryFolder('catalogue');
const [content, out] = [join(folder, 'content'), join(folder, 'built')];
const documents = made(120);
writeCatalogueLibrary(content, documents);
process.env['DUIDU_FONTS'] = 'off';
assert.equal(build(content, out).stderr, '');
const site = useSite({ folder: out });

const pages = ['index.html', ...globSync('catalogue/*.html', { cwd: out }).map((path) => path.replaceAll('\\', '/')).sort()];
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const idOf = (href: string) => /(document-\d+)\//.exec(href)?.[1];

/** The documents that are shown as found, once what is said of them is `status`. */
async function shown(page: Page, status: RegExp) {
  await page.locator('catalogue-finder .status [role=status]', { hasText: status }).waitFor();
  return page.locator('[data-found] > li h2 a:first-child').evaluateAll((all) => all.map((one) => /(document-\d+)\//.exec((one as HTMLAnchorElement).href)?.[1]));
}

/** What is said of a document is said in its own languages: of those here, of one in English not in Chinese. */
const railways = documents.filter(({ subject, source }) => subject[2] === 'Railways' && source !== 'en');

const ids = (is: (document: (typeof documents)[number]) => boolean) => documents.filter(is).map(({ id }) => id).sort();

test('without script each document is reached from the cover, and no page of the catalogue is over 100 KB', () => {
  const reached = new Set<string>();
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const href of elements(read(path)).filter(({ tagName }) => tagName === 'a').map((one) => attribute(one, 'href') ?? '')) {
      const to = posix.join(posix.dirname(path), href.replace(/#.*/, ''));
      if (pages.includes(to)) follow(to);
      else if (idOf(to)) reached.add(idOf(to)!);
    }
  };
  follow('index.html');
  assert.deepEqual([...reached].sort(), ids(() => true));
  assert.deepEqual([...seen].sort(), [...pages].sort());
  const sizes = pages.map((path) => [path, statSync(join(out, path)).size] as const);
  assert.deepEqual(sizes.filter(([, size]) => size > 100_000), []);
  assert.ok(sizes.some(([path]) => path === 'catalogue/1953-2.html'), 'a year of many goes on');
});

test('every run of text of the cover and the catalogue is in the language it is marked as', () => {
  assert.deepEqual(pages.flatMap((path) => languageFaults(read(path)).map((fault) => `${path}: ${fault}`)), []);
});

for (const [what, query, is] of [
  ['a title in Traditional, asked for in Simplified', '邮电的条约', (one) => one.subject[2] === 'Post' && one.kind[2] === 'Treaty' && one.source !== 'en'],
  ['a title in Simplified, asked for in Traditional', '關於氣象', (one) => one.subject[2] === 'Weather' && one.source !== 'en'],
  ['a year', '1953', (one) => one.date?.startsWith('1953') ?? false],
  ['a day', '1953年11月11日', (one) => one.date === '1953-11-11'],
  ['a party', '臺灣', (one) => one.party[2] === 'Taiwan'],
  ['a kind, in English', 'communique', (one) => one.kind[2] === 'Communiqué' && one.source === 'en'],
  ['a subject and a party', '铁路 云南', (one) => one.subject[2] === 'Railways' && one.party[2] === 'Yunnan'],
] as const satisfies [string, string, (document: (typeof documents)[number]) => boolean][]) {
  test(`documents are found by ${what}`, async (t) => {
    const { page } = await site.open(t, 'index.html');
    const wanted = ids(is);
    assert.ok(wanted.length > 0);
    await page.locator('#find').fill(query);
    const first = await shown(page, new RegExp(`^${wanted.length}份，共120份文件`));
    if (wanted.length > first.length) await page.locator('catalogue-finder .more button').click();
    assert.deepEqual((await shown(page, /^/)).sort(), wanted);
  });
}

test('what is chosen narrows, offers only what would find something, stands in the address, and is there again on the way back', async (t) => {
  const { page } = await site.open(t, 'index.html');
  await page.locator('#find').focus();
  await page.locator('select[name=kind] option').nth(3).waitFor({ state: 'attached' });
  const isTreaty = ({ kind, source }: (typeof documents)[number]) => kind[2] === 'Treaty' && source !== 'en';
  const wanted = ids((one) => isTreaty(one) && /^195/.test(one.date ?? ''));
  await page.locator('select[name=kind]').selectOption({ label: `条约 (${ids(isTreaty).length})` });
  await page.locator('select[name=years]').selectOption({ label: `1950年代 (${wanted.length})` });
  assert.deepEqual((await shown(page, new RegExp(`^${wanted.length}份，共120份文件`))).sort(), wanted);
  assert.equal(await page.locator('[data-shelves]').isVisible(), false);
  const address = page.url();
  assert.equal(new URL(address).search, '?years=1950s&kind=%E6%9D%A1%E7%BA%A6');
  await page.locator('[data-found] a').first().click();
  await page.waitForURL(/document-\d+\//);
  await page.goBack();
  assert.deepEqual((await shown(page, new RegExp(`^${wanted.length}份`))).sort(), wanted);
  await page.getByRole('button', { name: '清除' }).click();
  await page.locator('[data-shelves]').waitFor();
  assert.equal(new URL(page.url()).search, '');
});

test('an address asks, in whichever script the reader reads; the words that were looked for are marked', async (t) => {
  const { page } = await site.open(t, 'index.html?find=铁路&subject=鐵路', { locale: 'zh-TW' });
  assert.deepEqual((await shown(page, new RegExp(`^${railways.length}份，共120份文件`))).sort(), railways.map(({ id }) => id).sort());
  assert.match(await page.locator('[data-found] h2').first().innerText(), /^關於鐵路的/);
  assert.equal(await page.locator('[data-found] h2 mark').first().innerText(), '鐵路');
});

test('by keys alone: the field, a word, and on to the first document', async (t) => {
  const { page } = await site.open(t, 'index.html', { locale: 'en-GB' });
  await page.getByRole('searchbox', { name: 'Find a document' }).focus();
  await page.keyboard.type('weather number');
  const wanted = ids(({ subject, source }) => subject[2] === 'Weather' && source === 'en');
  assert.deepEqual((await shown(page, /of 120 documents/)).sort(), wanted);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForURL(/document-\d+\//);
});

test('nothing that has all of it is said, not left empty', async (t) => {
  const { page } = await site.open(t, 'index.html');
  await page.locator('#find').fill('1953 没有这样的');
  assert.deepEqual(await shown(page, /^没有符合全部条件的文件。$/), []);
});

test('nothing of it is fetched before the reader turns to it; from a disk it works as well', async (t) => {
  const before = site.served.requests.length;
  const { page, context } = await site.open(t, 'index.html', { context: { serviceWorkers: 'block' }, noisy: true });
  assert.deepEqual(site.served.requests.slice(before).filter(({ path }) => /search-index|catalogue/.test(path)), []);
  await page.close();
  const disk = await context.newPage();
  await disk.goto(pathToFileURL(join(out, 'index.html')).href);
  await disk.locator('#find').fill('鐵路');
  assert.equal((await shown(disk, new RegExp(`^${railways.length}份，共120份文件`))).length, railways.length);
});

for (const width of widths) {
  for (const scheme of schemes) {
    test(`axe finds nothing in the cover, what it finds, and a page of the catalogue at ${width}, ${scheme}; nothing is wider than the window`, async (t) => {
      const { page } = await site.open(t, 'index.html', { width, scheme, noisy: true, context: { bypassCSP: true } });
      const narrow = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      assert.deepEqual(await found(page), []);
      await page.locator('#find').fill('铁路');
      await shown(page, new RegExp(`^${railways.length}份`));
      assert.deepEqual(await found(page), []);
      assert.ok(await narrow());
      for (const path of ['catalogue/1950s.html', 'catalogue/1953-2.html', 'catalogue/g.html']) {
        await page.goto(site.url(path));
        assert.deepEqual(await found(page), []);
        assert.ok(await narrow());
      }
    });
  }
}
