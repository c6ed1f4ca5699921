/** Whatever of the search is missing, the reader is told, and the page is still searched. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { readTruth, whereIs } from '../phrases.ts';
import { ask } from '../search-dialog.ts';
import { dist, statement, useSite } from '../site.ts';
import type { Fault } from '../server.ts';

/** What is wrong with each request, set by the test that runs. */
let faults: (path: string) => Fault | undefined = () => undefined;
const site = useSite({ faults: (path) => faults(path) });

const truth = await readTruth();
const unavailable = '全部文件的搜索现在无法使用。以下只是本页中的结果。';
const message = (page: Page) => page.locator('dialog .message').innerText();
const status = (page: Page) => page.locator('dialog [role=status]');
const ids = (page: Page) => page.locator('.results a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));

/** The page's own search finds a phrase, and its result leads to the marked words. */
async function assertPageSearch(page: Page) {
  await page.locator('dialog .message').waitFor();
  assert.match((await message(page)).replace(/\s+/g, ' '), new RegExp(unavailable));
  assert.deepEqual(await ids(page), whereIs(truth, '上海合作组织'), 'the rows and notes of the page');
}

const files = globSync('search/*/**/*', { cwd: dist }).filter((path) => /\.\w+$/.test(path));
const ends = (...endings: string[]) => files.filter((path) => endings.some((ending) => path.endsWith(ending)));
const needed = { 'its script': ends('pagefind.js'), 'its engine': ends('wasm.unknown.pagefind'), 'its entry': ends('entry.json'), 'its metadata': ends('.pf_meta'), 'its index': ends('.pf_index'), 'the library': ends('library.json'), 'the rows of a section': files.filter((path) => /\/6\.[0-9a-f]+\.json$/.test(path)) };

for (const [what, paths] of Object.entries(needed)) {
  for (const [how, fault] of Object.entries({ missing: { status: 404 }, truncated: { cut: true } })) {
    test(`${what}, ${how}: the reader is told, and the page is searched`, async (t) => {
      assert.ok(paths.length > 0);
      faults = (path) => (paths.includes(path) ? fault : undefined);
      const { page } = await site.open(t, `${statement}/zh-hans.html`, { noisy: true });
      await ask(page, '上海合作组织');
      await assertPageSearch(page);
      await page.locator('.results a[href$="#p17"]').click();
      await page.waitForFunction(() => (CSS.highlights.get('search-current')?.size ?? 0) === 1);

      // Whatever it was is over: to try again is enough.
      faults = () => undefined;
      await page.keyboard.press('Control+k');
      await status(page).filter({ hasText: /^找到/ }).waitFor();
      assert.equal(await page.locator('dialog .message').isVisible(), false);
    });
  }
}

test('bytes changed in the middle of the index are not shown as nothing found', async (t) => {
  faults = () => undefined;
  const { page } = await site.open(t, `${statement}/zh-hans.html`, { noisy: true, context: { serviceWorkers: 'block' } });
  const [path] = ends('.pf_index');
  const body = readFileSync(`${dist}/${path}`);
  body.fill(0, body.length >> 1);
  await page.route('**/*.pf_index', (route) => route.fulfill({ body }));
  await ask(page, '上海合作组织');
  await assertPageSearch(page);
});

test('an index that has silently lost its words is not shown as nothing found', async (t) => {
  faults = () => undefined;
  const { page } = await site.open(t, `${statement}/zh-hans.html`, { noisy: true, context: { serviceWorkers: 'block' } });
  // Pagefind takes an answer of another index, or of none, for one without the word, and says nothing.
  await page.route('**/*.pf_index', (route) => route.fulfill({ status: 200, body: '' }));
  await ask(page, '上海合作组织');
  await assertPageSearch(page);
});

test('a policy without WebAssembly, and no worker to escape it: the reader is told, and the page is searched', async (t) => {
  faults = () => undefined;
  const { page, context } = await site.open(t, 'index.html', { noisy: true, context: { serviceWorkers: 'block' } });
  await context.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.route('**/*.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("'wasm-unsafe-eval'", '') });
  });
  await page.goto(site.url(`${statement}/zh-hans.html`));
  await ask(page, '上海合作组织');
  await assertPageSearch(page);
});

test('the pages’ own policy, and no worker to escape it: the library is searched, and the console stays empty', async (t) => {
  faults = () => undefined;
  const { context } = await site.context(t);
  await context.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  const page = await context.newPage();
  await page.goto(site.url(`${statement}/zh-hans.html`));
  await ask(page, '上海合作组织');
  await page.locator('.results a').first().waitFor();
  assert.equal(await page.locator('dialog .message').isVisible(), false);
});

test('the script of the search is missing: the reader is told, and the next try succeeds', async (t) => {
  faults = (path) => (path.startsWith('scripts/search.') ? { status: 404 } : undefined);
  const { page } = await site.open(t, `${statement}/en.html`, { noisy: true });
  await page.locator('[data-tool=search]').click();
  await page.getByText('The search could not be loaded. Try again.').waitFor();
  faults = () => undefined;
  await page.locator('[data-tool=search]').click();
  await page.locator('dialog[open]').waitFor();
});

test('from a disk only the page is searched, without a word on the console', async (t) => {
  const { context, problems } = await site.context(t, { noisy: true });
  const page = await context.newPage();
  await page.goto(new URL(`${statement}/zh-hans.html`, pathToFileURL(`${process.cwd()}/${dist}/`)).href);
  await ask(page, '上海合作组织');
  await page.locator('.results a').first().waitFor();
  assert.equal(await message(page), '从磁盘打开时，只在本页中查找。');
  await page.locator('.results a[href$="#p17"]').click();
  await page.waitForFunction(() => (CSS.highlights.get('search-current')?.size ?? 0) === 1);
  assert.deepEqual(problems.filter((problem) => !problem.startsWith('request to another origin: file:')), []);
});

for (const [what, text] of Object.entries({
  'markup': '"><img src=x onerror="window.attacked = true">',
  '200,000 characters': '和平与发展'.repeat(40_000),
  'lone surrogates': '\uD842\uD800合作\uDC00',
  'only punctuation': '，。“”！？…',
  'every control character': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
})) {
  test(`a query of ${what} is answered at once, runs nothing and shows no error`, async (t) => {
    faults = () => undefined;
    const { page } = await site.open(t, `${statement}/zh-hans.html`);
    await ask(page, '合作');
    await page.locator('.results a').first().waitFor();
    const took = await page.evaluate(
      async (value) => {
        const input = document.querySelector<HTMLInputElement>('#search-input')!;
        const begun = performance.now();
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const handled = performance.now() - begun;
        await new Promise((then) => setTimeout(then, 300));
        return handled;
      },
      text,
    );
    t.diagnostic(`${took.toFixed(1)} ms`);
    assert.notEqual(await status(page).innerText(), '');
    assert.equal(await page.locator('dialog .message').isVisible(), text.length > 200, 'it is told only where more was typed than is searched for');
    assert.equal(await page.evaluate(() => 'attacked' in window), false);
    await page.goto(site.url(`${statement}/zh-hans.html?${new URLSearchParams({ q: text.slice(0, 1000) })}#p7`));
    await page.locator('search-marks').waitFor();
    assert.equal(await page.locator('img').count(), 0);
  });
}
