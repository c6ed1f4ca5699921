/**
 * `npm run bench:walk -- [--documents 1000] [--paragraphs 3000] [--times 3]`: walks a book of so many paragraphs and a library
 * of so many documents as a reader does, on a phone and at a desk, on a processor slowed four times, and prints the
 * longest task of each step, in milliseconds: the median of so many walks, and in brackets the longest of all. What is
 * below 50 ms a browser does not tell, and counts as nothing.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { build } from '../builds.ts';
import { serve } from '../server.ts';
import { writeLibrary } from './edition.ts';
import { phone, slowed } from './phone.ts';
import { median } from './quantile.ts';
import { generated, type BenchText } from './texts.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '1000' }, paragraphs: { type: 'string', default: '3000' }, times: { type: 'string', default: '3' } } });

/** A step is done when no task was long for as many milliseconds. */
const quiet = 1000;
const windows = { phone, desk: { viewport: { width: 1440, height: 900 } } } satisfies Record<string, BrowserContextOptions>;

declare global {
  interface Window {
    tellTask: (milliseconds: number) => Promise<void>;
  }
}

type Walk = (page: Page) => Promise<unknown>;

/** What a reader does with a document: `url` is the site's, `row` is the id of a paragraph far down in it, which has the words. */
const steps = (url: string, { id }: BenchText, row: string, words: string): Record<string, Walk> => ({
  'the page opens': (page) => page.goto(`${url}${id}/zh-hans-en.html`),
  'a link leads to a paragraph': async (page) => {
    await page.goto(`${url}${id}/zh-hans-en.html#${row}`);
    await page.locator(`[id="${row}"]`).first().waitFor();
  },
  'it is read to its end': async (page) => {
    const isAtEnd = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
    await page.evaluate(() => scrollTo(0, 0));
    for (let screens = 0; screens < 400 && !(await isAtEnd()); screens++) {
      await page.evaluate(() => scrollBy({ top: innerHeight * 0.8, behavior: 'instant' }));
      await page.waitForTimeout(50);
    }
  },
  'a phrase is searched': async (page) => {
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.locator('#search-input').pressSequentially(words, { delay: 100 });
    await page.locator('.results a').first().waitFor();
  },
  'the answer is followed': async (page) => {
    await page.locator('.results a').first().click();
    await page.waitForURL((at) => at.searchParams.has('q'));
  },
  back: (page) => page.goBack(),
  'it is read offline': async (page) => {
    await page.context().setOffline(true);
    await page.reload();
    await page.context().setOffline(false);
  },
  'it is laid out for paper': async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.documentElement.offsetHeight);
    await page.emulateMedia({ media: 'screen' });
  },
});

/** The longest task of each step of a walk, by the step's name. */
async function walk(browser: Browser, options: BrowserContextOptions, todo: Record<string, Walk>): Promise<Record<string, number>> {
  const context = await browser.newContext(options);
  const tasks: number[] = [];
  let last = 0;
  await context.exposeBinding('tellTask', (_, milliseconds: number) => {
    tasks.push(milliseconds);
    last = performance.now();
  });
  await context.addInitScript(() => {
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => void window.tellTask(duration))).observe({ type: 'longtask', buffered: true });
  });
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const longest: Record<string, number> = {};
  for (const [name, step] of Object.entries(todo)) {
    tasks.length = 0;
    await step(page);
    last = performance.now();
    while (performance.now() - last < quiet) await page.waitForTimeout(100);
    longest[name] = Math.max(0, ...tasks);
  }
  await context.close();
  return longest;
}

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join('.cache', 'bench-walk-'));
const browser = await openBrowser();
try {
  for (const [what, texts] of Object.entries({
    [`book of ${values.paragraphs} paragraphs`]: generated(1, Number(values.paragraphs)),
    [`library of ${values.documents} documents`]: generated(Number(values.documents), 30),
  })) {
    const [content, out] = [resolve(folder, what, 'content'), resolve(folder, what, 'dist')];
    writeLibrary(content, texts);
    const { status, stderr } = build(content, out);
    if (status !== 0) throw new Error(stderr);
    const served = await serve(out);
    const text = texts[texts.length >> 1]!;
    const at = Math.floor(text.paragraphs.length * 0.8);
    const todo = steps(served.url, text, `p${at + 1}`, text.paragraphs[at]![0][1]!.slice(0, 8));
    console.log(`\n| a ${what}, CPU ÷${slowed} | ${Object.keys(windows).join(' | ')} |\n| --- | --: | --: |`);
    const walks: Record<string, Record<string, number>[]> = {};
    for (const [name, options] of Object.entries(windows)) {
      walks[name] = [];
      for (let time = 0; time < Number(values.times); time++) walks[name].push(await walk(browser, options, todo));
    }
    for (const step of Object.keys(todo)) {
      const cells = Object.values(walks).map((some) => some.map((one) => one[step]!)).map((some) => `${median(some).toFixed(0)} (${Math.max(...some).toFixed(0)})`);
      console.log(`| ${[step, ...cells].join(' | ')} |`);
    }
    await served.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
