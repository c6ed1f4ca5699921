/** A long document in a browser: its contents, its parts, and every way between them. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { keepOffline } from '../../src/publish/index.ts';
import { found } from '../axe.ts';
import { book, buildBook, rare } from '../book.ts';
import { temporaryFolder } from '../builds.ts';
import { keptPaths } from '../offline.ts';
import { serve } from '../server.ts';
import { useSite } from '../site.ts';

const folder = buildBook(temporaryFolder('parts'));
const site = useSite({ folder });
const path = (name: string, rest = '') => `${book}/${name}.html${rest}`;
const address = (page: Page) => page.url().slice(site.url(`${book}/`).length);
const isInSight = (page: Page, selector: string) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= innerHeight);
/** Opens an address that is sent on: a page that is left at once gives up what it was fetching, which is all that may fail. */
async function openPassing(t: TestContext, from: string) {
  const { page, problems } = await site.open(t, from, { noisy: true });
  t.after(() => assert.deepEqual(problems.filter((one) => !/ERR_ABORTED$/.test(one)), []));
  return page;
}
/** Leads somewhere: waits until the page has come to rest at an address. */
const arrives = (page: Page, at: string) => page.waitForURL(site.url(`${book}/${at}`));

test('a reader goes from the contents to a chapter, on to the next part, back, and to another chapter', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  await page.locator('.parts a', { hasText: '第3章' }).click();
  await arrives(page, 'part-2-zh-hans.html#ch3');
  assert.ok(await isInSight(page, '#ch3'));
  await page.locator('.parts-around [rel=next]').click();
  await arrives(page, 'part-3-zh-hans.html');
  assert.equal(await page.locator('main .part').textContent(), '目录 · 第3部分，共4部分');
  assert.equal(await page.locator('.row .number').first().textContent(), '221');
  await page.locator('.parts-around [rel=prev]').click();
  await arrives(page, 'part-2-zh-hans.html');
  await page.goBack();
  await arrives(page, 'part-3-zh-hans.html');
  await page.locator('.contents a', { hasText: '第4章' }).click();
  await arrives(page, 'part-4-zh-hans.html#ch4');
  assert.equal(await page.locator('.contents [aria-current]').textContent(), '第4章');
});

for (const [what, from, to, sight] of [
  ['a paragraph', path('zh-hans', '#p300'), 'part-3-zh-hans.html#p300', '#p300'],
  ['a note', path('en', '#note-n302'), 'part-3-en.html#note-n302', '#note-n302'],
  ['a heading', path('zh-hans-en', '#ch4-2'), 'part-4-zh-hans-en.html#ch4-2', '#ch4-2'],
  ['what was retired', path('zh-hant', '#p0'), 'part-3-zh-hant.html#p0', '#p301'],
  ['a sentence', path('zh-hans', '?s=2#p130'), 'part-2-zh-hans.html?s=2#p130', '#p130'],
  ['a paragraph that another part was thought to have', path('part-1-zh-hans', '#p300'), 'part-3-zh-hans.html#p300', '#p300'],
] as const) {
  test(`an address of ${what} leads to its part at once`, async (t) => {
    const page = await openPassing(t, from);
    await arrives(page, to);
    await page.waitForFunction(() => 'arrived' in document.documentElement.dataset);
    assert.ok(await isInSight(page, sight));
  });
}

test('the page that an address was sent on from is not in the history', async (t) => {
  const page = await openPassing(t, 'index.html');
  await page.goto(site.url(path('zh-hans', '#p300')));
  await arrives(page, 'part-3-zh-hans.html#p300');
  await page.goBack();
  await page.waitForURL(site.url('index.html'));
});

test('an address without an id that still has its words finds the part they are in', async (t) => {
  const page = await openPassing(t, path('zh-hans', `?exact=${encodeURIComponent(rare['zh-Hans'])}&in=zh-hans`));
  await arrives(page, `part-3-zh-hans.html?exact=${encodeURIComponent(rare['zh-Hans'])}&in=zh-hans#p300`);
  await page.waitForFunction(() => CSS.highlights.get('linked')?.size === 1);
});

test('an id that no part has is said to be missing, once', async (t) => {
  const page = await openPassing(t, path('part-2-en', '#p999'));
  await page.locator('.link-notice').waitFor();
  assert.equal(address(page), 'en.html#p999');
});

test('without script an address lands on a link to its paragraph', async (t) => {
  const { page } = await site.open(t, path('en', '#p300'), { javaScript: false });
  const link = page.locator('a:target');
  assert.equal(await link.textContent(), '300');
  assert.ok(await isInSight(page, 'a:target'));
  assert.match(await link.evaluate((one) => getComputedStyle(one, '::before').content), /Read on here/);
  await link.click();
  await arrives(page, 'part-3-en.html#p300');
  assert.ok(await isInSight(page, '#p300'));
  for (const way of ['prev', 'next']) assert.equal(await page.locator(`.parts-around [rel=${way}]`).count(), 1);
});

test('another view has the same part, and the reader’s place in it', async (t) => {
  const { page } = await site.open(t, path('part-3-zh-hans'));
  await page.mouse.move(700, 450);
  await page.mouse.wheel(0, 1);
  await page.evaluate(() => scrollBy({ top: document.querySelector('#p260')!.getBoundingClientRect().top - 90, behavior: 'instant' }));
  await page.locator('.bar-views [data-view-link="en"]').click();
  await page.waitForURL(/part-3-en\.html#p2\d\d$/);
  await page.waitForFunction(() => 'arrived' in document.documentElement.dataset);
  const top = await page.locator('#p260').evaluate((one) => one.getBoundingClientRect().top);
  assert.ok(Math.abs(top - 90) <= 8, `${top}`);
});

test('the search finds the words of another part, and leads to them', async (t) => {
  const { page } = await site.open(t, path('part-1-en'));
  await page.keyboard.press('/');
  await page.locator('#search-input').fill('北斗七星');
  await page.locator('.results a').first().click();
  await page.waitForURL(/part-3-en\.html\?q=.*#p300$/);
  await page.locator('search-marks:not([hidden])').waitFor();
  await page.goBack();
  await page.waitForURL(/part-1-en\.html\?q=/);
  await page.locator('.results a').first().waitFor();
});

test('a paragraph’s link, copied in a part, is that of the document', async (t) => {
  const { page } = await site.open(t, path('part-3-en'), { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await page.locator('#p222 .number').click();
  await page.locator('quote-toolbar button').first().click();
  await page.locator('quote-toolbar [role=status]', { hasText: /\S/ }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), site.url(path('en', '#p222')));
});

test('the next visit offers on the first page to go on, and goes on where the reader stopped', async (t) => {
  const { page } = await site.open(t, path('part-3-zh-hans'));
  await page.mouse.move(700, 450);
  await page.mouse.wheel(0, 1);
  await page.evaluate(() => scrollBy({ top: document.querySelector('#p260')!.getBoundingClientRect().top - 120, behavior: 'instant' }));
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  await page.goto(site.url('index.html'));
  await page.goto(site.url(path('zh-hans')));
  await page.locator('.resume:not([hidden]) button').first().click();
  await page.waitForURL(/part-3-zh-hans\.html#p2\d\d$/);
  await page.waitForFunction(() => 'arrived' in document.documentElement.dataset);
  const top = await page.locator('#p260').evaluate((one) => one.getBoundingClientRect().top);
  assert.ok(Math.abs(top - 120) <= 8, `${top}`);
});

test('the whole is on one page for paper: every paragraph once, and no contents', async (t) => {
  const { page } = await site.open(t, path('zh-hans-en'));
  await page.locator('.whole a').click();
  await page.waitForURL(/whole-zh-hans-en\.html/);
  assert.equal(await page.locator('[data-paragraph]').count(), 2 * 440);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.contents').isVisible(), false);
});

for (const name of ['zh-hans-en', 'part-3-zh-hans-en', 'part-2-en']) {
  test(`axe finds nothing in ${name}.html, at a desk and on a phone`, async (t) => {
    const { page } = await site.open(t, path(name), { context: { bypassCSP: true } });
    assert.deepEqual(await found(page), []);
    await page.setViewportSize({ width: 390, height: 844 });
    assert.deepEqual(await found(page), []);
  });
}

test('a part read from a disk leads on, and the first page leads to its parts', async (t) => {
  const { page } = await site.open(t, 'index.html', { noisy: true });
  await page.goto(`file://${folder}/${path('en', '#p300')}`);
  await page.waitForURL(`file://${folder}/${path('part-3-en', '#p300')}`);
  await page.locator('.parts-around [rel=next]').click();
  await page.waitForURL(`file://${folder}/${path('part-4-en')}`);
});

test('in a library too large to be kept whole, after one part its neighbours, its views and the contents are there without a network, and no more', async (t) => {
  const large = join(temporaryFolder('parts-large'), 'site');
  cpSync(folder, large, { recursive: true });
  await keepOffline(large, { whole: 10, document: 10 });
  const served = await serve(large);
  t.after(served.close);
  const context = await site.browser.newContext({ locale: 'zh-CN' });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${served.url}${path('part-2-en')}`);
  const own = async () => (await keptPaths(page)).filter((one) => one.startsWith('book/') && one.endsWith('.html')).map((one) => one.slice(5));
  const expected = ['about-en.html', 'en.html', 'part-1-en.html', 'part-2-en.html', 'part-2-zh-hans-en.html', 'part-2-zh-hans.html', 'part-2-zh-hant-en.html', 'part-2-zh-hant.html', 'part-3-en.html'];
  for (const end = Date.now() + 30_000; (await own()).length < expected.length && Date.now() < end; ) await page.waitForTimeout(100);
  assert.deepEqual(await own(), expected);
  await served.close();
  await page.locator('.parts-around [rel=next]').click();
  await page.waitForURL(/part-3-en\.html$/);
  await page.goto(`${served.url}${path('en', '#p222')}`);
  await page.waitForURL(/part-3-en\.html#p222$/);
});
