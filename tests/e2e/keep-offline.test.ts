/** Keeping a document, or the library, for reading offline: on request, with its size, and only so over a phone's network. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { sized } from '../../src/elements/offline/sized.ts';
import { keepOffline } from '../../src/publish/index.ts';
import { found } from '../axe.ts';
import { temporaryFolder } from '../builds.ts';
import { kept, keptPaths, stateOf } from '../offline.ts';
import { serve, type ServeOptions } from '../server.ts';
import { dist, statement, useSite, viewPages } from '../site.ts';
import { searching } from '../walk.ts';

const site = useSite();
const folder = temporaryFolder('keep-offline');

/** A large library; and its next edition, in which one word is another. */
const [asking, next] = [join(folder, 'asking'), join(folder, 'next')];
for (const one of [asking, next]) cpSync(dist, one, { recursive: true });
for (const path of ['en.html', 'zh-hans-en.html', 'zh-hant-en.html'].map((name) => join(next, statement, name))) writeFileSync(path, readFileSync(path, 'utf8').replaceAll('not division', 'never division'));
for (const one of [asking, next]) await keepOffline(one, { whole: 10 });
const size = (id: string) => Object.values(JSON.parse(readFileSync(join(asking, id, 'offline.json'), 'utf8')) as Record<string, [string, number]>).reduce((sum, [, bytes]) => sum + bytes, 0);

const phone = { isMobile: true, hasTouch: true, viewport: { width: 412, height: 900 } };

interface Options extends ServeOptions {
  path?: string;
  built?: string;
  context?: BrowserContextOptions;
}

/** A page about the edition on a host of its own, opened on a phone: nothing is kept unasked but what was read. */
async function opened(t: TestContext, { path = `${statement}/about-zh-hans.html`, built = asking, context: options, ...serving }: Options = {}) {
  const served = await serve(built, serving);
  t.after(served.close);
  const context = await site.browser.newContext({ ...phone, locale: 'zh-CN', ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${served.url}${path}`);
  return { served, context, page, buttons: page.locator('keep-offline button:visible'), status: page.locator('keep-offline [role=status]') };
}

/** Waits until what is read of it is kept: only then is anything else. */
async function seen(page: Page, path: string) {
  for (const end = Date.now() + 15_000; !(await keptPaths(page)).includes(path); await page.waitForTimeout(50)) assert.ok(Date.now() < end, `${path} is not kept`);
}

const pages = async (page: Page) => (await keptPaths(page)).filter((path) => path.endsWith('.html'));
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const said = (page: Page, words: string | RegExp) => page.locator('keep-offline [role=status]').filter({ hasText: words }).waitFor();

for (const [path, keep, done] of [
  ['about-zh-hans.html', '保存，供离线阅读', '已保存，可离线阅读'],
  ['about-zh-hant.html', '保存，供離線閱讀', '已保存，可離線閱讀'],
  ['about-en.html', 'Keep for offline reading', 'Kept for offline reading'],
] as const) {
  test(`on ${path} a reader keeps the document; the button says its size, and the one that comes has the focus`, async (t) => {
    const { page, buttons } = await opened(t, { path: `${statement}/${path}`, context: { bypassCSP: true, locale: path === 'about-zh-hant.html' ? 'zh-TW' : 'zh-CN' } });
    await seen(page, `${statement}/${path}`);
    await page.reload();
    await buttons.filter({ hasText: keep }).waitFor();
    assert.match(await buttons.innerText(), new RegExp(`^${keep} · (?:1\\.\\d MB|9\\d\\d kB)$`));
    await buttons.focus();
    await page.keyboard.press('Enter');
    await said(page, `${done} · ${sized(size(statement))}`);
    assert.equal(await buttons.count(), 1);
    assert.ok(await buttons.evaluate((button) => button === document.activeElement));
    assert.deepEqual(await found(page), []);
    await kept(page, statement);
  });
}

test('a document that was kept is whole without a network: views, notes, fonts, quotations, its search', async (t) => {
  const { page, served } = await opened(t, { mount: '/a b/读者/' });
  await press(page, /供离线阅读 ·/);
  await said(page, '已保存');
  await served.close();
  for (const path of viewPages) {
    await page.goto(`${served.url}${path}`);
    await page.locator('#p11').waitFor({ state: 'visible' });
    assert.ok((await page.locator('.notes li').count()) > 5, `${path} has its notes`);
    await page.waitForFunction(() => [...document.fonts].some(({ family, status }) => family.includes('Reading') && status === 'loaded'));
  }
  const text = await page.evaluate(() => fetch('text-en.js').then((response) => response.status));
  assert.equal(text, 200);
  await page.goto(`${served.url}${viewPages[0]!}`);
  await searching(page);
});

test('while it loads, how much is there is shown; cancelled, nothing of it is left but what was read', async (t) => {
  const held = Promise.withResolvers<void>();
  t.after(() => held.resolve());
  const { page, buttons } = await opened(t, { context: { bypassCSP: true }, faults: (path) => (path.endsWith('zh-hant-en.html') ? { delay: held.promise } : undefined) });
  await seen(page, `${statement}/about-zh-hans.html`);
  await press(page, /供离线阅读 ·/);
  await said(page, '正在下载');
  await page.waitForFunction(() => (document.querySelector<HTMLProgressElement>('keep-offline progress')?.position ?? 0) > 0.3);
  assert.match(await page.locator('keep-offline .sizes').innerText(), /^\d+ kB，共1\.\d MB$/);
  assert.deepEqual(await found(page), []);
  await buttons.filter({ hasText: '取消' }).click();
  await said(page, '已取消。');
  await buttons.filter({ hasText: '供离线阅读' }).waitFor();
  assert.deepEqual(await pages(page), [`${statement}/about-zh-hans.html`]);
});

test('a document that was removed is gone, is not kept by being read, and is kept again when the reader asks', async (t) => {
  const { page, served } = await opened(t);
  await press(page, /供离线阅读 ·/);
  await said(page, '已保存');
  await press(page, '删除');
  await said(page, '已从这个浏览器中删除。');
  const own = async () => (await keptPaths(page)).filter((path) => path.includes(statement));
  assert.deepEqual(await own(), []);
  await page.goto(`${served.url}${statement}/en.html`);
  await page.waitForFunction(() => !document.querySelector('.section:not([data-laid])'));
  await page.waitForTimeout(1000);
  assert.deepEqual(await own(), []);
  await page.goto(`${served.url}${statement}/about-zh-hans.html`);
  await press(page, /供离线阅读 ·/);
  await said(page, '已保存');
  await kept(page, statement);
});

test('what could not be loaded is said, and goes on at the next page', async (t) => {
  let isBroken = true;
  const { page, served } = await opened(t, { faults: (path) => (isBroken && path.endsWith('zh-hant-en.html') ? { status: 503 } : undefined) });
  await press(page, /供离线阅读 ·/);
  await said(page, '未能全部下载');
  await page.locator('keep-offline button', { hasText: '供离线阅读' }).waitFor({ state: 'visible' });
  isBroken = false;
  await page.goto(`${served.url}index.html`);
  await kept(page, statement);
});

test('where there is no room, that is said, and no half of it is left', async (t) => {
  const { page, context, served } = await opened(t);
  await seen(page, `${statement}/about-zh-hans.html`);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(served.url).origin, quotaSize: 600_000 });
  await press(page, /供离线阅读 ·/);
  await said(page, '空间不足');
  assert.deepEqual(await pages(page), [`${statement}/about-zh-hans.html`]);
});

test('where the host has another edition, that is said, and nothing of it is kept among those of this one', async (t) => {
  const first = await opened(t);
  await seen(first.page, `${statement}/about-zh-hans.html`);
  await first.served.close();
  const second = await serve(next, { port: first.served.port });
  t.after(second.close);
  await press(first.page, /供离线阅读 ·/);
  await said(first.page, '已有更新的版本');
  await first.page.locator('update-notice button').waitFor({ state: 'visible' });
  assert.ok(!(await keptPaths(first.page)).includes(`${statement}/en.html`));
});

test('a document that was asked for is taken along into the next edition, and before that is of the last', async (t) => {
  const first = await opened(t);
  await press(first.page, /供离线阅读 ·/);
  await said(first.page, '已保存');
  await first.served.close();
  const second = await serve(next, { port: first.served.port });
  t.after(second.close);
  const { page } = first;
  await page.goto(`${second.url}${statement}/en.html`);
  assert.match((await page.locator('#p11').textContent()) ?? '', /not division/);
  await page.locator('update-notice button').waitFor({ state: 'visible' });
  await second.close();
  await Promise.all([page.waitForEvent('load'), page.click('update-notice button')]);
  assert.match((await page.locator('#p11').textContent()) ?? '', /never division/);
  await page.goto(`${second.url}${statement}/zh-hans-en.html`);
  assert.match((await page.locator('#p11').textContent()) ?? '', /never division/);
  await searching(page);
});

test('from the cover the whole library is kept, and removed', async (t) => {
  const { page, served, buttons } = await opened(t, { path: 'index.html' });
  await press(page, /^保存整个文库，供离线阅读 · /);
  await said(page, `整个文库已保存，可离线阅读 · ${sized(size('') + size(statement))}`);
  await kept(page);
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('interface-language button[value=en]')!.click());
  await said(page, 'The whole library is kept');
  await buttons.filter({ hasText: 'Remove' }).click();
  await said(page, 'Removed from this browser.');
  assert.deepEqual(await keptPaths(page), []);
  await page.goto(`${served.url}${statement}/en.html`);
  await page.waitForFunction(() => !document.querySelector('.section:not([data-laid])'));
  await page.waitForTimeout(1000);
  assert.deepEqual(await keptPaths(page), []);
});

test('without script, or where no worker may be, nothing is shown of it', async (t) => {
  for (const context of [{ javaScriptEnabled: false }, { serviceWorkers: 'block' }] as const) {
    const { page } = await opened(t, { context });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('keep-offline').isVisible(), false);
  }
});

/** A first visit until what was read is kept: what was asked of the host while the page loaded, and since. */
async function firstVisit(t: TestContext, { latency = 150, kilobytes = 200, ...options }: BrowserContextOptions & { latency?: number; kilobytes?: number }) {
  const served = await serve(dist);
  t.after(served.close);
  const context = await site.browser.newContext({ viewport: { width: 412, height: 900 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: kilobytes * 1000, uploadThroughput: 93_750 });
  const path = `${statement}/zh-hans.html`;
  await page.goto(`${served.url}${path}`);
  const loaded = served.requests.length;
  await seen(page, path);
  return { page, served, loaded };
}

for (const [what, how] of [
  ['from a phone', phone],
  ['over a slow network', { latency: 600, kilobytes: 50 }],
] as const) {
  test(`on a first visit ${what} a few files beyond the page are fetched, and the page is there without a network`, async (t) => {
    const { page, served } = await firstVisit(t, how);
    await page.waitForTimeout(5000);
    assert.equal(await stateOf(page), 'none');
    const { length } = served.requests;
    t.diagnostic(`${length} requests: ${served.requests.map(({ path }) => path).join(' ')}`);
    assert.ok(length <= 14, `${length} requests`);
    await served.close();
    await page.reload();
    await page.locator('#p11').waitFor({ state: 'visible' });
  });
}

test('over another network a small library is kept whole, after the page has loaded', async (t) => {
  const { page, served, loaded } = await firstVisit(t, { kilobytes: 2000, latency: 20 });
  assert.ok(loaded <= 8, `${loaded} requests while the page loads`);
  await kept(page);
  assert.ok(served.requests.length > 50);
});
