/** The walk of a reader through the site: what must work wherever the folder stands. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { viewPath } from '../src/page-paths.ts';
import type { ViewName } from './statement.ts';
import { watch } from './browser.ts';
import { statement } from './site.ts';

/** What the statement says in one place only. */
const phrase = '要合作不要对抗';

/**
 * Cover → parallel view → contents → paragraph link → search → arrival → other view → back → forward.
 * `url` is the address of the cover, however it is spelled. Throws at the first step that does not arrive.
 */
export async function walk(page: Page, url: string) {
  await page.goto(url);
  await page.click('main [data-view-link="zh-hans-en"]');
  await at(page, 'zh-hans-en');
  await shows(page, '#p1', '信息安全');
  await shows(page, '#p1', 'information security');
  assert.equal(await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).display), 'flex', 'the style is there');

  await choose(page, 'contents', '.contents a[href="#s4"]');
  await at(page, 'zh-hans-en', { hash: '#s4' });
  await inSight(page, '#s4');

  await page.click('#p7 > a.number');
  await at(page, 'zh-hans-en', { hash: '#p7' });
  await inSight(page, '#p7');

  await searching(page);

  const left = page.url();
  await choose(page, 'views', '.bar-views [data-view-link="en"]');
  await at(page, 'en');
  await shows(page, '#p1', 'information security');
  await page.goBack();
  await page.waitForURL(left);
  await shows(page, '#p1', '信息安全');
  await page.goForward();
  await at(page, 'en');
  await page.waitForLoadState('networkidle');
}

/** From a page of the statement: asks for a phrase, follows the first answer, and sees the reader arrive at the words. */
export async function searching(page: Page) {
  await page.click('[data-tool="search"]');
  await page.fill('#search input[type="search"]', phrase);
  await page.click('#search a[href*="?q="]');
  await at(page, undefined, { hash: '#p11', query: phrase });
  await shows(page, '#p11', phrase);
  await inSight(page, '#p11');
}

/** Clicks a link of the bar or the contents, opening what holds it where the window is small. */
async function choose(page: Page, tool: string, link: string) {
  const target = page.locator(link);
  if (!(await target.isVisible())) await page.click(`[data-tool="${tool}"]`);
  await target.click();
}

/** Waits until the address is that of a view, with `.html` or without, at a fragment and with a query where they are given. */
async function at(page: Page, view: ViewName | undefined, { hash, query }: { hash?: string; query?: string } = {}) {
  const path = view && viewPath(statement, view);
  const isThere = (url: URL) =>
    (path === undefined || [path, path.replace(/\.html$/, '')].some((end) => decodeURI(url.pathname).endsWith(`/${end}`))) &&
    (hash === undefined || url.hash === hash) &&
    (query === undefined || url.searchParams.get('q') === query);
  await page.waitForURL(isThere);
}

async function shows(page: Page, selector: string, text: string) {
  await page.locator(selector).filter({ hasText: text }).waitFor({ state: 'visible' });
}

/** Waits until the top of an element is in the window, below the bar and not under it. */
async function inSight(page: Page, selector: string) {
  await page.waitForFunction((one) => {
    const top = document.querySelector(one)?.getBoundingClientRect().top ?? -1;
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    return top >= (bar && bar.top <= 0 ? bar.bottom - 1 : 0) && top < innerHeight;
  }, selector);
}

/** The walk at a desk, in a context of its own, which stays quiet. */
export async function walkQuietly(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const { assertQuiet } = watch(context, url);
  try {
    await walk(await context.newPage(), url);
    assertQuiet();
  } finally {
    await context.close();
  }
}
