import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { statement, useSite } from '../site.ts';

const site = useSite();
const path = (view: string, rest = '') => `${statement}/${view}.html${rest}`;
const offer = (page: Page) => page.locator('.resume:not([hidden])');
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('reader-stops'));

/** How far below the top of the window an element begins, in CSS pixels, once the page has settled. */
const topOf = (page: Page, selector: string) =>
  page.evaluate(
    (one) => new Promise<number>((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell(document.querySelector(one)!.getBoundingClientRect().top)))),
    selector,
  );

/** Turns the wheel a little: from then on it is the reader who scrolls. */
async function takeHold(page: Page) {
  await page.mouse.move(700, 450);
  await page.mouse.wheel(0, 1);
}

/** Scrolls as a reader does, until a paragraph stands `below` pixels under the top of the window. */
async function readTo(page: Page, id: string, below = 60) {
  await takeHold(page);
  await page.evaluate(([one, top]) => scrollBy({ top: document.getElementById(one)!.getBoundingClientRect().top - top, behavior: 'instant' }), [id, below] as const);
  return topOf(page, `#${id}`);
}

/** Leaves for what has no script, whose requests would be broken off by the next visit. */
const leave = (page: Page) => page.goto(site.url('llms.txt'));

/** Leaves, and comes back to a view as on another day. */
async function visitAgain(page: Page, view: string, rest = '') {
  await leave(page);
  await page.goto(site.url(path(view, rest)));
}

for (const [view, words, close, width] of [
  ['zh-hans', '从上次停下处继续 · 第12段', '关闭', 1440],
  ['zh-hant-en', '從上次停下處繼續 · 第12段', '關閉', 1440],
  ['en', 'Continue reading · Paragraph 12', 'Close', 390],
] as const) {
  test(`${view}, ${width} wide: the next visit offers the paragraph, and one press goes to the words`, async (t) => {
    const { page } = await site.open(t, path(view), { width });
    assert.equal(await offer(page).count(), 0);
    const top = await readTo(page, 'p12', -30);
    await visitAgain(page, view);
    assert.deepEqual(await offer(page).getByRole('button').allTextContents(), [words, close]);
    await offer(page).getByRole('button').first().click();
    assert.equal(await offer(page).count(), 0);
    const now = await topOf(page, '#p12');
    assert.ok(Math.abs(now - top) <= 8, `${top} became ${now}`);
    assert.equal(new URL(page.url()).hash, '');
  });
}

test('a paragraph begun in Simplified is offered in English, at the same height', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  const top = await readTo(page, 'p9', 84);
  await visitAgain(page, 'en');
  await offer(page).getByRole('button', { name: 'Continue' }).click();
  const now = await topOf(page, '#p9');
  assert.ok(Math.abs(now - top) <= 8, `${top} became ${now}`);
});

test('by keyboard the offer comes right after the link to the text, and the focus goes along', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  await readTo(page, 'p12');
  await visitAgain(page, 'zh-hans');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'p12');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.row')?.id), 'p12');
});

test('the offer moves nothing on the page', async (t) => {
  const { page } = await site.open(t, path('zh-hans-en'), { width: 390 });
  const tops = async () => {
    await page.waitForFunction(() => document.querySelector('.section:not([data-laid])') === null);
    return page.evaluate(() => [...document.querySelectorAll('.row')].map((row) => row.getBoundingClientRect().top));
  };
  const before = await tops();
  await readTo(page, 'p5');
  await visitAgain(page, 'zh-hans-en');
  await offer(page).waitFor();
  assert.deepEqual(await tops(), before);
});

test('dismissed, it does not come back; unanswered, it does; read past, it goes', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  await readTo(page, 'p12');
  await visitAgain(page, 'zh-hans');
  await offer(page).waitFor();
  await visitAgain(page, 'zh-hans');
  await offer(page).waitFor();
  await readTo(page, 'p10');
  await offer(page).waitFor({ state: 'detached' });
  await visitAgain(page, 'zh-hans');
  await offer(page).getByRole('button', { name: '第10段' }).waitFor();
  await offer(page).getByRole('button', { name: '关闭' }).click();
  assert.equal(await offer(page).count(), 0);
  await visitAgain(page, 'zh-hans');
  assert.equal(await offer(page).count(), 0);
});

test('no offer where the address says where to go, nor on a reload, nor going back', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  await readTo(page, 'p12');
  for (const rest of ['#p3', '?s=1#p3', '?to=p4#p3', '?q=%E5%A4%9A']) {
    await visitAgain(page, 'zh-hans', rest);
    await topOf(page, '#p3');
    assert.equal(await offer(page).count(), 0, rest);
  }
  await visitAgain(page, 'zh-hans');
  await offer(page).waitFor();
  await page.reload();
  assert.equal(await offer(page).count(), 0);
  await page.goto(site.url('index.html'));
  await page.goBack();
  assert.equal(await offer(page).count(), 0);
});

test('no offer after stopping in the first paragraph, nor after reading to the end', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  await readTo(page, 'p1');
  await visitAgain(page, 'zh-hans');
  assert.equal(await offer(page).count(), 0);
  await readTo(page, 'p12');
  await leave(page);
  assert.match((await kept(page))!, /p12/);
  await page.goto(site.url(path('zh-hans')));
  await takeHold(page);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await topOf(page, '#p23');
  await visitAgain(page, 'zh-hans');
  assert.equal(await offer(page).count(), 0);
  assert.equal(await kept(page), '[]');
});

test('twenty documents are kept, the oldest forgotten first', async (t) => {
  const { page } = await site.open(t, 'index.html');
  const place = { id: 'p2', sentence: 0, at: -1, of: 0, y: 60 };
  await page.evaluate((one) => localStorage.setItem('reader-stops', JSON.stringify(Array.from({ length: 20 }, (_, index) => [`document-${index}`, one]))), place);
  await page.goto(site.url(path('zh-hans')));
  assert.equal(await offer(page).count(), 0);
  await readTo(page, 'p12');
  await page.goto(site.url('index.html'));
  const names = (JSON.parse((await kept(page))!) as [string, unknown][]).map(([name]) => name);
  assert.deepEqual([names.length, names[0], names.at(-1)], [20, 'document-1', statement]);
});

for (const [what, value] of Object.entries({
  'no JSON': '{',
  'no list': '{"a":1}',
  'a list of nothing': '[null,[],["joint-statement-2022"],["joint-statement-2022",null]]',
  'no place': '[["joint-statement-2022",{"id":"p7","sentence":"<svg>","at":null,"of":1e9,"y":0}]]',
  'a paragraph that is not there': '[["joint-statement-2022",{"id":"p99","sentence":0,"at":-1,"of":0,"y":60}]]',
  '100 KB': `"${'a'.repeat(100_000)}"`,
})) {
  test(`kept is ${what}: there is no offer, and what is read now is kept`, async (t) => {
    const { page } = await site.open(t, 'index.html');
    await page.evaluate((one) => localStorage.setItem('reader-stops', one), value);
    await page.goto(site.url(path('zh-hans')));
    assert.equal(await offer(page).count(), 0);
    await readTo(page, 'p12');
    await visitAgain(page, 'zh-hans');
    await offer(page).waitFor();
  });
}
