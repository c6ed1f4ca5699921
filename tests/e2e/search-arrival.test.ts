/** From a phrase typed in the dialog to the very words, marked and wholly in view: in each of the five views. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { readLibrary } from '../../src/read.ts';
import { createFold, readFoldTable } from '../../src/search/fold.ts';
import { foldTableOf } from '../../src/search/library-fold.ts';
import { stemOf } from '../../src/search/stem.ts';
import { hanPhrases, mixed, readTruth, sample, seeded, whereIs } from '../phrases.ts';
import { statement, useSite } from '../site.ts';
import { views, type ViewName } from '../statement.ts';
import { library } from '../folders.ts';

const site = useSite();
const truth = await readTruth();
const received = truth.filter(({ isReceived }) => isReceived);
const fold = createFold(readFoldTable(foldTableOf((await readLibrary(library)).documents)));
const folded = (text: string) => fold(text).map((token) => (token.word ? stemOf(token.text) : token.text)).join(' ');

interface Sought {
  text: string;
  /** The rows and notes that it may lead to. */
  ids: readonly string[];
}

/** Runs of one to four words of the translation, each with the rows that have it. */
function englishPhrases(size: number, random: () => number): Sought[] {
  const runs = received.flatMap(({ text }) => {
    const words = [...text.en.matchAll(/[\p{Script=Latin}’'-]+/gu)];
    return words.flatMap(({ index }, at) =>
      [1, 2, 3, 4].flatMap((length) => {
        const last = words[at + length - 1];
        const run = last && text.en.slice(index, last.index + last[0].length);
        return run && !/[.;:()“”]/.test(run) && run.length > 3 ? [run] : [];
      }),
    );
  });
  const has = (row: string, run: string) => ` ${folded(row)} `.includes(` ${folded(run)} `);
  return sample([...new Set(runs)], size, random).map((text) => ({ text, ids: truth.filter((row) => has(row.text.en, text)).map(({ id }) => id) }));
}

const chinesePhrases = (size: number, random: () => number): Sought[] =>
  sample(hanPhrases(received), size, random).map((phrase, index) => ({
    text: [phrase.simplified, phrase.traditional, mixed(phrase, random)][index % 3]!,
    ids: whereIs(truth, phrase.simplified),
  }));

/** Where the reader has arrived: what is marked as the present hit, and whether anything of it is out of sight. */
const arrival = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ text: string; isInView: boolean; marked: number; within: string }>((tell) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const [range] = [...(CSS.highlights.get('search-current') ?? [])] as Range[];
            const within = (range?.startContainer.parentElement?.closest('.notes li, .row') as HTMLElement | undefined)?.id ?? '';
            const isInView = [...(range?.getClientRects() ?? [])].every(({ left, right, top, bottom }) =>
              [top + 1, bottom - 1].every((y) => {
                const on = document.elementFromPoint((left + right) / 2, y);
                return y > 0 && y < innerHeight && on?.closest('.row, .notes') !== null && on?.closest('.row, .notes') !== undefined;
              }),
            );
            tell({ text: range?.toString() ?? '', isInView: isInView && range !== undefined, marked: CSS.highlights.get('search')?.size ?? 0, within });
          }),
        ),
      ),
  );

async function seek(page: Page, { text, ids }: Sought, random: () => number, from?: string) {
  if (from) await page.goto(site.url(from));
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open]').waitFor();
  await page.locator('#search-input').fill('');
  await page.keyboard.insertText(text);
  const links = page.locator(`.results a[href*="q=${new URLSearchParams({ q: text }).toString().slice(2)}"]`);
  await links.first().waitFor();
  const found = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
  const possible = found.filter((id) => ids.includes(id));
  const id = possible[Math.floor(random() * possible.length)];
  assert.ok(id, `“${text}” is found in ${found.join(' ')}, and stands in ${ids.join(' ')}`);
  await page.locator(`.results a[href$="#${id}"]`).click();
  await page.waitForURL((url) => url.hash === `#${id}`);
  await page.waitForFunction(() => document.querySelector('search-marks:not([hidden])') && !document.querySelector('dialog[open]'));
  // The page settles in its own time: it has until ten seconds are over.
  let reached = await arrival(page);
  for (let tries = 0; tries < 100 && !(reached.isInView && reached.within === id); tries++) {
    await page.waitForTimeout(100);
    reached = await arrival(page);
  }
  const { text: marked, isInView, within } = reached;
  assert.equal(`${within}: ${folded(marked)}`, `${id}: ${folded(text)}`, text);
  assert.ok(isInView, `“${text}” in ${id} is not wholly in view at ${page.url()}`);
}

for (const [index, view] of (Object.keys(views) as ViewName[]).entries()) {
  test(`60 phrases lead to their words in ${view}`, async (t) => {
    const random = seeded(31 + index);
    const { page } = await site.open(t, `${statement}/${view}.html`, index % 2 ? { width: 390, height: 844 } : {});
    const english = { 'zh-hans': 0, 'zh-hant': 0, en: 60, 'zh-hans-en': 30, 'zh-hant-en': 30 }[view];
    for (const sought of [...englishPhrases(english, random), ...chinesePhrases(60 - english, random)]) await seek(page, sought, random);
  });
}

test('20 phrases lead from the cover to their words in a page that is loaded for them', async (t) => {
  const random = seeded(37);
  const { page } = await site.open(t, 'index.html');
  for (const sought of [...englishPhrases(10, random), ...chinesePhrases(10, random)]) await seek(page, sought, random, 'index.html');
});
