/** The search of a library of 120 documents: what nearly all have is found without the index, and read as far as it is looked at. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { SearchLibrary } from '../../src/search/rows.ts';
import { inLetters } from '../../src/search/index-words.ts';
import { writeLibrary } from '../bench/edition.ts';
import { generated } from '../bench/texts.ts';
import { build, temporaryFolder } from '../builds.ts';
import { search } from '../search-dialog.ts';
import { useSite } from '../site.ts';

const folder = temporaryFolder('search-large');
const [content, out] = [join(folder, 'content'), join(folder, 'built')];
const texts = generated(120, 12);
writeLibrary(content, texts);
process.env['DUIDU_FONTS'] = 'off';
assert.equal(build(content, out).stderr, '');
const site = useSite({ folder: out });

const { common } = JSON.parse(readFileSync(join(out, globSync('search/*/library.json', { cwd: out })[0]!), 'utf8')) as SearchLibrary;
const has = ({ paragraphs }: (typeof texts)[number], text: string) => paragraphs.some(([lines]) => lines.join('').includes(text));
/** A character of the texts that the index calls common, and a pair that some have, but no document often. */
const all = texts[0]!.paragraphs[0]![0].join('').match(/\p{sc=Han}/gu)!;
const frequent = all.find((one) => common.includes(inLetters(one)))!;
const rare = all.flatMap((one, at) => all.slice(at + 1, at + 2).map((next) => one + next)).find((pair) => [4, 5, 6, 7, 8, 9].includes(texts.filter((text) => has(text, pair)).length))!;

const results = (page: Page) => page.locator('.results a');

/** What is loaded of the search while something is done. */
async function loaded(kind: string, doing: () => Promise<unknown>) {
  const before = site.served.requests.length;
  await doing();
  return site.served.requests.slice(before).filter(({ path }) => path.includes(kind)).length;
}

test('the library names as common what more than half of its documents have', () => {
  const isCommon = (text: string) => texts.filter((one) => has(one, text)).length > texts.length / 2;
  const characters = [...new Set(all)];
  assert.deepEqual(characters.filter((one) => common.includes(inLetters(one))), characters.filter(isCommon));
  assert.ok(frequent && rare, `${frequent} ${rare}`);
});

test('a character that is common is found without the index, one that is not by it', async (t) => {
  const { page } = await site.open(t, 'index.html');
  assert.equal(await loaded('.pf_index', () => search(page, frequent)), 0);
  for (const text of await results(page).locator('mark').allInnerTexts()) assert.equal(text, frequent);
  assert.ok((await loaded('.pf_index', () => page.locator('#search-input').fill(rare).then(() => page.locator('mark', { hasText: rare }).first().waitFor()))) > 0);
});

test('a large library is read as far as its results are looked at, and further as the reader comes to their end', async (t) => {
  const { page } = await site.open(t, 'index.html', { width: 390 });
  const rows = await loaded('/rows/', () => search(page, frequent));
  assert.ok(rows < 10, `${rows} sections`);
  for (let turn = 1; turn <= 3; turn++) {
    const before = await results(page).count();
    await results(page).last().scrollIntoViewIfNeeded();
    await page.waitForFunction((size) => document.querySelectorAll('.results a').length > size, before);
  }
  assert.match(await page.locator('dialog > [role=status]').innerText(), /120/);
});

test('what is found is shown while what comes after it is still on the line', async (t) => {
  // What a worker asks for nobody can hold back.
  const { page } = await site.open(t, 'index.html', { context: { serviceWorkers: 'block' } });
  const stalled = Promise.withResolvers<void>();
  let asked = 0;
  await page.route('**/search/rows/**', async (route) => {
    if (++asked > 3) await stalled.promise;
    await route.continue();
  });
  await search(page, rare);
  const titles = page.locator('.results h2');
  await titles.nth(2).waitFor();
  assert.equal(await titles.count(), 3);
  stalled.resolve();
  await titles.nth(3).waitFor();
});
