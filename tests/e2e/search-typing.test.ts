/** What people type into the search: by mistake, in another layout, too much, or before it is there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement, useSite } from '../site.ts';

const site = useSite();
const path = `${statement}/zh-hans.html`;

test('a typo gets the nearest phrase offered, and not in its place', async (t) => {
  const { page } = await site.open(t, path);
  await page.keyboard.press('Control+k');
  for (const [typed, offered] of [['命运共同题', '命运共同体'], ['multilatralism', 'multilateralism']] as const) {
    await page.locator('#search-input').fill(typed);
    await page.locator('.results .nearest button').waitFor();
    assert.equal((await page.locator('.results .nearest button').innerText()).toLowerCase(), offered);
    assert.equal(await page.locator('#search-input').inputValue(), typed);
    assert.equal(await page.locator('.results a').count(), 0);
    await page.locator('.results .nearest button').click();
    await page.locator('.results a').first().waitFor();
  }
});

test('the empty search shows examples that stand in the text', async (t) => {
  const { page } = await site.open(t, path);
  await page.keyboard.press('Control+k');
  await page.locator('.results .examples button').first().click();
  await page.locator('.results a').first().waitFor();
});

test('a query of more than 200 characters is told so; emptying the field takes it out of the address', async (t) => {
  const { page } = await site.open(t, path);
  await page.keyboard.press('Control+k');
  await page.locator('#search-input').fill('合'.repeat(201));
  assert.match(await page.locator('dialog .message').innerText(), /200/);
  assert.equal(new URL(page.url()).searchParams.get('q')?.length, 200);
  await page.locator('#search-input').fill('');
  await page.waitForURL((url) => !url.search);
  assert.equal(await page.locator('dialog .message').isVisible(), false);
});

test('the key of K opens the search in a Cyrillic layout, and what is typed after “/” before it is there is kept', async (t) => {
  const { page } = await site.open(t, path);
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true })));
  await page.locator('dialog[open]').waitFor();
  const { page: slow } = await site.open(t, path);
  await slow.route('**/scripts/search.*.js', async (route) => {
    await new Promise((later) => setTimeout(later, 500));
    await route.continue();
  });
  await slow.keyboard.press('/');
  await slow.keyboard.type('multix');
  await slow.keyboard.press('Backspace');
  await slow.locator('dialog[open]').waitFor();
  assert.equal(await slow.locator('#search-input').inputValue(), 'multi');
});

test('Escape gives up a search that does not come: keys are the page’s again, and nothing opens late', async (t) => {
  const { page } = await site.open(t, path);
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/scripts/search.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('/');
  await page.keyboard.type('mul ');
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await page.waitForFunction(() => scrollY > 0);
  release();
  await page.waitForFunction(() => customElements.get('search-dialog') && document.querySelector('search-dialog'));
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  assert.equal(await page.locator('#search-input').inputValue(), '');
});

test('a key that an input method keeps for itself does not leave the dialog deaf to Back', async (t) => {
  const { page } = await site.open(t, path);
  await page.keyboard.press('Control+k');
  await page.locator('#search-input').evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true }));
    (input as HTMLInputElement).value = '合作';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  assert.equal(await page.locator('dialog').evaluate((dialog) => dialog.dispatchEvent(new Event('cancel', { cancelable: true }))), true);
});

test('going back to results, closing them, and going forward again shows the marks', async (t) => {
  const { page } = await site.open(t, path);
  await page.keyboard.press('Control+k');
  await page.locator('#search-input').fill('多边主义');
  await page.locator('.results a').first().click();
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  await page.goBack();
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search);
  await page.goForward();
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
});
