import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { statement, useSite } from '../site.ts';

const site = useSite();
const clipboard = { context: { permissions: ['clipboard-read', 'clipboard-write'] } };

/** What is marked by the address, in order; paragraphs marked whole by their ids. */
const marked = (page: Page) =>
  page.evaluate(() => ({
    words: [...((CSS.highlights.get('linked') ?? []) as Iterable<Range>)].map(String),
    rows: [...document.querySelectorAll('[data-linked]')].map(({ id }) => id),
    notice: document.querySelector('.link-notice q')?.textContent,
  }));

const opened = (page: Page) => page.waitForFunction(() => CSS.highlights.has('linked'));
/** The tools are there: text was selected. */
const tools = (page: Page) => page.waitForSelector('quote-toolbar:popover-open');

test('a phrase of p7 is marked and in view when its address is opened, in Simplified, Traditional and English', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans.html`, { ...clipboard, height: 500, width: 390 });
  await page.evaluate(() => {
    const text = document.querySelector('#p7 [data-sentence="2"]')!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 2, text, 8);
  });
  await tools(page);
  await page.click('quote-toolbar button');
  await page.waitForFunction(() => document.querySelector('quote-toolbar [role=status]')!.textContent);
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const phrase = await page.evaluate(() => String(getSelection()));
  for (const [view, words] of [['zh-hans', phrase], ['zh-hant', '積極評價俄方'], ['en', undefined]] as const) {
    await page.goto(address.replace('zh-hans.html', `${view}.html`));
    await opened(page);
    const found = await marked(page);
    assert.equal(found.words.length, 1);
    if (words) assert.equal(found.words[0], words);
    else assert.match(found.words[0]!, /^The Chinese side takes a positive view of the efforts/);
    await page.waitForTimeout(100);
    const { top, bottom } = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('linked') as Iterable<Range>)];
      const { top, bottom } = range!.getBoundingClientRect();
      return { top, bottom };
    });
    assert.ok(top >= 0 && bottom <= 500 - 52, `${view}: ${top}–${bottom}`);
  }
});

test('a sentence and a range are marked; without script each lands on its first paragraph', async (t) => {
  const { page } = await site.open(t, `${statement}/en.html?s=2#p7`);
  await opened(page);
  assert.match((await marked(page)).words.join(), /^The Chinese side takes a positive view.*relations\.$/);
  await page.goto(site.url(`${statement}/zh-hans-en.html?to=p9#p7`));
  await opened(page);
  assert.deepEqual((await marked(page)).rows, ['p7', 'p8', 'p9']);
  const { page: plain } = await site.open(t, `${statement}/en.html?to=p9#p7`, { javaScript: false });
  assert.equal(await plain.locator('.row:target').getAttribute('id'), 'p7');
});

test('words that are no longer in the paragraph are shown in a notice, as text', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans.html?exact=${encodeURIComponent('多边<b onclick=alert(1)>主义')}&in=zh-hans#p7`);
  await page.waitForSelector('.link-notice');
  const { words, rows, notice } = await marked(page);
  assert.deepEqual({ words, rows, notice }, { words: [], rows: ['p7'], notice: '多边<b onclick=alert(1)>主义' });
});

for (const [name, rest, notice] of [
  ['a program that adds to the fragment', '?s=2#p7&shareTo=chat', undefined],
  ['a slip of the hand', '#p7?s=2', undefined],
  ['a program that puts its own before', '?utm_source=x&s=2#p7', undefined],
  ['the fragment cut off a phrase', `?exact=${encodeURIComponent('推动构建公正的多极化')}&in=zh-hans`, undefined],
  ['percent signs spelled again', `?exact=${encodeURIComponent(encodeURIComponent('推动构建公正的多极化'))}&in=zh-hans#p7`, undefined],
  ['the fragment cut off a sentence', '?s=2', /没有指明段落/],
  ['a paragraph that never was', '#p999', /没有这一段/],
  ['words in a paragraph that never was', `?exact=${encodeURIComponent('子虚乌有')}&in=zh-hans#p999`, /没有链接所指的段落/],
] as const) {
  test(`an address after ${name} lands on p7, or says what is missing`, async (t) => {
    const { page } = await site.open(t, `${statement}/zh-hans.html${rest}`, { height: 500 });
    if (notice) return assert.match(await page.locator('.link-notice').innerText(), notice);
    await page.waitForFunction(() => (CSS.highlights.get('linked')?.size ?? 0) > 0);
    assert.equal(await page.evaluate(() => location.hash), '#p7');
    const { top = -1 } = await page.locator('#p7').evaluate((row) => row.getBoundingClientRect());
    assert.ok(top >= 0 && top < 500, `${top}`);
    assert.equal(await page.locator('.link-notice').count(), 0);
  });
}

for (const [name, address] of Object.entries({
  'an empty fragment': '#',
  'a paragraph before the first': '#p0',
  'a paragraph after the last': '#p99',
  'a range that runs backwards': '?to=p7#p9',
  'a range out of the document': '?to=p99#p9',
  'a sentence that is not there': '?s=99#p7',
  'half a character': '#%E7%AB',
  'markup': '#"><svg onload=alert(1)>',
  'markup in a phrase': '?exact="><svg onload=alert(1)>&in=en&prefix=<&suffix=>#p7',
  '100 KB of fragment': `#${'p7'.repeat(50_000)}`,
})) {
  test(`an address with ${name} shows the page, and nothing fails`, async (t) => {
    const { page } = await site.open(t, `${statement}/zh-hans.html${address}`);
    await page.waitForTimeout(150);
    assert.equal(await page.locator('#p23 [data-paragraph]').count(), 1);
    assert.equal(await page.locator('svg:not(.icon)').count(), 0);
  });
}
