/**
 * Every phrase of the statement is found where it stands and nowhere else, by the search as the dialog uses it.
 * A seeded sample; `npm run test:search` takes all of them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { SearchDialog } from '../../src/elements/search/search-dialog.ts';
import { acrossPunctuation, acrossRows, englishWords, hanPhrases, mixed, readTruth, sample, seeded, whereAre, whereIs } from '../phrases.ts';
import { statement, useSite } from '../site.ts';

const isWhole = process.env['npm_lifecycle_event'] === 'test:search';
const site = useSite();
const truth = await readTruth();
const all = hanPhrases(truth.filter(({ isReceived }) => isReceived));

/** The ids that the search of the page finds for each query, joined; `only the page` where the library could not be searched. */
const find = (page: Page, queries: readonly string[]) =>
  page.evaluate(async (texts) => {
    const dialog = document.querySelector<SearchDialog>('search-dialog')!;
    const answers: string[] = [];
    for (const text of texts) {
      const { found, instead } = await dialog.find(text);
      answers.push(instead ? 'only the page' : found.map(({ hit }) => hit.id).sort().join(' '));
    }
    return answers;
  }, queries);

/** Asserts that each query is found exactly where it should be, and names those that are not. */
async function assertFound(page: Page, expected: readonly (readonly [query: string, ids: readonly string[]])[]) {
  const answers = await find(page, expected.map(([query]) => query));
  const wrong = expected.flatMap(([query, ids], index) => (answers[index] === [...ids].sort().join(' ') ? [] : [`${query}: ${answers[index]} instead of ${[...ids].sort().join(' ')}`]));
  assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${expected.length} queries`);
}

/** Opens the search on a page; where that is in Chinese, Pagefind lets the browser cut what it is asked. */
async function openSearch(t: Parameters<typeof site.open>[0], view = 'en') {
  const { page } = await site.open(t, `${statement}/${view}.html`);
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  return page;
}

test('the paragraphs have 13,054 distinct substrings of 1 to 12 Han characters, with title, headings and date line 13,387', () => {
  assert.equal(hanPhrases(truth.filter(({ isNumbered }) => isNumbered)).length, 13_054);
  assert.equal(all.length, 13_387);
});

test('each is found in exactly the rows that have it: in Simplified, in Traditional, in a mixture, on a page in each and in English', async (t) => {
  const random = seeded(2022);
  const phrases = isWhole ? all : sample(all, 1000, random);
  const writings: [view: string, write: (phrase: (typeof all)[number]) => string][] = [
    ['zh-hans', ({ simplified }) => simplified],
    ['zh-hant', ({ traditional }) => traditional],
    ['en', (phrase) => mixed(phrase, random)],
  ];
  for (const [view, write] of writings) {
    const page = await openSearch(t, view);
    await assertFound(page, phrases.map((phrase) => [write(phrase), whereIs(truth, phrase.simplified)] as const));
  }
});

test('500 that cross punctuation are found with it and without it', async (t) => {
  const random = seeded(11);
  const page = await openSearch(t);
  const phrases = sample(acrossPunctuation(truth), 500, random);
  assert.equal(phrases.length, 500);
  await assertFound(page, phrases.map(({ simplified, traditional }, index) => [index % 2 ? simplified : traditional, whereIs(truth, simplified)] as const));
  await assertFound(page, phrases.map(({ simplified }) => [simplified.replace(/[^\p{L}\p{N}]/gu, ''), whereIs(truth, simplified)] as const));
});

test('500 that cross the end of a row are found nowhere', async (t) => {
  const page = await openSearch(t);
  const phrases = sample(acrossRows(truth), 500, seeded(12));
  assert.equal(phrases.length, 500);
  await assertFound(page, phrases.map(({ simplified, traditional }, index) => [index % 2 ? simplified : traditional, []] as const));
});

test('500 pairs of English words are found in exactly the rows that have the stems of both', async (t) => {
  const random = seeded(13);
  const page = await openSearch(t);
  const words = englishWords(truth);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const pairs = Array.from({ length: 500 }, (_, index): [string, string] => {
    // Half of them from one row, for most pairs stand together nowhere.
    const from = index % 2 ? words : englishWords([truth[Math.floor(random() * truth.length)]!]);
    return [pick(from.length ? from : words), pick(from.length ? from : words)];
  });
  await assertFound(page, pairs.map((pair) => [`${pair.join(' ')} `, whereAre(truth, pair, false)] as const));
  await assertFound(page, pairs.map((pair) => [pair.join(' '), whereAre(truth, pair, true)] as const));
});

test('a search that finds a paragraph too many, or misses one, does not pass', async (t) => {
  const page = await openSearch(t);
  const ids = whereIs(truth, '信息安全');
  await assert.rejects(assertFound(page, [['信息安全', ids.slice(1)]]), /1 of 1 queries/);
  await assert.rejects(assertFound(page, [['信息安全', [...ids, 'p23']]]), /1 of 1 queries/);
});
