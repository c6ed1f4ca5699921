/** In Firefox: several runs of words selected at once, as its reader can; and the reader's own highlights and notes. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { openFirefox } from '../firefox.ts';
import { highlightColour, printed, withoutPoppler } from '../printed.ts';
import { serve, type Served } from '../server.ts';
import { dist, statement } from '../site.ts';

let firefox: Browser;
let served: Served;
before(async () => {
  [firefox, served] = await Promise.all([openFirefox({ 'dom.events.testing.asyncClipboard': true }), serve(dist)]);
});
after(async () => {
  await firefox?.close();
  await served?.close();
});

async function open(t: TestContext, view: string, browser = firefox) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${served.url}${statement}/${view}.html`);
  await page.waitForFunction(() => !document.querySelector('.section:not([data-laid])'));
  return page;
}

/** Where some words of a paragraph stand in the window, on one line, the paragraph in its middle. */
const placeOf = (page: Page, id: string, words: string) =>
  page.evaluate(([id, words]) => {
    const walker = document.createTreeWalker(document.getElementById(id!)!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(words!);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words!.length);
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [{ left, right, top, height } = new DOMRect(), ...more] = range.getClientRects();
      if (more.length > 0) throw new Error(`${words} stands on two lines`);
      return { left, right, top, height, middle: top + height / 2 };
    }
    throw new Error(`${id} has no ${words}`);
  }, [id, words]);

async function drag(page: Page, id: string, words: string) {
  const { left, right, middle } = await placeOf(page, id, words);
  await page.mouse.move(left + 0.5, middle);
  await page.mouse.down();
  await page.mouse.move(right - 0.5, middle, { steps: 4 });
  await page.mouse.up();
}

const tools = (page: Page) => page.waitForSelector('quote-toolbar:popover-open');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function highlight(page: Page, id: string, words: string) {
  await drag(page, id, words);
  await tools(page);
  await press(page, 'Highlight');
}

const marked = (page: Page, name = 'annotated') => page.evaluate((name) => [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)].map(String).sort(), name);
const areMarked = (page: Page, count: number) => page.waitForFunction((count) => CSS.highlights.get('annotated')?.size === count, count);

for (const [view, id, all, quoted, copy] of [
  ['en', 'p7', ['positive view', 'multipolar system'], /“positive view … multipolar system”/, 'Copy quotation'],
  ['zh-hans', 'p7', ['积极评价', '多极化'], /“积极评价……多极化”/, '复制引文'],
] as const) {
  test(`in Firefox, of words selected with Ctrl in ${view} all are copied, with an ellipsis between`, async (t) => {
    const page = await open(t, view);
    await drag(page, id, all[0]);
    await page.keyboard.down('Control');
    await drag(page, id, all[1]);
    await page.keyboard.up('Control');
    assert.equal(await page.evaluate(() => getSelection()!.rangeCount), 2);
    await tools(page);
    await press(page, copy);
    await page.locator('quote-toolbar [role=status]').filter({ hasText: /./ }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), quoted);
  });
}

test('in Firefox a highlight is there when the page is loaded anew, and in the other views', async (t) => {
  const page = await open(t, 'en');
  await highlight(page, 'p7', 'multipolar system');
  await areMarked(page, 1);
  await page.reload();
  await areMarked(page, 1);
  assert.deepEqual(await marked(page), ['multipolar system']);
  await page.goto(`${served.url}${statement}/zh-hant-en.html`);
  await areMarked(page, 1);
  assert.deepEqual(await marked(page), ['multipolar system']);
});

test('in Firefox two tabs of one document do not lose each other’s highlights and notes', async (t) => {
  const page = await open(t, 'en');
  const other = await page.context().newPage();
  await other.goto(`${served.url}${statement}/zh-hans-en.html`);
  await highlight(page, 'p7', 'multipolar system');
  await areMarked(page, 1);
  await other.bringToFront();
  await highlight(other, 'p1', 'The two sides');
  await areMarked(other, 2);
  await page.bringToFront();
  await areMarked(page, 2);
  assert.deepEqual(await marked(page), ['The two sides', 'multipolar system']);
});

/** The colour that most of a line of words is drawn in: what is behind them. */
async function behind(page: Page, id: string, words: string) {
  await page.mouse.move(1, 1);
  await page.evaluate(() => getSelection()!.removeAllRanges());
  const { left, right, top, height } = await placeOf(page, id, words);
  const picture = await page.screenshot({ clip: { x: left, y: top, width: right - left, height } });
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += info.channels) {
    const colour = data.subarray(at, at + 3).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [[most] = ['']] = [...counts].sort(([, a], [, b]) => b - a);
  return most;
}

test('in Firefox a highlight is seen in the colours that the reader forces', async (t) => {
  const forced = await openFirefox({ 'browser.display.document_color_use': 2 });
  t.after(() => forced.close());
  const page = await open(t, 'en', forced);
  assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
  const plain = await behind(page, 'p7', 'multipolar system');
  await highlight(page, 'p7', 'multipolar system');
  await areMarked(page, 1);
  assert.notEqual(await behind(page, 'p7', 'multipolar system'), plain);
});

test('in Firefox, which prints a copy of the page without what scripts highlight, paper has the words, and not the way to the list', { skip: withoutPoppler }, async (t) => {
  const page = await open(t, 'en');
  await highlight(page, 'p7', 'multipolar system');
  await areMarked(page, 1);
  const { words } = await printed(t, page, highlightColour);
  assert.match(words, /multipolar/);
  assert.doesNotMatch(words, /Highlights and notes/);
});
