import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser, openBrowser, watch } from '../browser.ts';
import { temporaryFolder } from '../builds.ts';
import { serve, type Served } from '../server.ts';
import { dist } from '../site.ts';
import { walk } from '../walk.ts';

const folder = temporaryFolder('storage');
let browser: Browser;
let served: Served;
before(async () => {
  [browser, served] = await Promise.all([openBrowser(), serve(dist, { mount: '/a/b/' })]);
});
after(async () => {
  await browser.close();
  await served.close();
});

/** Walks quietly, and resolves to what the browser then says of its storage. */
async function walkWithout(context: BrowserContext, prepare: (page: Page) => Promise<unknown>, isDenied: () => unknown) {
  const { problems } = watch(context, served.url);
  try {
    const page = await context.newPage();
    await prepare(page);
    await walk(page, served.url);
    await page.click('[data-tool="display"]');
    await page.locator('#display input[name="theme"][value="dark"]').check();
    await page.locator('html[data-theme="dark"]').waitFor();
    assert.deepEqual(problems.filter((problem) => !/Service Worker registration blocked by Playwright/.test(problem)), []);
    return await page.evaluate(isDenied);
  } finally {
    await context.close();
  }
}

const nothing = () => Promise.resolve();

test('where no service worker may be, the walk is as it was', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  assert.equal(await walkWithout(context, nothing, async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test('where the reader lets no site store anything, the walk is as it was', async () => {
  mkdirSync(join(folder, 'denied/Default'), { recursive: true });
  writeFileSync(join(folder, 'denied/Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const context = await chromium.launchPersistentContext(join(folder, 'denied'), { executablePath: findBrowser(), args: ['--no-sandbox', '--no-first-run'] });
  const denied = await walkWithout(context, nothing, () => {
    try {
      return localStorage.length;
    } catch (error) {
      return (error as Error).name;
    }
  });
  assert.equal(denied, 'SecurityError');
});

test('where the storage is full, the walk is as it was', async () => {
  const context = await browser.newContext();
  const fill = async (page: Page) => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(served.url).origin, quotaSize: 1 });
  };
  const full = await walkWithout(context, fill, async () => {
    const cache = await caches.open('mine');
    return cache.put('x', new Response('x'.repeat(100_000))).then(() => 'room', (error: Error) => error.name);
  });
  assert.equal(full, 'QuotaExceededError');
});
