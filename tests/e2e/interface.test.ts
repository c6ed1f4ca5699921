/** The language of the interface: whose choice it is, what it changes, what it fetches; and a bar that fits in each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { choose, spoken } from '../interface-language.ts';
import { statement, useSite } from '../site.ts';

const site = useSite();
const parallel = `${statement}/zh-hans-en.html`;
const names = (page: Page) => page.locator('.bar .tool:visible').allInnerTexts();

/** The scripts of words that a page fetched. */
function fetched(page: Page) {
  const words: string[] = [];
  page.on('request', (request) => {
    const name = /scripts\/(words-[A-Za-z-]+)\./.exec(request.url())?.[1];
    if (name && !request.serviceWorker()) words.push(name);
  });
  return words;
}

test('an English browser has an English interface beside an English text, and on the cover; the text stays as it is', async (t) => {
  const { page } = await site.open(t, parallel, { locale: 'en-US', width: 390 });
  await spoken(page, 'en');
  assert.deepEqual(await names(page), ['Contents', 'Languages', 'Search', 'Display']);
  assert.equal(await page.locator('#p7 .number').getAttribute('aria-label'), 'Paragraph 7');
  assert.equal(await page.locator('.home').innerText(), 'Duidu');
  assert.equal(await page.locator('#p7 [data-cell]').first().getAttribute('lang'), 'zh-Hans');
  await page.goto(site.url('index.html'));
  await spoken(page, 'en');
  assert.equal(await page.locator('.begin').innerText(), 'Read side by side');
});

test('where page and reader agree nothing is fetched', async (t) => {
  const { context } = await site.context(t, { locale: 'en-US', context: { serviceWorkers: 'block' }, noisy: true });
  const page = await context.newPage();
  const words = fetched(page);
  for (const one of ['zh-hans', 'en']) await page.goto(site.url(`${statement}/${one}.html`), { waitUntil: 'networkidle' });
  assert.deepEqual(words, []);
  await page.goto(site.url(parallel));
  await spoken(page, 'en');
  assert.deepEqual(words, ['words-en']);
});

test('a choice is kept, holds on every page, keeps the place, and is taken back', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans.html`);
  await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
  const inSight = await page.evaluate(() => [...document.querySelectorAll('.row')].find((row) => row.getBoundingClientRect().top > 90)!.id);
  const top = () => page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, inSight);
  const before = await top();
  await choose(page, 'en');
  await spoken(page, 'en');
  assert.ok(Math.abs((await top()) - before) <= 1);
  assert.equal(await page.locator('[data-choice="leading"] legend').textContent(), 'Line spacing');
  assert.equal(await page.locator('.notes-title').first().textContent(), 'Editor’s notes');
  await page.goto(site.url(`${statement}/about-zh-hant.html`));
  await spoken(page, 'en');
  assert.equal(await page.locator('h1').innerText(), 'About this edition');
  assert.equal(await page.locator('[data-word="edition.rights"]').innerText(), 'Rights');
  await choose(page, 'zh-Hant');
  await spoken(page, 'zh-Hant');
  assert.equal(await page.locator('h1').innerText(), '關於本版');
  assert.equal(await page.locator('interface-language [aria-pressed=true]').first().getAttribute('value'), 'zh-Hant');
});

test('another tab follows', async (t) => {
  const { page, context } = await site.open(t, `${statement}/zh-hans.html`);
  const other = await context.newPage();
  await other.goto(site.url('index.html'));
  await choose(other, 'zh-Hant');
  await spoken(page, 'zh-Hant');
});

test('a choice that is none of ours leaves the page as it is', async (t) => {
  const { page } = await site.open(t, 'index.html');
  await page.evaluate(() => localStorage.setItem('reader-preferences', '{"interface":"tlh"}'));
  await page.goto(site.url(`${statement}/en.html`), { waitUntil: 'networkidle' });
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
});

for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
  for (const [width, height, text] of [[320, 640, 100], [390, 844, 125], [320, 640, 200], [320, 200, 100]] as const) {
    test(`every cell of the bar is whole and within reach at ${width} by ${height} px with text at ${text}%, in ${lang}`, async (t) => {
      const { page } = await site.open(t, parallel, { width, height, context: { bypassCSP: true } });
      await choose(page, lang);
      await spoken(page, lang);
      await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), text);
      const cells = await page.locator('.bar > .home, .bar .tool').evaluateAll((all) =>
        all.map((one) => {
          const { left, right, width, height } = one.getBoundingClientRect();
          return { name: one.textContent.trim(), fits: left >= 0 && right <= innerWidth && width >= 24 && height >= 24 && one.scrollWidth <= one.clientWidth + 1 };
        }),
      );
      assert.equal(cells.length, 5);
      assert.deepEqual(cells.filter(({ fits }) => !fits), []);
      await page.locator('[data-tool=display]').click();
      assert.ok(await page.locator('#display').isVisible());
    });
  }
}

test('the view that is shown and the choice that holds are seen in forced colours', async (t) => {
  const { page } = await site.open(t, parallel, { context: { forcedColors: 'active' } });
  assert.match(await page.locator('.views [aria-current]').first().evaluate((one) => getComputedStyle(one).textDecorationLine), /underline/);
  await page.locator('[data-tool=display]').click();
  const [chosen, other] = await page.locator('[data-choice=size] label').evaluateAll((all) => [all.find((one) => one.querySelector(':checked'))!, all.find((one) => !one.querySelector(':checked'))!].map((one) => getComputedStyle(one).backgroundColor));
  assert.notEqual(chosen, other);
});

test('from an address that leads nowhere, at any depth, the cover is found', async (t) => {
  for (const path of ['nowhere.html', 'a/b/c/nowhere']) {
    const { page } = await site.open(t, path, { noisy: true });
    await page.getByRole('link', { name: 'Go to the cover' }).click();
    await page.waitForURL(site.url('index.html'));
  }
});
