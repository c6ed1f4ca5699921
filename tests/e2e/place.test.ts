import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { viewNames } from '../statement.ts';
import { shown } from '../../src/preferences.ts';
import { seen, statement, useSite } from '../site.ts';

const site = useSite();
const paragraphs = Array.from({ length: 23 }, (_, index) => `p${index + 1}`);
const path = (view: string, rest = '') => `${statement}/${view}.html${rest}`;
/** CSS pixels that a place may move. */
const most = 1;

/** How far below the top of the window an element begins, in CSS pixels, once the page has settled. */
const topOf = (page: Page, selector: string) =>
  page.evaluate(
    (one) => new Promise<number>((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell(document.querySelector(one)!.getBoundingClientRect().top)))),
    selector,
  );

/** Scrolls until a paragraph begins on the reading line, or `beyond` pixels above it. */
async function readTo(page: Page, id: string, beyond = 0) {
  await page.evaluate(([one, more]) => {
    const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    scrollBy({ top: document.getElementById(one)!.getBoundingClientRect().top - line + more, behavior: 'instant' });
  }, [id, beyond] as const);
  return topOf(page, `#${id}`);
}

/** Every ordered pair of views once, each beginning where the last ended. */
function* everyPair(): Generator<string> {
  const left = new Set(viewNames.flatMap((one) => viewNames.filter((other) => other !== one).map((other) => `${one} ${other}`)));
  const walk = (from: string): string[] => {
    const path: string[] = [];
    for (const to of viewNames) if (left.delete(`${from} ${to}`)) path.unshift(...walk(to));
    return [from, ...path];
  };
  yield* walk(viewNames[0]!);
}

/** Runs in a page that holds the site in a frame: 460 pages load there without a word between the test and the browser. */
async function walkViews([address, views, ids]: readonly [string, readonly string[], readonly string[]]) {
  const frame = document.querySelector('iframe')!;
  const go = async (start: () => void) => {
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    start();
    await loaded;
  };
  const topOfRow = async (id: string) => {
    const inside = frame.contentWindow!;
    await new Promise((done) => inside.requestAnimationFrame(() => inside.requestAnimationFrame(done)));
    return inside.document.getElementById(id)!.getBoundingClientRect().top;
  };
  const seen: { id: string; view: string; hash: string; by: number }[] = [];
  for (const id of ids) {
    await go(() => { frame.src = 'about:blank'; });
    await go(() => { frame.src = `${address}#${id}`; });
    const top = await topOfRow(id);
    for (const view of views) {
      await go(() => frame.contentDocument!.querySelector<HTMLElement>(`[data-view-link="${view}"]`)!.click());
      const now = await topOfRow(id);
      const { hash, pathname } = frame.contentWindow!.location;
      seen.push({ id, view: pathname.replace(/^.*\/|\.html$/g, ''), hash, by: Math.abs(now - top) });
    }
  }
  return seen;
}

test('from each paragraph, every change of view leaves it where it is and keeps it in the address', async (t) => {
  const { context } = await site.context(t);
  await context.route('**/frame', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>-</title><link rel="icon" href="data:,"><iframe width="1280" height="800"></iframe>' }));
  const page = await context.newPage();
  await page.goto(site.url('frame'));
  const [first, ...views] = [...everyPair()];
  assert.equal(views.length, viewNames.length * (viewNames.length - 1));
  const seen = await page.evaluate(walkViews, [site.url(path(first!)), views, paragraphs] as const);
  assert.deepEqual(seen.map(({ id, view }) => `${id} ${view}`), paragraphs.flatMap((id) => views.map((view) => `${id} ${view}`)));
  assert.deepEqual(seen.filter(({ id, hash, by }) => by > most || hash !== `#${id}`), []);
  t.diagnostic(`at most ${Math.max(...seen.map(({ by }) => by))} px`);
});

/** Runs in the page: takes each choice of how it looks, from each paragraph, and tells how far the paragraph and the line at the reading line move. */
async function takeChoices([ids, choices]: readonly [readonly string[], readonly (readonly [string, string])[]]) {
  const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 12;
  // Room, so that the last paragraph comes up to the line too.
  document.getElementById('text')!.style.marginBlockEnd = '100vh';
  const seen: { id: string; choice: string; by: number; beyond: number }[] = [];
  for (const id of ids) {
    for (const beyond of [0, 100]) {
      const row = document.getElementById(id)!;
      scrollBy({ top: row.getBoundingClientRect().top - line + 12 + beyond, behavior: 'instant' });
      await settled();
      // Within a row, the first character of a line of the first language: of the one with the middle of the sentence that the line crosses.
      const cell = row.querySelector('[data-cell]')!;
      const sentence = beyond === 0 ? undefined : [...cell.querySelectorAll('[data-sentence]')].findLast((one) => one.getBoundingClientRect().top <= line);
      const words = sentence && document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT).nextNode();
      const range = document.createRange();
      const lineTop = () => [...range.getClientRects()].at(-1)!.top;
      if (words instanceof Text) {
        range.setStart(words, words.length >> 1);
        range.setEnd(words, (words.length >> 1) + 1);
        scrollBy({ top: lineTop() - line + 4, behavior: 'instant' });
        // In a row a sentence, each is a box; elsewhere their paragraph is.
        const { left } = (cell.getBoundingClientRect().width > 0 ? cell : sentence!).getBoundingClientRect();
        const caret = document.caretPositionFromPoint(left + 2, lineTop() + 4)!;
        if (!cell.contains(caret.offsetNode) || !(caret.offsetNode instanceof Text) || caret.offset === caret.offsetNode.length) continue;
        range.setStart(caret.offsetNode, caret.offset);
        range.setEnd(caret.offsetNode, caret.offset + 1);
        await settled();
        // On its first line, it is the row that stays.
        if (lineTop() - row.getBoundingClientRect().top < 20) continue;
      } else if (beyond > 0) continue;
      const top = () => (words ? lineTop() : row.getBoundingClientRect().top);
      const before = top();
      for (const [name, value] of choices) {
        const choice = document.querySelector<HTMLElement>(`#display input[name="${name}"][value="${value}"]`);
        // What would change nothing on this page is not offered.
        if (!choice) continue;
        choice.click();
        await settled();
        seen.push({ id, choice: `${name} ${value}`, by: Math.abs(top() - before), beyond });
      }
    }
  }
  return seen;
}

/** What can be chosen on every page with text; Chinese has faces besides, and two languages can be paired by paragraph. */
const always = ['size', 'measure', 'leading', 'theme', 'notes'] as const;

for (const [view, width, ids, names] of [
  ['zh-hans', 1440, paragraphs, [...always, 'face']],
  ['zh-hant-en', 1440, ['p1', 'p15', 'p23'], [...always, 'face', 'pairing']],
  ['en', 390, ['p2', 'p14', 'p22'], always],
  ['zh-hans-en', 390, ['p3', 'p9', 'p16', 'p21'], [...always, 'face', 'pairing']],
] as const) {
  test(`${view}, ${width} wide: each choice of ${names.join(', ')} leaves the place where it is`, async (t) => {
    // Each value of each choice, then the usual one again.
    const choices = names.flatMap((name) => [...shown[name], ''].map((value) => [name, value] as const));
    const { page } = await site.open(t, path(view), { width, height: width < 500 ? 844 : 900 });
    await topOf(page, '#p1');
    const seen = await page.evaluate(takeChoices, [ids, choices] as const);
    assert.ok(seen.filter(({ beyond }) => beyond > 0).length > seen.length / 4, 'places within paragraphs are among them');
    assert.deepEqual(seen.filter(({ by }) => !(by <= most)), []);
    t.diagnostic(`at most ${Math.max(...seen.map(({ by }) => by))} px in ${seen.length} changes`);
  });
}

test('a window of 1280 made 390 wide, and wide again, leaves each paragraph where it is', async (t) => {
  for (const view of ['zh-hans-en', 'en']) {
    const { page } = await site.open(t, path(view), { width: 1280 });
    await topOf(page, '#p1');
    let furthest = 0;
    for (const id of paragraphs) {
      const top = await readTo(page, id);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const now = await topOf(page, `#${id}`);
        assert.ok(Math.abs(now - top) <= most, `${view}, ${id}, ${width} wide: ${top} became ${now}`);
        furthest = Math.max(furthest, Math.abs(now - top));
      }
    }
    t.diagnostic(`${view}: at most ${furthest} px`);
    await page.close();
  }
});

test('a phone turned over, and back, leaves the paragraph where it is', async (t) => {
  const { page } = await site.open(t, path('zh-hant'), { width: 390, height: 844, touch: true });
  const top = await readTo(page, 'p12');
  for (const [width, height] of [[844, 390], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    const now = await topOf(page, '#p12');
    assert.ok(Math.abs(now - top) <= most, `${width} wide: ${top} became ${now}`);
  }
});

test('a place that was scrolled to before the page was at rest, by a scroll bar or a program, is kept too', async (t) => {
  const { context } = await site.context(t, { width: 390, height: 844, context: { serviceWorkers: 'block' } });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  // An image that does not come: until then the page is not loaded.
  await context.route('**/held.svg', async (route) => {
    await held;
    await route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  });
  await context.addInitScript(() => addEventListener('DOMContentLoaded', () => (new Image().src = '/held.svg')));
  const page = await context.newPage();
  await page.goto(site.url(path('zh-hant')), { waitUntil: 'domcontentloaded' });
  await seen(page);
  const top = await readTo(page, 'p12');
  release();
  await page.waitForLoadState();
  await page.setViewportSize({ width: 844, height: 390 });
  const now = await topOf(page, '#p12');
  assert.ok(Math.abs(now - top) <= most, `${top} became ${now}`);
});

for (const [from, to] of [['zh-hans-en', 'index.html'], ['en', path('zh-hans', '#p2')]] as const) {
  test(`${from}: reload, and going to ${to}, back and forward, restore exactly`, async (t) => {
    const { page } = await site.open(t, path(from));
    await topOf(page, '#p1');
    const top = await readTo(page, 'p11', 70);
    const stays = async () => assert.ok(Math.abs((await topOf(page, '#p11')) - top) <= 1);
    await page.reload();
    await stays();
    await page.goto(site.url(to));
    await page.goBack();
    await stays();
    await page.goForward();
    await page.goBack();
    await stays();
    assert.equal(new URL(page.url()).hash, '');
  });
}

test('a choice stays a choice through back: the place is kept though the size was changed meanwhile', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  await topOf(page, '#p1');
  const top = await readTo(page, 'p11');
  await page.goto(site.url(path('en')));
  await page.evaluate(() => document.querySelector<HTMLElement>('#display input[name="size"][value="larger"]')!.click());
  await page.goBack();
  await page.locator('html[data-size="larger"]').waitFor();
  const now = await topOf(page, '#p11');
  assert.ok(Math.abs(now - top) <= most, `${top} became ${now}`);
});

for (const [view, width] of [['zh-hans-en', 390], ['zh-hans', 1440]] as const) {
  test(`${view}, ${width} wide: the search, opened from the middle and left by Escape, or by a result and Back, leaves the place to the pixel`, async (t) => {
    const { page } = await site.open(t, path(view), { width, touch: width < 500 });
    await topOf(page, '#p1');
    const top = await readTo(page, 'p15', 40);
    const stays = async (how: string) => assert.ok(Math.abs((await topOf(page, '#p15')) - top) <= 1, how);
    const open = () => page.locator('search-opener button').click();
    await open();
    await page.locator('#search-input').fill('联合国');
    await page.locator('#search .results a').first().waitFor();
    await page.keyboard.press('Escape');
    await stays('Escape');
    await open();
    await page.locator('#search .results a').first().click();
    await page.waitForURL(/#p/);
    await page.goBack();
    await page.locator('dialog#search[open] .results a').first().waitFor();
    await page.keyboard.press('Escape');
    await stays('a result and Back');
  });
}
