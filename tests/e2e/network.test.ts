import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { kept } from '../offline.ts';
import { serve, type Fault } from '../server.ts';
import { dist, seen, statement } from '../site.ts';
import { searching } from '../walk.ts';

const path = `${statement}/zh-hans-en.html`;
let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Opens the parallel page on a host with faults; resolves to the uncaught errors of its scripts, once `look` is done. */
async function withFaults(faults: (path: string) => Fault | undefined, look: (page: Page, url: string) => Promise<unknown>) {
  const served = await serve(dist, { faults });
  const context = await browser.newContext();
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  try {
    await look(await context.newPage(), served.url + path);
  } finally {
    await context.close();
    await served.close();
  }
  return { errors, asked: [...new Set(served.requests.map((request) => request.path))] };
}

/** How many of the page's paragraphs can be read: they take room, are neither hidden nor see-through, and differ from what is behind them. */
const readable = (page: Page) =>
  page.evaluate(() => {
    const behind = (element: Element | null): string => {
      const color = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return color === 'rgba(0, 0, 0, 0)' ? behind(element?.parentElement ?? null) : color;
    };
    return [...document.querySelectorAll('[data-paragraph]')].filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      const isShown = one.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false });
      return isShown && width > 100 && height > 15 && getComputedStyle(one).color !== behind(one);
    }).length;
  });

/** Asks for a phrase, and waits until there is an answer or a word that there can be none. */
async function searched(page: Page) {
  const button = page.locator('[data-tool="search"]');
  if (!(await button.isVisible())) return;
  await button.click();
  const said = page.locator('search-opener [role="status"] > :not([hidden]), #search[open] input');
  await said.first().waitFor();
  if ((await page.locator('#search[open] input').count()) === 0) return;
  await page.fill('#search input[type="search"]', '要合作不要对抗');
  await page.locator('#search a[href*="?q="]').first().waitFor();
}

const whole = 46;
let assets: string[] = [];

test('a sound network brings the whole text, and the search what it needs', async () => {
  const { errors, asked } = await withFaults(() => undefined, async (page, url) => {
    await page.goto(url);
    await seen(page);
    assert.equal(await readable(page), whole);
    await searching(page);
    await kept(page);
  });
  assert.deepEqual(errors, []);
  // Other pages are not of this one, and one section's rows are as good as another's.
  assets = asked.filter((one) => !/\.html$|^$|\/rows\/.*\/[^3]\.json$/.test(one));
  for (const part of [/^_astro\/.*css$/, /^scripts\/reader/, /^scripts\/search/, /^fonts\//, /^search\/.*json$/, /^sw\.js$/]) assert.ok(assets.some((one) => part.test(one)), `${part}`);
});

for (const [what, fault] of [['answers 500', { status: 500 }], ['is cut off half-way', { cut: true }]] as const) {
  test(`when any one file ${what}, the text is there, and the search answers or says that it cannot`, async (t) => {
    for (const asset of assets) {
      await t.test(asset, async () => {
        const { errors } = await withFaults((one) => (one === asset ? fault : undefined), async (page, url) => {
          await page.goto(url);
          await seen(page);
          assert.equal(await readable(page), whole);
          await searched(page);
          assert.equal(await readable(page), whole);
        });
        // Pagefind says by itself, beside telling the search, what it could not fetch.
        assert.deepEqual(errors.filter((error) => !/^Failed to load (?:Pagefind metadata|the Pagefind WASM)/.test(error)), []);
      });
    }
  });
}

test('when the page itself is cut off half-way, what came of it can be read, and stays', async () => {
  const cut = Promise.withResolvers<void>();
  const { errors } = await withFaults((one) => (one === path ? { cut: cut.promise } : undefined), async (page, url) => {
    await page.goto(url, { waitUntil: 'commit' });
    // The first half is mostly the page's own style, and the first paragraphs.
    await page.locator('#p1').waitFor({ state: 'visible' });
    const failed = page.waitForEvent('requestfailed', (request) => request.url() === url);
    cut.resolve();
    await failed;
    const count = await readable(page);
    assert.ok(count > 0 && count < whole, `${count}`);
  });
  assert.deepEqual(errors, []);
});

test('the text does not wait for fonts, scripts or anything else but its style', async () => {
  const held = Promise.withResolvers<void>();
  const isStyle = /^_astro\/.*css$/;
  await withFaults((one) => (one === path || isStyle.test(one) ? undefined : { delay: held.promise }), async (page, url) => {
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('#p23').waitFor({ state: 'visible' });
    await seen(page);
    assert.equal(await readable(page), whole);
    held.resolve();
  });
});

test('a text that a style hides does not pass for readable', async () => {
  await withFaults(() => undefined, async (page, url) => {
    await page.goto(url);
    await seen(page);
    for (const rule of ['p { opacity: 0 }', 'p { color: Canvas; background: Canvas }', '.row { display: none }', 'p { visibility: hidden }']) {
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, rule);
      assert.ok((await readable(page)) < whole, rule);
    }
  });
});
