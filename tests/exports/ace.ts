/** Ace by DAISY, which judges whether a book can be read by everyone; it looks at its pages in the browser of the tests. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.ts';

interface Assertion {
  'earl:test': { 'earl:impact': 'minor' | 'moderate' | 'serious' | 'critical'; 'dct:title': string };
  'earl:result': { 'dct:description': string };
}
interface Report {
  assertions: { 'earl:testSubject': { url: string }; assertions: Assertion[] }[];
}
/** Ace runs its checks in whatever browser this opens. */
interface Runner {
  concurrency: number;
  setTimeout(): void;
  launch(): Promise<void>;
  close(): Promise<void>;
  run(url: string, scripts: string[], contents: string[]): Promise<unknown>;
}
const require = createRequire(import.meta.url);
// It needs fs-extra and does not say so: that stands among our own packages for it.
const ace = require('@daisy/ace-core') as (path: string, options: object, runner: Runner) => Promise<[string, Report]>;
// What it does it tells a log that nobody has opened, which complains of every line.
(createRequire(require.resolve('@daisy/ace-core'))('winston') as { configure(options: object): void }).configure({ silent: true });

function runner(): Runner {
  let browser: Browser | undefined;
  return {
    concurrency: 2,
    setTimeout() {},
    async launch() {
      browser = await openBrowser();
    },
    async close() {
      await browser?.close();
    },
    async run(url, scripts, contents) {
      const page = await browser!.newPage();
      try {
        // A book asks nothing of the network, and its pages are XHTML.
        await page.route(/^https?:/, (route) => route.abort());
        await page.route(/^file:.*\.x?html$/, async (route) => route.fulfill({ contentType: 'application/xhtml+xml', body: await readFile(fileURLToPath(route.request().url().replace(/[?#].*/, ''))) }));
        await page.goto(url);
        for (const tag of [...contents.map((content) => ({ content })), ...scripts.map((path) => ({ path }))]) {
          const script = await page.addScriptTag(tag);
          await script.evaluate((element) => (element as Element).setAttribute('data-ace', ''));
        }
        return await page.evaluate(() => new Promise((done, failed) => (window as unknown as { daisy: { ace: { run(then: (error: unknown, result: unknown) => void): void } } }).daisy.ace.run((error, result) => (error ? failed(error) : done(result)))));
      } finally {
        await page.close();
      }
    },
  };
}

/** What Ace has against a book, a line each: how grave, the rule, the page, in words. */
export async function violations(book: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ace-'));
  try {
    await writeFile(join(folder, 'book.epub'), book);
    const [, report] = await ace(join(folder, 'book.epub'), { cwd: folder, outdir: join(folder, 'report'), tmpdir: join(folder, 'tmp'), doNotReportMedia: true }, runner());
    return report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.map(({ 'earl:test': { 'earl:impact': impact, 'dct:title': rule }, 'earl:result': { 'dct:description': said } }) => `${impact} ${rule} ${url}: ${said.split('\n')[0]}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
