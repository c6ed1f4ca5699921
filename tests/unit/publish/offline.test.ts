import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { publishFolder, type PublishOptions } from '../../../src/publish/index.ts';
import { openBrowser, watch } from '../../browser.ts';
import { serve, type Served, type ServeOptions } from '../../server.ts';
import { folderOf, page } from './folder.ts';

let browser: Browser;
let element: string;
before(async () => {
  const offline = JSON.stringify(fileURLToPath(new URL('../../../src/elements/offline.ts', import.meta.url)));
  const contents = `import { UpdateNotice } from ${offline}; customElements.define('duidu-update', UpdateNotice);`;
  const made = await build({ stdin: { contents, resolveDir: '.' }, bundle: true, write: false, format: 'iife' });
  element = made.outputFiles[0]?.text ?? '';
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
});

const servers: Served[] = [];
const serveUntilEnd = async (folder: string, options: ServeOptions = {}) => {
  const served = await serve(folder, options);
  servers.push(served);
  return served;
};

/** Waits until what a page answers is true, even if it is reloaded meanwhile. */
async function until(page: Page, isSo: () => Promise<boolean>) {
  for (const end = Date.now() + 15_000; !(await page.evaluate(isSo).catch(() => false)); await page.waitForTimeout(100)) {
    assert.ok(Date.now() < end, `in vain: ${isSo}`);
  }
}

/** A small library published whole, each of whose pages shows one word. */
async function library(word: string, options: PublishOptions = {}) {
  const head = '<link rel="icon" href="/_astro/i.svg"><link rel="stylesheet" href="/_astro/a.css"><script defer src="/scripts/reader.js"></script>';
  const whole = (link = '') => page(`<p id="p1">${word}</p>${link}<duidu-update hidden><button type="button">take</button></duidu-update>`, head);
  const alone = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>o</title></head><body><p>not kept</p></body></html>';
  const folder = await folderOf({
    'index.html': whole('<a href="/d/en.html">d</a>'),
    'd/en.html': whole(),
    'd/zh.html': whole(),
    'offline.html': alone,
    '_astro/a.css': 'p { color: rgb(0, 128, 0); }',
    '_astro/i.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'scripts/reader.js': element,
  });
  await publishFolder(folder, { standalone: ['404.html', 'offline.html'], ...options });
  return folder;
}

const settled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
const shown = async (page: Page, address: string) => {
  await page.goto(address);
  return page.evaluate(() => `${document.querySelector('p')?.textContent}, ${getComputedStyle(document.querySelector('p') as Element).color}`);
};
/** The policy as a header, with all else a host sends. */
const headersOf = async (folder: string) =>
  Object.fromEntries([...(await readFile(join(folder, '_headers'), 'utf8')).matchAll(/^ {2}([A-Z][\w-]+): (.*)$/gm)].slice(0, 3).map(([, name, value]) => [name ?? '', value ?? '']));

const hosts = [{ mount: '/' }, { mount: '/a/b/' }, { mount: '/a b/读者/', extensionless: true }];
for (const host of hosts) {
  test(`at ${host.mount} a small library opens offline after one visit, and a new edition is taken when agreed`, async () => {
    const [one, two, gone] = [await library('one'), await library('two'), await library('three', { offline: false })];
    const headers = await headersOf(one);
    const context = await browser.newContext();
    let served = await serveUntilEnd(one, { ...host, headers });
    const { url, port } = served;
    const watched = watch(context, url);
    const [page, other] = [await context.newPage(), await context.newPage()];
    await page.goto(url);
    await settled(page);
    await served.close();
    for (const path of ['', 'index.html', 'd/en.html?q=x&s=2&to=p9#p1', 'd/zh.html?utm_source=x', 'd/en']) {
      assert.equal(await shown(page, url + path), 'one, rgb(0, 128, 0)', path);
    }
    watched.assertQuiet('offline, what was kept opens and nothing fails');

    served = await serveUntilEnd(two, { ...host, headers, port });
    assert.match(await shown(page, `${url}d/en.html`), /^one,/);
    await page.locator('duidu-update button').waitFor({ state: 'visible' });
    assert.match(await shown(other, `${url}d/zh.html`), /^one,/, 'no page of the new edition among those of the old');
    await Promise.all([page.waitForEvent('load'), other.waitForEvent('load'), page.click('duidu-update button')]);
    assert.deepEqual([await page.textContent('p'), await other.textContent('p')], ['two', 'two']);
    assert.ok(await page.locator('duidu-update').isHidden());
    await served.close();

    served = await serveUntilEnd(gone, { ...host, headers, port });
    await page.goto(url);
    await until(page, async () => (await caches.keys()).length === 0);
    assert.match(await shown(page, url), /^three,/, 'switched off, nothing of it is left');
    watched.assertQuiet();
    await context.close();
    await served.close();
  });
}

test('a large library keeps what was visited, says what was not, and drops it with its edition', async () => {
  const options = { whole: 10, fallback: 'offline.html' };
  const [one, two] = [await library('one', options), await library('two', options)];
  const context = await browser.newContext();
  let served = await serveUntilEnd(one, { mount: '/a/b/' });
  const { url, port } = served;
  const page = await context.newPage();
  await page.goto(url);
  await settled(page);
  await page.goto(`${url}d/en.html?s=1#p1`);
  await until(page, async () => (await caches.match('en.html')) !== undefined);
  await served.close();
  assert.equal(await shown(page, `${url}d/en.html?q=x`), 'one, rgb(0, 128, 0)');
  assert.match(await shown(page, `${url}d/zh.html`), /^not kept,/);

  served = await serveUntilEnd(two, { mount: '/a/b/', port });
  assert.match(await shown(page, `${url}d/zh.html`), /^two,/, 'what was not kept comes from the host');
  assert.match(await shown(page, `${url}d/en.html`), /^one,/);
  assert.equal(await page.evaluate(async () => await caches.match('zh.html')), undefined, 'and is not kept among another edition');
  await page.locator('duidu-update button').waitFor({ state: 'visible' });
  await Promise.all([page.waitForEvent('load'), page.click('duidu-update button')]);
  assert.equal(await page.textContent('p'), 'two');
  assert.equal(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('visited')).length), 1);
  await context.close();
  await served.close();
});

test('where a browser keeps nothing, the page is as it was', async () => {
  const served = await serveUntilEnd(await library('one'));
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const watched = watch(context, served.url);
  const page = await context.newPage();
  assert.match(await shown(page, served.url), /^one,/);
  assert.deepEqual(watched.problems.filter((problem) => !problem.includes('Playwright')), []);
  await context.close();
  await served.close();
});

test('the page’s own policy admits the service worker and no other script', async () => {
  const served = await serveUntilEnd(await library('one'));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(served.url);
  const refused = await page.evaluate(() => navigator.serviceWorker.register('other.js').then(() => 'taken', (error: Error) => error.name));
  assert.equal(refused, 'TypeError');
  await context.close();
  await served.close();
});
