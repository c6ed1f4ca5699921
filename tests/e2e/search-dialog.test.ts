/** The dialog of the search, as hands, ears and input methods meet it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { found } from '../axe.ts';
import { statement, useSite } from '../site.ts';

const site = useSite();
const path = (view: string, rest = '') => `${statement}/${view}.html${rest}`;
const input = (page: Page) => page.locator('#search-input');
const results = (page: Page) => page.locator('.results a');
const status = (page: Page) => page.locator('dialog [role=status]').innerText();
const isOpen = (page: Page) => page.locator('dialog#search[open]').count();
const query = (page: Page) => new URL(page.url()).searchParams.get('q');
const current = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('search-current') ?? [])].map(String).join());
const marked = (page: Page) => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0);

async function search(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  await input(page).fill(text);
  await results(page).first().waitFor();
}

test('nothing of the search is loaded before the reader turns to it', async (t) => {
  const before = site.served.requests.length;
  const { page } = await site.open(t, path('zh-hans'));
  await page.waitForLoadState('networkidle');
  const asked = () => site.served.requests.slice(before).filter(({ path }) => path.startsWith('search/') || path.startsWith('scripts/search'));
  await page.evaluate(() => scrollTo(0, 2000));
  const registered = asked().map(({ path }) => path);
  // The service worker keeps the site for later, and only once the page is there.
  assert.ok(await page.evaluate(() => performance.getEntriesByType('resource').every(({ name }) => !/search/.test(new URL(name).pathname))), registered.join());
});

test('“/” and Ctrl K open the search, Esc closes it and gives the focus back', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await page.locator('[data-tool=search]').focus();
    await page.keyboard.press(key);
    await page.locator('dialog[open]').waitFor();
    assert.equal(await input(page).evaluate((one) => one === document.activeElement), true);
    await page.keyboard.press('Escape');
    assert.equal(await isOpen(page), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-tool')), 'search');
  }
});

test('the shortcuts of a single key can be switched off, and stay so', async (t) => {
  const { page } = await site.open(t, path('en'));
  await page.keyboard.press('/');
  await page.getByLabel('Single-key shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  assert.equal(await isOpen(page), 0);
  await page.reload();
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  assert.equal(await isOpen(page), 0);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open]').waitFor();
});

test('with the keyboard alone: open, type, choose, go to the next hit, clear', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.insertText('國際法');
  await results(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await input(page).evaluate((one) => one === document.activeElement), true);
  await page.keyboard.press('Enter');
  await page.locator('search-marks').waitFor();
  await page.waitForFunction(() => CSS.highlights.get('search-current')?.size === 1);
  assert.equal(await current(page), '国际法');
  const count = () => page.locator('search-marks [role=status] [aria-hidden]').innerText();
  const first = await count();
  await page.keyboard.press('n');
  assert.notEqual(await count(), first);
  await page.keyboard.press('p');
  assert.equal(await count(), first);
  await page.getByRole('button', { name: '清除标记' }).press('Enter');
  assert.equal(await marked(page), 0);
  assert.equal(query(page), null);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'text');
});

test('going back returns to the results, scrolled and focused as they were left', async (t) => {
  const { page } = await site.open(t, path('en', '#p3'), { height: 600 });
  for (const to of ['en', 'elsewhere']) {
    await search(page, '国');
    await results(page).nth(12).focus();
    await page.locator('.results').evaluate((list) => (list.scrollTop += 40));
    const left = await page.evaluate(() => [document.activeElement?.textContent, document.querySelector('.results')?.scrollTop]);
    // In this page, and in a page that is loaded for it.
    if (to === 'elsewhere') await results(page).nth(12).evaluate((link) => ((link as HTMLAnchorElement).pathname = (link as HTMLAnchorElement).pathname.replace('en.html', 'zh-hans.html')));
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    await page.goBack();
    await page.locator('dialog[open]').waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.results') !== null);
    assert.deepEqual(await page.evaluate(() => [document.activeElement?.textContent, document.querySelector('.results')?.scrollTop]), left);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search);
  }
});

test('an address with ?q= opens the results, and the results have such an address', async (t) => {
  const { page } = await site.open(t, path('zh-hant', '?q=%E5%A4%9A%E8%BE%B9%E4%B8%BB%E4%B9%89'));
  await results(page).first().waitFor();
  assert.equal(await input(page).inputValue(), '多边主义');
  assert.match((await results(page).first().locator('mark').first().innerText()), /^多邊主義$/);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search);
  await search(page, 'multilateralism');
  await page.waitForURL((url) => url.searchParams.get('q') === 'multilateralism');
});

test('the cover opens a result in the view of the script that was typed', async (t) => {
  for (const [typed, view] of [['国际关系', 'zh-hans'], ['國際關係', 'zh-hant'], ['sovereignty', 'en']] as const) {
    const { page } = await site.open(t, `index.html?${new URLSearchParams({ q: typed })}`);
    await results(page).first().waitFor();
    assert.match(await results(page).first().evaluate((link) => (link as HTMLAnchorElement).pathname), new RegExp(`/${view}\\.html$`));
  }
});

test('a result shows its paragraph, its section, its words marked, and the other language beside them', async (t) => {
  const { page } = await site.open(t, path('zh-hant'));
  await search(page, 'regional anti-terrorist');
  const first = results(page).first();
  assert.equal(await first.locator('.place').innerText(), '第18段');
  assert.equal(await page.locator('.results section section h3').first().innerText(), '上海合作組織');
  assert.equal(await first.locator('[lang=en] mark').first().innerText(), 'Regional Anti-Terrorist');
  assert.equal(await first.locator('[lang=zh-Hant].context').count(), 1);
  assert.equal(await page.locator('.results h3').last().innerText(), '編者註');
});

test('words that stand in the other language only lead to their sentence, and on to the view that has both', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  await search(page, 'multilateralism');
  await results(page).first().click();
  await page.getByRole('link', { name: '所查的字词在另一种语言的文本中' }).click();
  await page.waitForURL(/zh-hans-en\.html/);
  await page.waitForFunction(() => CSS.highlights.get('search-current')?.size === 1);
  assert.equal(await current(page), 'multilateralism');
});

test('the marks survive a change of view', async (t) => {
  const { page } = await site.open(t, path('zh-hans', '?q=%E5%A4%9A%E8%BE%B9%E4%B8%BB%E4%B9%89#p10'));
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  const hits = await marked(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-view-link="zh-hant"]')!.click());
  await page.waitForURL(/zh-hant\.html/);
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  assert.equal(await marked(page), hits);
  assert.equal(await current(page), '多邊主義');
});

test('without the Custom Highlight API the words are marked by elements, and the text stays the same', async (t) => {
  const { context } = await site.context(t);
  await context.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  const page = await context.newPage();
  await page.goto(site.url(path('zh-hans-en')));
  const text = await page.locator('main').textContent();
  await page.goto(site.url(path('zh-hans-en', '?q=%22member+States%22#p18')));
  await page.locator('mark[data-search=current]').first().waitFor();
  assert.ok((await page.locator('mark[data-search]').allInnerTexts()).every((one) => /member States/i.test(one)));
  assert.equal(await page.locator('main').textContent(), text);
  await page.keyboard.press('n');
  await page.getByRole('button', { name: '清除标记' }).click();
  assert.equal(await page.locator('mark').count(), 0);
  assert.equal(await page.locator('main').textContent(), text);
});

test('a note that is found is gone to, even where notes are hidden', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  await page.evaluate(() => localStorage.setItem('reader-preferences', JSON.stringify({ notes: 'off' })));
  await page.reload();
  await search(page, '莫斯科签署');
  const notes = page.locator('.results a[href*="#note-"]');
  await notes.first().click();
  await page.waitForFunction(() => CSS.highlights.get('search-current')?.size === 1);
  assert.equal(await page.locator('.notes li:target').isVisible(), true);
});

test('nothing found says so, and what would help', async (t) => {
  const { page } = await site.open(t, path('en'));
  await page.keyboard.press('/');
  await input(page).fill('sovereignty xylophone');
  await page.getByText('Nothing found for “sovereignty xylophone”.').waitFor();
  assert.match(await page.locator('.results').innerText(), /^Try fewer words/);
});

test('the number of hits is announced', async (t) => {
  const { page } = await site.open(t, path('en'));
  await search(page, 'consensus');
  assert.equal(await page.locator('dialog [role=status]').getAttribute('aria-live') ?? 'polite', 'polite');
  assert.match(await status(page), /^\d+ paragraphs?/);
  await input(page).fill('，。');
  assert.equal(await status(page), 'There is only punctuation here, and nothing to search for.');
});

const compose = (cdp: CDPSession, text: string) => cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

test('what an input method is composing is neither searched nor submitted', async (t) => {
  const { page, context } = await site.open(t, path('zh-hans'));
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  const cdp = await context.newCDPSession(page);
  for (const text of ['d', 'du', 'duo', 'duobian']) await compose(cdp, text);
  await page.waitForTimeout(300);
  assert.equal(await input(page).inputValue(), 'duobian');
  assert.equal(await status(page), '');
  assert.equal(query(page), null);
  // The key that chooses a candidate belongs to the input method.
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter', code: 'Enter' });
  await page.evaluate(() => document.querySelector('form[role=search]')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true, bubbles: true })));
  assert.equal(await isOpen(page), 1);
  await cdp.send('Input.insertText', { text: '多边' });
  await results(page).first().waitFor();
  assert.equal(await input(page).inputValue(), '多边');
  assert.equal(query(page), '多边');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#/);
  assert.equal(await isOpen(page), 0);
});

for (const [view, text] of [['zh-hans', '合作'], ['zh-hant', '合作'], ['en', 'cooperation']] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`the dialog and the marks have no fault that axe knows, in ${view}, ${scheme}`, async (t) => {
      const { page } = await site.open(t, path(view), { scheme, width: 820, context: { bypassCSP: true } });
      await search(page, text);
      assert.deepEqual(await found(page), []);
      await results(page).nth(2).click();
      await page.locator('search-marks').waitFor();
      assert.deepEqual(await found(page), []);
    });
  }
}

test('in forced colours marks and the focused result can be told from the rest', async (t) => {
  const { page } = await site.open(t, path('zh-hans'), { context: { forcedColors: 'active' } });
  await search(page, '合作');
  await page.keyboard.press('ArrowDown');
  const look = (selector: string) => page.locator(selector).first().evaluate((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).outlineStyle]);
  const [[plain], [mark], [, outline]] = [await look('.results .context'), await look('.results mark'), await look('.results a:focus')];
  assert.notEqual(mark, plain);
  assert.equal(outline, 'solid');
});
