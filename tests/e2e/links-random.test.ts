/** 500 links to random ranges, a hundred from each view: what they mark there, in the other views, and after the text has been edited. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { parseAddress } from '../../src/addresses.ts';
import { build, copy, temporaryFolder } from '../builds.ts';
import type { Made, Place } from '../in-page/links.ts';
import { ask, putLinking } from '../linking.ts';
import { serve } from '../server.ts';
import { statement, useSite } from '../site.ts';
import { viewNames, views, type ViewName } from '../statement.ts';
import { library } from '../folders.ts';

const site = useSite();

type Sentences = Awaited<ReturnType<typeof ask<'sentences'>>>;

/** A page for each view, with the tools for links loaded. */
async function openViews(t: TestContext, url: (path: string) => string) {
  const { context } = await site.context(t, { noisy: true, context: { permissions: ['clipboard-read', 'clipboard-write'], serviceWorkers: 'block' } });
  await putLinking(context);
  // What letters look like is nothing to these tests.
  await context.route(/\.woff2$/, (route) => route.abort());
  const pages = {} as Record<ViewName, Page>;
  const sentences: Sentences = {};
  for (const view of viewNames) {
    pages[view] = await context.newPage();
    await pages[view].goto(url(`${statement}/${view}.html?s=1#p1`));
    await pages[view].waitForFunction(() => CSS.highlights.has('linked'));
    Object.assign(sentences, await ask(pages[view], 'sentences'));
  }
  return { pages, sentences };
}

const isChinese = (lang: string) => lang.startsWith('zh');
const plain = (places: readonly Place[]) => [...new Set(places.map(({ id, lang, start, end }) => `${id} ${lang} ${start}-${end}`))];

/** What the same words are in another view: themselves, the same characters in the other script, or their sentences. */
function counterparts(places: readonly Place[], view: ViewName, sentences: Sentences): string[] {
  const shown: readonly string[] = views[view];
  return plain(
    places.flatMap((place) => {
      const lang = shown.find((one) => one === place.lang) ?? shown.find((one) => isChinese(one) && isChinese(place.lang));
      if (lang) return [{ ...place, lang }];
      return sentences[`${place.id} ${place.lang}`]!.flatMap(([start, end], index) => {
        const there = sentences[`${place.id} ${shown[0]}`]![index]!;
        return start < place.end && end > place.start ? [{ ...place, lang: shown[0]!, start: there[0], end: there[1] }] : [];
      });
    }),
  );
}

const makeAll = async (pages: Record<ViewName, Page>) => {
  const made = {} as Record<ViewName, Made[]>;
  for (const [index, view] of viewNames.entries()) made[view] = await ask(pages[view], 'makeLinks', 100, index + 1);
  return made;
};

test('500 links mark the same characters in the view they were made in, and their counterpart in the four others', async (t) => {
  const { pages, sentences } = await openViews(t, site.url);
  const made = await makeAll(pages);
  let followed = 0;
  for (const view of viewNames) {
    for (const other of viewNames) {
      const found = await ask(pages[other], 'followAll', made[view].map(({ address }) => address));
      for (const [index, { address, places }] of made[view].entries()) {
        assert.equal(found[index]!.notice, null, `${other} ${address}`);
        assert.deepEqual(plain(found[index]!.places), counterparts(places, other, sentences), `${other} ${address}`);
        if (other === view) assert.deepEqual(found[index]!.places, places, address);
        followed++;
      }
    }
  }
  assert.equal(followed, 2500);
});

test('a hundred of them, opened as a reader opens a link, mark the same characters; the first are made by the toolbar', async (t) => {
  const { pages } = await openViews(t, site.url);
  const made = await makeAll(pages);
  for (const view of viewNames) {
    const page = pages[view];
    await page.bringToFront();
    for (const [index, { address, places }] of made[view].slice(0, 20).entries()) {
      const url = site.url(`${statement}/${view}.html${address}`);
      // Of two columns, every other link was made in one of them.
      if (index % 2 === 0 && index < 10) assert.equal(await copiedLink(page, places), url);
      await page.goto(url);
      await page.waitForFunction(() => CSS.highlights.has('linked'));
      assert.deepEqual(await ask(page, 'marked'), { places, rows: places.every(({ words }) => words.trim() === '') ? [places[0]!.id] : [], notice: null }, url);
    }
  }
});

/** Selects words, presses the toolbar's first button, and reads the clipboard. */
async function copiedLink(page: Page, places: Place[]) {
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.waitForFunction(() => !document.querySelector('quote-toolbar:popover-open'), undefined, { timeout: 5000 });
  await page.evaluate((all) => {
    const { rangeOver } = (globalThis as unknown as { linking: () => typeof import('../in-page/links.ts') }).linking();
    getSelection()!.addRange(rangeOver(all));
  }, places);
  await page.locator('quote-toolbar:popover-open button').first().click({ timeout: 5000 });
  await page.waitForFunction(() => document.querySelector('quote-toolbar [role=status]')!.textContent, undefined, { timeout: 5000 });
  return page.evaluate(() => navigator.clipboard.readText());
}

/**
 * One word in each of these paragraphs becomes another that shares no character with it: of the translation; and of
 * the Chinese, where the received text changes with it, as if another had been received.
 */
const changes = [
  { file: 'en/1-information-security.md', id: 'p1', from: 'accessible', to: 'ZZXQJ' },
  { file: 'en/2-international-order.md', id: 'p7', from: 'solidarity', to: 'XQZ' },
  { file: 'en/3-state-relations.md', id: 'p11', from: 'formulas', to: 'ZXJQVZXJQVZX' },
  { file: 'en/4-trade-and-g20.md', id: 'p14', from: 'platform', to: 'ZXQ' },
  { file: 'en/5-brics.md', id: 'p15', from: 'expanding', to: 'ZQJVK' },
  { file: 'zh-Hans/2-international-order.md', id: 'p8', from: '图谋', to: '甲乙丁' },
  { file: 'zh-Hans/3-state-relations.md', id: 'p12', from: '践行', to: '甲乙丙' },
  { file: 'zh-Hans/5-brics.md', id: 'p15', from: '拓展', to: '甲' },
] as const;

/** The library with these changes, built. */
function builtWithChanges() {
  const folder = temporaryFolder('links');
  const [content, out] = [join(folder, 'library'), join(folder, 'built')];
  const chinese = changes.filter(({ file }) => file.startsWith('zh')).map(({ from, to }): [string, string, string] => [`${statement}/source.txt`, from, to]);
  copy(library, content, [...changes.map(({ file, from, to }): [string, string, string] => [`${statement}/${file}`, from, to]), ...chinese]);
  const sum = (library: string) => createHash('sha256').update(readFileSync(join(library, statement, 'source.txt'))).digest('hex');
  const described = join(content, statement, 'document.yaml');
  writeFileSync(described, readFileSync(described, 'utf8').replace(sum(library), sum(content)));
  assert.equal(build(content, out).stderr, '');
  return out;
}

/** A place after the changes; nothing where one is inside it. */
function after(place: Place, texts: Record<string, string>): Place | undefined {
  const language = isChinese(place.lang) ? 'zh-Hans' : 'en';
  const change = changes.find(({ file, id }) => id === place.id && file.startsWith(`${language}/`));
  if (!change) return place;
  const at = texts[`${place.id} ${language}`]!.indexOf(change.from);
  const end = at + change.from.length;
  if (place.start < end && place.end > at) return undefined;
  const moved = place.start >= end ? change.to.length - change.from.length : 0;
  return { ...place, start: place.start + moved, end: place.end + moved };
}

test('after words of the text have changed, the links to other words all find them, and those to the changed words say so: no silent wrong hit', async (t) => {
  const { pages } = await openViews(t, site.url);
  const made = await makeAll(pages);
  const texts: Record<string, string> = Object.assign({}, ...(await Promise.all(viewNames.map((view) => ask(pages[view], 'texts')))));
  const served = await serve(builtWithChanges());
  t.after(() => served.close());
  const edited = await openViews(t, (path) => new URL(path, served.url).href);
  const counts = { found: 0, said: 0 };
  for (const view of viewNames) {
    for (const other of viewNames) {
      const found = await ask(edited.pages[other], 'followAll', made[view].map(({ address }) => address));
      for (const [index, { address, places }] of made[view].entries()) {
        const moved = places.map((place) => after(place, texts));
        const name = `${other} ${address}`;
        const { notice, rows, places: now } = found[index]!;
        if (moved.every((place) => place !== undefined)) {
          assert.equal(notice, null, name);
          assert.deepEqual(plain(now), counterparts(moved, other, edited.sentences), name);
          counts.found++;
        } else {
          const { exact, last } = parseAddress(new URL(address, served.url))!.phrase!;
          assert.deepEqual({ notice, now, rows }, { notice: last === undefined ? exact : `${exact} … ${last}`, now: [], rows: [places[0]!.id] }, name);
          counts.said++;
        }
      }
    }
  }
  t.diagnostic(`${counts.found} found, ${counts.said} said to have changed, 0 wrong`);
  assert.equal(counts.found + counts.said, 2500);
  assert.ok(counts.said >= 100, `only ${counts.said} links were to changed words`);
});
