/** More of each kind of what is quoted, of pages that are not as we wrote them, and of links to paragraphs that are gone. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import type { Words } from '../in-page/links.ts';
import { ask, putLinking } from '../linking.ts';
import { statement, useSite } from '../site.ts';

const site = useSite();
const view = (name: string, rest = '') => site.url(`${statement}/${name}.html${rest}`);

async function open(t: TestContext, name: string) {
  const { context } = await site.context(t, { locale: 'en', noisy: true, context: { permissions: ['clipboard-read', 'clipboard-write'], serviceWorkers: 'block' } });
  await putLinking(context);
  const page = await context.newPage();
  await page.goto(view(name));
  return page;
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const status = (page: Page) => page.locator('quote-toolbar [role=status]');

/** Presses a button of the tools, and resolves to what is copied then. */
async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
  await status(page).filter({ hasText: /./ }).waitFor();
  return clipboard(page);
}

/** Selects several runs of words at once, which Firefox alone lets a reader do: Chromium keeps one range, and is told of the others. */
async function selectSeveral(page: Page, all: readonly Words[]) {
  await page.evaluate(() => {
    const ranges: Range[] = ((window as unknown as { several: Range[] }).several = []);
    Object.defineProperty(Selection.prototype, 'rangeCount', { get: () => ranges.length });
    Selection.prototype.getRangeAt = (index) => ranges[index]!;
  });
  for (const words of all) {
    await ask(page, 'selectWords', words);
    await page.evaluate(() => {
      const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection()!;
      const range = document.createRange();
      range.setStart(anchorNode!, anchorOffset);
      range.setEnd(focusNode!, focusOffset);
      (window as unknown as { several: Range[] }).several.push(range);
    });
  }
  await page.evaluate(() => document.dispatchEvent(new Event('selectionchange')));
  await page.waitForSelector('quote-toolbar:popover-open');
}

for (const [what, name, all, quoted] of [
  ['two of one sentence', 'en', [['p7', 'en', 'positive view'], ['p7', 'en', 'multipolar system']], /“positive view … multipolar system”/],
  ['two of two paragraphs', 'en', [['p7', 'en', 'multipolar system'], ['p9', 'en', 'the two sides resolutely']], /“multipolar system …\n\n“the two sides resolutely”/],
  ['three, the last of them first', 'en', [['p9', 'en', 'the two sides resolutely'], ['p7', 'en', 'positive view'], ['p7', 'en', 'multipolar system']], /“positive view … multipolar system …\n\n“the two sides resolutely”/],
  ['two of Chinese', 'zh-hans', [['p7', 'zh-Hans', '积极评价'], ['p7', 'zh-Hans', '多极化']], /“积极评价……多极化”/],
] as const) {
  test(`of several selections, ${what}, all are copied, with an ellipsis between`, async (t) => {
    const page = await open(t, name);
    await selectSeveral(page, all);
    assert.match(await press(page, name === 'en' ? 'Copy quotation' : '复制引文'), quoted);
    await page.evaluate(() => document.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: ((window as unknown as { data: DataTransfer }).data = new DataTransfer()) })));
    const copied = await page.evaluate(() => (window as unknown as { data: DataTransfer }).data.getData('text/plain'));
    for (const [, , words] of all) assert.ok(copied.includes(words), copied);
    assert.equal(copied.split(/…+/).length, all.length, copied);
  });
}

/** As a browser translates a page: every run of text is another, in elements of its own. */
const translate = (page: Page, selector: string) =>
  page.evaluate((sentences) => {
    for (const sentence of document.querySelectorAll(sentences)) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = 'Une phrase traduite.';
      outer.append(inner);
      sentence.replaceChildren(outer);
    }
  }, selector);

const phrase = (id: string, words = 'phrase'): Words => [id, 'en', words];

test('of a translated page, words of two paragraphs are quoted from both, in whole sentences of the edition', async (t) => {
  const page = await open(t, 'en');
  await translate(page, '[data-sentence]');
  await ask(page, 'selectWords', phrase('p7'), phrase('p8'));
  await page.waitForSelector('quote-toolbar:popover-open');
  const text = await press(page, 'Copy quotation');
  assert.doesNotMatch(text, /phrase/);
  assert.match(text, /^“[A-Z][^]+\n\n“[A-Z][^]+”\n— Joint Statement[^]+¶7–8/);
});

test('a link made on a translated page leads to the words of the edition', async (t) => {
  const page = await open(t, 'en');
  await translate(page, '#p7 [data-sentence]');
  await ask(page, 'selectWords', phrase('p7'));
  await page.waitForSelector('quote-toolbar:popover-open');
  const link = await press(page, 'Copy link');
  assert.doesNotMatch(decodeURIComponent(link), /phrase/);
  await page.goto(link);
  await page.waitForFunction(() => (CSS.highlights.get('linked')?.size ?? 0) > 0);
  assert.equal(await page.locator('.link-notice').count(), 0);
});

test('a link to words of a page that the browser translates says neither that they changed nor anything false', async (t) => {
  const page = await open(t, 'en');
  await ask(page, 'selectWords', ['p7', 'en', 'multipolar system']);
  await page.waitForSelector('quote-toolbar:popover-open');
  const { search, hash } = new URL(await press(page, 'Copy link'));
  await translate(page, '[data-sentence]');
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search + hash);
  await page.waitForFunction(() => (CSS.highlights.get('linked')?.size ?? 0) > 0);
  assert.equal(await page.locator('.link-notice').count(), 0);
});

test('a translated page whose edition cannot be had is not quoted, and it is said why', async (t) => {
  const page = await open(t, 'en');
  await page.route('**/text-*.js', (route) => route.abort());
  await translate(page, '#p7 [data-sentence]');
  await ask(page, 'selectWords', phrase('p7'));
  await page.waitForSelector('quote-toolbar:popover-open');
  await page.evaluate(() => navigator.clipboard.writeText('what was there'));
  assert.equal(await press(page, 'Copy quotation'), 'what was there');
  assert.match(await status(page).innerText(), /^Not copied: the page is changed/);
});

for (const [what, rest, marked, said] of [
  ['a paragraph', '#p99', '', /was retired/],
  ['its second sentence', '?s=2#p99', '', /was retired/],
  ['words of it that are in the other one', `?exact=${encodeURIComponent('multipolar system')}&in=en#p99`, 'multipolar system', /was retired/],
  ['words of it that are nowhere', '?exact=nowhere&in=en#p99', '', /The text has changed[^]*nowhere/],
  ['a range from it', '?to=p9#p99', '', /was retired/],
] as const) {
  test(`a link to ${what}, where the paragraph was retired, lands in the one that took its text, and says so`, async (t) => {
    const { page } = await site.open(t, 'index.html', { locale: 'en', context: { serviceWorkers: 'block' } });
    // As Row.astro writes an id that the ledger has retired.
    await page.route('**/en.html*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/(<\w+[^>]*\sid="?p7"?[^>]*>)/, '$1<span id="p99" data-retired></span>') });
    });
    await page.goto(view('en', rest));
    const notice = page.locator('.link-notice');
    await notice.waitFor();
    assert.match(await notice.innerText(), said);
    const words = await page.evaluate(() => [...((CSS.highlights.get('linked') ?? []) as Iterable<Range>)].map(String).join());
    assert.ok(marked ? words === marked : !words.includes('multipolar'), words);
    const { top, bottom } = await page.locator('#p7').evaluate((row) => row.getBoundingClientRect());
    assert.ok(bottom > 0 && top < 900, `${top}–${bottom}`);
  });
}
