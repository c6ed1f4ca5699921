import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { keepOffline } from '../../src/publish/index.ts';
import { withdrawWorker } from '../../src/publish/offline.ts';
import { openBrowser, watch } from '../browser.ts';
import { build, copy, temporaryFolder } from '../builds.ts';
import { sampleHeaders } from '../hosts.ts';
import { kept, keptPaths } from '../offline.ts';
import { serve, type Served, type ServeOptions } from '../server.ts';
import { dist, statement } from '../site.ts';
import { searching } from '../walk.ts';
import { library } from '../folders.ts';

/** One sentence of the statement, and what it becomes in the next edition. */
const [oldWords, newWords] = ['not division', 'never division'];

const folder = temporaryFolder('offline');
const next = join(folder, 'next');
const gone = join(folder, 'gone');
const large = { one: join(folder, 'large-one'), two: join(folder, 'large-two') };
let browser: Browser;

before(async () => {
  const content = join(folder, 'content');
  copy(library, content, [[`${statement}/en/3-state-relations.md`, oldWords, newWords]]);
  const { status, stderr } = build(content, next);
  assert.equal(status, 0, stderr);
  cpSync(dist, gone, { recursive: true });
  await withdrawWorker(gone);
  for (const [from, to] of [[dist, large.one], [next, large.two]] as const) {
    cpSync(from, to, { recursive: true });
    await keepOffline(to, { whole: 10 });
  }
  browser = await openBrowser();
});
after(() => browser.close());

/** A watched context, closed with the test. */
async function visitor(t: TestContext, url: string) {
  const context = await browser.newContext();
  t.after(() => context.close());
  return { context, ...watch(context, url) };
}

/** Serves a folder until the test ends, or until it is closed. */
async function host(t: TestContext, folder: string, options: ServeOptions): Promise<Served> {
  const served = await serve(folder, options);
  t.after(served.close);
  return served;
}

/** Waits until what a page answers is true, even if it is reloaded meanwhile. */
async function until(page: Page, isSo: () => Promise<boolean>) {
  for (const end = Date.now() + 15_000; !(await page.evaluate(isSo).catch(() => false)); await page.waitForTimeout(50)) {
    assert.ok(Date.now() < end, `in vain: ${isSo}`);
  }
}

/** The English of paragraph 11, once the page shows it in its style. */
async function sentence(page: Page) {
  await page.locator('#p11').waitFor({ state: 'visible' });
  assert.equal(await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).display), 'flex', 'the style is there');
  return (await page.locator('#p11 [lang="en"]').textContent()) ?? '';
}

async function reads(page: Page, address: string, words: string) {
  await page.goto(address);
  assert.match(await sentence(page), new RegExp(words), address);
}

const hosts: ServeOptions[] = [{ mount: '/' }, { mount: '/a/b/' }, { mount: '/a b/读者/', extensionless: true }];

for (const where of hosts) {
  test(`at ${where.mount}, after one visit, every page and the search work offline; a new edition is taken when the reader agrees`, async (t) => {
    const options = async (folder: string): Promise<ServeOptions> => ({ ...where, headers: await sampleHeaders(folder) });
    const first = await host(t, dist, await options(dist));
    const { url, port } = first;
    const { context, assertQuiet } = await visitor(t, url);
    const [page, other] = [await context.newPage(), await context.newPage()];
    await page.goto(url);
    await kept(page);
    await first.close();

    await page.reload();
    await page.locator('main [data-view-link="en"]').click();
    assert.match(await sentence(page), new RegExp(oldWords));
    for (const path of ['zh-hans-en.html', 'zh-hant-en.html?s=2&to=p9&q=x&exact=y&prefix=z&suffix=w&in=en#p7', 'en.html?utm_source=x', 'zh-hans-en']) {
      await reads(page, `${url}${statement}/${path}`, oldWords);
    }
    for (const path of ['zh-hant.html', 'about-zh-hant.html', 'about-en.html']) {
      await page.goto(`${url}${statement}/${path}`);
      await page.locator('main h1').first().waitFor({ state: 'visible' });
    }
    await page.goto(`${url}${statement}/zh-hans-en.html`);
    await searching(page);
    assertQuiet('offline, what was kept opens and nothing fails');

    const second = await host(t, next, { ...(await options(next)), port });
    await reads(page, `${url}${statement}/en.html`, oldWords);
    await page.locator('update-notice button').waitFor({ state: 'visible' });
    await reads(other, `${url}${statement}/zh-hant-en.html`, oldWords);
    await Promise.all([page.waitForEvent('load'), page.click('update-notice button')]);
    assert.match(await sentence(page), new RegExp(newWords));
    await other.locator('update-notice button').waitFor({ state: 'visible' });
    assert.match(await sentence(other), new RegExp(oldWords), 'who has not agreed reads on');
    await Promise.all([other.waitForEvent('load'), other.click('update-notice button')]);
    assert.match(await sentence(other), new RegExp(newWords));
    assert.ok(await other.locator('update-notice').isHidden());
    assert.ok(await page.locator('update-notice').isHidden());
    await second.close();
    await reads(page, `${url}${statement}/zh-hans-en.html`, newWords);
    assertQuiet('the new edition is whole');

    await host(t, gone, { ...(await options(gone)), port });
    await page.goto(url);
    await until(page, async () => (await caches.keys()).length === 0);
    await reads(page, `${url}${statement}/en.html`, oldWords);
    // A page still stands that the last worker served, and this one has registered the worker anew meanwhile.
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    assertQuiet('switched off, nothing of it is left');
  });
}

test('of a large library a document that was opened is kept, and what changed of it is taken with the next edition', async (t) => {
  const mount = '/a/b/';
  const first = await host(t, large.one, { mount, extensionless: true });
  const { url, port } = first;
  const { context } = await visitor(t, url);
  const page = await context.newPage();
  const at = (view: string) => `${url}${statement}/${view}`;
  await page.goto(at('zh-hans-en.html'));
  await kept(page, statement);
  await first.close();
  for (const path of ['en.html?q=x', 'en', 'zh-hans-en.html']) await reads(page, at(path), oldWords);

  const second = await host(t, large.two, { mount, extensionless: true, port });
  await reads(page, at('en.html'), oldWords);
  await page.locator('update-notice button').waitFor({ state: 'visible' });
  const asked = second.requests.map(({ path }) => path);
  assert.ok(asked.includes(`${statement}/en`) && !asked.some((path) => /zh-hans$|woff2$|source\.txt$/.test(path)), 'what did not change is not fetched again');
  await reads(page, at('zh-hans-en.html'), oldWords);
  await Promise.all([page.waitForEvent('load'), page.click('update-notice button')]);
  assert.match(await sentence(page), new RegExp(newWords));
  await second.close();
  for (const path of ['en.html', 'zh-hant-en']) await reads(page, at(path), newWords);
  const all = await keptPaths(page);
  assert.deepEqual(all, [...new Set(all)], 'no file is there in two editions');
});

test('a page that stays open hears of a new edition when it is looked at again, an hour later at the earliest', async (t) => {
  const first = await host(t, dist, {});
  const { context } = await visitor(t, first.url);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${first.url}${statement}/en.html`);
  await kept(page);
  await first.close();
  const second = await host(t, next, { port: first.port });
  const asked = () => second.requests.filter(({ path }) => path === 'sw.js').length;
  const look = () => page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const notice = page.locator('update-notice button');

  await page.clock.fastForward('59:00');
  await look();
  await page.waitForTimeout(500);
  assert.deepEqual([asked(), await notice.isVisible()], [0, false]);
  await page.clock.fastForward('02:00');
  await look();
  await notice.waitFor({ state: 'visible' });
  assert.equal(asked(), 1);
  await look();
  await page.waitForTimeout(500);
  assert.equal(asked(), 1, 'at most hourly');
  assert.match(await sentence(page), new RegExp(oldWords), 'nothing is taken unasked');
});

test('a page that was kept and is gone comes from the host, though that has the next edition', async (t) => {
  const first = await host(t, dist, {});
  const { context } = await visitor(t, first.url);
  const page = await context.newPage();
  await page.goto(first.url);
  await kept(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (/\/en\.html/.test(request.url)) await cache.delete(request);
    }
  });
  await first.close();
  await host(t, next, { port: first.port });
  await reads(page, `${first.url}${statement}/en.html`, newWords);
  await reads(page, `${first.url}${statement}/zh-hans-en.html`, oldWords);
});

test('the page’s own policy admits the service worker and no other script', async (t) => {
  const { url } = await host(t, dist, {});
  const { context } = await visitor(t, url);
  const page = await context.newPage();
  await page.goto(url);
  const refused = await page.evaluate(() => navigator.serviceWorker.register('other.js').then(() => 'taken', (error: Error) => error.name));
  assert.equal(refused, 'TypeError');
});
