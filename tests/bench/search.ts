/**
 * `node tests/bench/search.ts [sizes]`, after a build: what the search weighs and how fast it answers in
 * libraries of 1, 100 and 1,000 documents, and whether it finds all of 2,000 phrases and nothing else.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { SearchDialog } from '../../src/elements/search/search-dialog.ts';
import { makeIndex, searchIndexScript } from '../../src/search/index.ts';
import { foldTableOf } from '../../src/search/library-fold.ts';
import { searchIndexFile } from '../../src/search/rows.ts';
import { noteText, rowText } from '../../src/text/serialise.ts';
import type { Document } from '../../src/text/model.ts';
import { openBrowser } from '../browser.ts';
import { bare, sample, seeded } from '../phrases.ts';
import { serve } from '../server.ts';
import { dist, statement } from '../site.ts';
import { makeLibrary } from './made-library.ts';
import { slowed } from './phone.ts';
import { median, quantile } from './quantile.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const spread = (times: number[]) => `median ${median(times).toFixed(0)} ms, 95th percentile ${quantile(times, 0.95).toFixed(0)} ms`;

/** A page of the built site with the search of another library. */
async function site(folder: string, documents: readonly Document[]) {
  const table = foldTableOf(documents);
  const { name, files } = await makeIndex(documents, table);
  await cp(dist, folder, { recursive: true, filter: (path) => !/\/search(?:\/|$)|sw\.js$/.test(path) });
  await writeFile(join(folder, searchIndexFile), searchIndexScript(name, table));
  for (const [path, content] of files) {
    const file = join(folder, 'search', path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, content);
  }
  return { table, files };
}

/** What a host that compresses sends for a file. */
const sent = async (file: string) => {
  const bytes = await readFile(file);
  return Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
};

async function open(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${url}${statement}/zh-hans.html`, { waitUntil: 'networkidle' });
  return page;
}

/** Types a query into the open dialog, and the milliseconds until its first result, or that there is none, is shown. */
const ask = (page: Page, query: string) =>
  page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#search-input')!;
    const results = document.querySelector('.results')!;
    const begun = performance.now();
    const shown = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done();
      });
      observer.observe(results, { childList: true });
    });
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await shown;
    const answered = performance.now() - begun;
    await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
    return answered;
  }, query);

/** Phrases of 2 to 12 characters that some row has; of characters that stand for no other in Simplified, so that one text is the truth. */
function phrasesOf(documents: readonly Document[], table: string, size: number) {
  const random = seeded(7);
  const texts = documents.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.map((row) => bare(rowText(row, 'zh-Hans')))));
  const simplified = new Set(texts.join(''));
  const shared = new Set(table.split(' ').filter((run) => [...run].filter((one) => simplified.has(one)).length > 1).flatMap((run) => [...run]));
  const phrases = new Set<string>();
  while (phrases.size < size) {
    const text = texts[Math.floor(random() * texts.length)]!;
    const start = Math.floor(random() * text.length);
    const phrase = text.slice(start, start + 2 + Math.floor(random() * 11));
    if (/^\p{sc=Han}{2,}$/u.test(phrase) && ![...phrase].some((character) => shared.has(character))) phrases.add(phrase);
  }
  return [...phrases];
}

/** Where each phrase truly is: `document/row`. */
function truthOf(documents: readonly Document[], phrases: readonly string[]) {
  const rows = documents.flatMap(({ id, sections }) =>
    sections.flatMap(({ rows, notes }) => [
      ...rows.map((row) => ({ place: `${id}/${row.id}`, text: bare(rowText(row, 'zh-Hans')) })),
      ...notes.map((note) => ({ place: `${id}/note-${note.label}`, text: bare(noteText(note, 'zh-Hans')) })),
    ]),
  );
  return phrases.map((phrase) => rows.filter(({ text }) => text.includes(phrase)).map(({ place }) => place));
}

async function judge(page: Page, phrases: readonly string[], truth: readonly string[][]) {
  let [missed, wrong, places] = [0, 0, 0];
  for (let at = 0; at < phrases.length; at += 50) {
    const answers = await page.evaluate(async (texts) => {
      const dialog = document.querySelector<SearchDialog>('search-dialog')!;
      const all: string[][] = [];
      for (const text of texts) {
        const { found, instead } = await dialog.find(text);
        all.push(instead ? ['only the page'] : found.map(({ document, hit }) => `${document}/${hit.id}`));
      }
      return all;
    }, phrases.slice(at, at + 50));
    for (const [index, answer] of answers.entries()) {
      const [found, is] = [new Set(answer), new Set(truth[at + index])];
      places += is.size;
      missed += is.difference(found).size;
      wrong += found.difference(is).size;
    }
  }
  return `${phrases.length} phrases in ${places} places: ${missed} missed, ${wrong} wrong`;
}

async function measure(browser: Browser, size: number) {
  const documents = await makeLibrary(size);
  await mkdir('.cache', { recursive: true });
  const folder = await mkdtemp('.cache/bench-');
  const { table, files } = await site(folder, documents);
  const served = await serve(folder);
  const say = (what: string, value: string) => console.log(`${String(size).padStart(5)}  ${what.padEnd(28)} ${value}`);
  const group = (pattern: RegExp) => [...files].filter(([path]) => pattern.test(path)).reduce((sum, [, { length }]) => sum + length, 0);
  say('the index', `${files.size} files; ${kilobytes(group(/^\w+\/index\//))} of words, ${kilobytes(group(/^rows\//))} of rows, library.json ${kilobytes(group(/\/library/))}`);

  const phrases = phrasesOf(documents, table, 2000);
  const cold: number[] = [];
  const bytes: number[] = [];
  for (const phrase of sample(phrases, 5, seeded(1))) {
    const page = await open(browser, served.url);
    const before = served.requests.length;
    const begun = performance.now();
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    if (size > 1) await page.locator('.scope input').check();
    await page.keyboard.insertText(phrase);
    await page.locator('.results a').first().waitFor({ state: 'attached' });
    cold.push(performance.now() - begun);
    const paths = new Set(served.requests.slice(before).map(({ path }) => path));
    bytes.push((await Promise.all([...paths].map((path) => sent(join(folder, path))))).reduce((sum, one) => sum + one, 0));
    await page.context().close();
  }
  say('cold: moved', `${bytes.map(kilobytes).join(', ')}`);
  say('cold: first result', spread(cold));

  const page = await open(browser, served.url);
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  if (size > 1) await page.locator('.scope input').check();
  await ask(page, phrases[0]!);
  const warm: number[] = [];
  for (const phrase of sample(phrases, 60, seeded(2))) warm.push(await ask(page, phrase));
  say('warm: first result', spread(warm));
  const frequent: number[] = [];
  for (const character of '国和的中联合作双方发') frequent.push(await ask(page, character));
  say('warm: frequent characters', spread(frequent));

  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const keys: number[] = [];
  for (const phrase of sample(phrases, 20, seeded(3))) for (let end = 1; end <= phrase.length; end++) keys.push(await ask(page, phrase.slice(0, end)));
  say(`a keystroke, CPU slowed ×${slowed}`, `${spread(keys)} (${keys.length})`);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });

  say('found', await judge(page, phrases, truthOf(documents, phrases)));
  await page.context().close();
  await served.close();
  await rm(folder, { recursive: true });
}

const sizes = process.argv.slice(2).map(Number);
const browser = await openBrowser();
for (const size of sizes.length > 0 ? sizes : [1, 100, 1000]) await measure(browser, size);
await browser.close();
