/** More of each kind of what people type into the search, and of the ways they come and go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { statement, useSite } from '../site.ts';

const site = useSite();
const view = (name: string) => `${statement}/${name}.html`;
const input = (page: Page) => page.locator('#search-input');
const query = (page: Page) => new URL(page.url()).searchParams.get('q');
const opened = (page: Page) => page.locator('dialog[open]').waitFor();

async function openSearch(page: Page) {
  await page.keyboard.press('Control+k');
  await opened(page);
}

for (const [what, typed, isTold] of [
  ['201 characters beyond the first plane', '𠀀'.repeat(201), true],
  ['words of 250 letters', 'multilateral '.repeat(20), true],
  ['a paragraph with its line breaks', `${'合作共赢，'.repeat(45)}\n`, true],
  ['200 characters', '合'.repeat(200), false],
] as const) {
  test(`that ${what} are more than are searched for is ${isTold ? '' : 'not '}told, typed or in an address`, async (t) => {
    const { page } = await site.open(t, view('zh-hans'));
    await openSearch(page);
    await input(page).fill(typed);
    await page.locator('dialog [role=status]:not(:empty)').waitFor();
    assert.equal(await page.locator('dialog .message').isVisible(), isTold);
    await page.goto(site.url(`${view('en')}?${new URLSearchParams({ q: typed })}`));
    await opened(page);
    await page.locator('dialog [role=status]:not(:empty)').waitFor();
    assert.equal(await page.locator('dialog .message').isVisible(), isTold);
  });
}

for (const [what, ask, typed, kept] of [
  ['Ctrl K', 'Control+k', 'Human Rights', 'Human Rights'],
  ['“/”', '/', 'a/b-2022', 'a/b-2022'],
  ['a click on its button', undefined, 'peace', 'peace'],
  ['a slip that is taken back', '/', 'peacx\b\b', 'pea'],
] as const) {
  test(`what is typed after ${what}, before the search is there, is searched for`, async (t) => {
    const { page } = await site.open(t, view('zh-hans'), { context: { serviceWorkers: 'block' } });
    const held = Promise.withResolvers<void>();
    await page.route('**/scripts/search.*.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    if (ask) await page.keyboard.press(ask);
    else await page.locator('search-opener button').click();
    for (const key of typed) await page.keyboard.press(key === '\b' ? 'Backspace' : key);
    held.resolve();
    await opened(page);
    assert.equal(await input(page).inputValue(), kept);
    await page.waitForURL((url) => url.searchParams.get('q') === kept);
  });
}

for (const [what, key, code, opens] of [
  ['Greek', 'κ', 'KeyK', true],
  ['Hebrew', 'ל', 'KeyK', true],
  ['Arabic', 'ن', 'KeyK', true],
  ['Dvorak, where K is elsewhere', 'k', 'KeyV', true],
  ['Dvorak, where T is there', 't', 'KeyK', false],
] as const) {
  test(`Ctrl and the key of K in ${what} ${opens ? 'opens' : 'does not open'} the search`, async (t) => {
    const { page } = await site.open(t, view('en'));
    const isTaken = await page.evaluate((init) => !document.dispatchEvent(new KeyboardEvent('keydown', { ...init, ctrlKey: true, bubbles: true, cancelable: true })), { key, code });
    assert.equal(isTaken, opens);
    if (opens) await opened(page);
  });
}

test('an input method that commits by key 229 has that key, and after it the dialog hears Back again', async (t) => {
  const { page } = await site.open(t, view('zh-hans'));
  await openSearch(page);
  const press = (type: string) => input(page).evaluate((one, name) => one.dispatchEvent(new KeyboardEvent(name, { key: 'Process', keyCode: 229, bubbles: true })), type);
  const isClosable = () => page.locator('dialog').evaluate((dialog) => dialog.dispatchEvent(new Event('cancel', { cancelable: true })));
  await press('keydown');
  assert.equal(await isClosable(), false, 'while it is down it is the input method’s');
  await press('keyup');
  assert.equal(await isClosable(), true);
  await press('keydown');
  await input(page).fill('合作');
  assert.equal(await isClosable(), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('dialog[open]').count(), 0);
});

for (const [typed, offered] of [['命運共同題', '命运共同体'], ['sovreignty', 'sovereignty'], ['上海合作组只', '上海合作组织'], ['cyber-securty', undefined], ['xqzw', undefined]] as const) {
  test(`${typed} stands nowhere: ${offered ?? 'nothing that is far from it'} is offered, and nothing put in its place`, async (t) => {
    const { page } = await site.open(t, view('zh-hans-en'));
    await openSearch(page);
    await input(page).fill(typed);
    await page.locator('.results .hint').first().waitFor();
    assert.equal(await page.locator('.results a').count(), 0);
    if (offered) assert.equal(await page.locator('.results .nearest button').innerText(), offered);
    assert.equal(await input(page).inputValue(), typed);
  });
}

for (const [typed, written] of [['multilateralisme', undefined], ['co-operation', 'cooperation'], ['defense', 'defence'], ['⼈类命运共同体', '人类命运共同体'], ['ＳＣＯ', 'SCO'], ['People\'s Republic', 'People’s Republic'], ['二零二一', undefined]] as const) {
  if (written) {
    test(`${typed} finds what ${written} finds, or has it offered`, async (t) => {
      const { page } = await site.open(t, view('zh-hans-en'));
      await openSearch(page);
      const found = async (text: string) => {
        // What an earlier query found is gone before the next is asked for, and what is found is told in full.
        await input(page).fill('');
        await page.locator('dialog [role=status]:empty').waitFor({ state: 'attached' });
        await input(page).fill(text);
        await page.locator('dialog [role=status]').filter({ hasText: /^(没有)?找到/ }).waitFor();
        await page.locator('.results').locator('a, .nearest button').first().waitFor();
        return page.locator('.results a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash).sort());
      };
      const wanted = await found(written);
      const got = await found(typed);
      if (got.length > 0) assert.deepEqual(got, wanted);
      else assert.equal((await page.locator('.results .nearest button').innerText()).toLowerCase(), written.toLowerCase());
    });
  }
}

for (const [what, empty] of [['spaces', '   '], ['punctuation', '，。'], ['nothing', '']] as const) {
  test(`a field with ${what} leaves no query in the address, though one was opened with it`, async (t) => {
    for (const path of ['index.html', view('en')]) {
      const { page } = await site.open(t, `${path}?q=peace`);
      await opened(page);
      await input(page).fill(empty);
      await page.waitForURL((url) => !url.search);
      // The search may be on its way still, and a reload would break that off.
      await page.waitForLoadState('networkidle');
      await page.reload();
      assert.equal(await page.locator('dialog[open]').count(), 0);
    }
  });
}

for (const [what, close] of [
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['its button', (page: Page) => page.locator('dialog form button').click()],
  ['a press beside it', (page: Page) => page.mouse.click(4, 890)],
] as const) {
  test(`from the cover to a result, back, and closed by ${what}: a reload does not open the search, and Forward shows the marks`, async (t) => {
    const { page } = await site.open(t, 'index.html');
    await openSearch(page);
    await input(page).fill('multilateralism');
    await page.locator('.results a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
    await page.goBack();
    await opened(page);
    await close(page);
    await page.waitForURL((url) => !url.search);
    await page.reload();
    await page.waitForLoadState('networkidle');
    assert.deepEqual([query(page), await page.locator('dialog[open]').count()], [null, 0]);
    await page.goForward();
    await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  });
}

for (const [name, said] of [['zh-hans', /不含关于版本的说明/], ['zh-hant', /不含關於版本的說明/], ['en', /pages about the editions are not/]] as const) {
  test(`in ${name} it is said that the words of the page about the edition are not searched`, async (t) => {
    const { page } = await site.open(t, view(name), { locale: name === 'en' ? 'en' : name === 'zh-hant' ? 'zh-TW' : 'zh-CN' });
    await openSearch(page);
    assert.match(await page.locator('.results').innerText(), said);
    // A word of that page, and of no text.
    await input(page).fill('OpenCC');
    await page.locator('.results .hint').first().waitFor();
    assert.match(await page.locator('.results').innerText(), said);
  });
}
