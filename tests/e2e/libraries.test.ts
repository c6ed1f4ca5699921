/** The fixture libraries in a browser: each of their documents in every view, on a phone and at a desk. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { found as axeFinds } from '../axe.ts';
import { languageFaults } from '../checks/language.ts';
import { attribute, below, elements, textContent, withAttribute } from '../checks/page.ts';
import { receivedText } from '../checks/received-text.ts';
import { writtenDocument } from '../checks/written.ts';
import { buildFixtures, built, gathered, viewsBuilt } from '../fixture-library.ts';
import { allPages, useSite } from '../site.ts';

before(buildFixtures);
const site = useSite({ folder: built });

/** Of each document: its source, its views, the ids of its rows in order, and the text as received where the pages hold to it. */
const documents = {
  letter: { source: 'zh-Hans', views: 'zh-hans zh-hant', ids: '一封信 p1 p2 p3' },
  'by-the-pond': {
    source: 'lzh-Hant',
    views: 'en lzh-hans lzh-hans-en lzh-hans-zh-hans lzh-hant lzh-hant-en lzh-hant-zh-hant zh-hans zh-hans-en zh-hant zh-hant-en',
    ids: 'title p1 p2 p3 p4 p5',
    encoding: 'big5',
  },
  lighthouse: { source: 'en', views: 'en en-zh-hans en-zh-hant zh-hans zh-hant', ids: 'title lamp p1 p2 guests p3', encoding: 'utf-8' },
  walk: { source: 'zh-Hans', views: 'en zh-hans zh-hans-en zh-hant zh-hant-en', ids: 'title morning p1 p2 afternoon p3 p4' },
  handbook: { source: 'zh-Hans', views: 'en zh-hans zh-hans-en zh-hant zh-hant-en', ids: 'title ch1 s1 s2 s3 s4 p1 added p2 p3 p4 p5 p6 p7 p8 p9 p10 p11 p12 p13 p14 dateline' },
  market: { source: 'zh-Hans', views: 'ar zh-hans zh-hans-ar zh-hant zh-hant-ar', ids: 'title p1 p2 p3' },
  bridge: { source: 'zh-Hans', views: 'en en-ru ru zh-hans zh-hans-en zh-hans-ru zh-hant zh-hant-en zh-hant-ru', ids: 'title p1 p2', encoding: 'utf-8' },
  sayings: { source: 'zh-Hant', views: 'en en-en-x-older en-x-older zh-hans zh-hans-en zh-hans-en-x-older zh-hant zh-hant-en zh-hant-en-x-older', ids: 'title p1 p2 p3', encoding: 'utf-8' },
} as const satisfies Record<string, { source: string; views: string; ids: string; encoding?: string }>;

const tags = ['ar', 'en-x-older', 'en', 'lzh-Hans', 'lzh-Hant', 'ru', 'zh-Hans', 'zh-Hant'];
/** The languages of a view, by its name: `lzh-Hant` and `en` of `lzh-hant-en`. */
function languagesOf(view: string): string[] {
  const whole = tags.find((tag) => tag.toLowerCase() === view);
  if (whole) return [whole];
  const first = tags.find((tag) => view.startsWith(`${tag.toLowerCase()}-`) && tags.some((other) => view === `${tag.toLowerCase()}-${other.toLowerCase()}`))!;
  return [first, ...languagesOf(view.slice(first.length + 1))];
}

const page = (document: string, view: string) => readFileSync(`${built}/${document}/${view}.html`, 'utf8');

/** What a page shows: of each row its id and, by language, its marker and text; nothing for a language that has not translated it. */
const shown = (html: string) =>
  withAttribute(elements(html), 'data-row').map((row) => ({
    id: attribute(row, 'id')!,
    text: withAttribute(below(row), 'data-cell').map((cell) => [attribute(cell, 'lang'), textContent(cell)]),
    markers: withAttribute(below(row), 'data-marker').map((one) => textContent(one)),
    untranslated: below(row).filter((one) => attribute(one, 'class') === 'untranslated').length,
  }));

const notesShown = (html: string) =>
  elements(html).filter((one) => one.tagName === 'li' && attribute(one, 'id')?.startsWith('note-')).map((note) => [
    attribute(note, 'id'),
    below(note).filter((one) => one.tagName === 'p').map((one) => [attribute(one, 'lang'), textContent(one)]),
  ]);

for (const [name, { source, views, ids, ...received }] of Object.entries(documents)) {
  const all = views.split(' ');

  test(`${name} has a page for each of its views`, () => {
    assert.deepEqual(viewsBuilt(name), all);
  });

  for (const view of all) {
    const languages = languagesOf(view);

    test(`${name} in ${view} reads as its files do, row by row and note by note`, () => {
      const written = writtenDocument(gathered, name, source);
      const html = page(name, view);
      const wanted = written.rows.map(({ marker, text }, index) => ({
        id: ids.split(' ')[index],
        text: languages.flatMap((one) => (text[one] === undefined ? [] : [[one, text[one]]])),
        markers: languages.flatMap((one) => (marker === undefined || text[one] === undefined ? [] : [marker])),
        untranslated: languages.filter((one) => text[one] === undefined).length,
      }));
      assert.deepEqual(shown(html), wanted);
      assert.deepEqual(Object.fromEntries(notesShown(html) as [string, unknown][]), Object.fromEntries(Object.entries(written.notes).map(([label, text]) => [`note-${label}`, languages.map((one) => [one, text[one]])])));
      if ('encoding' in received && languages[0] === source) assert.deepEqual(receivedText(html, source, new TextDecoder(received.encoding).decode(readFileSync(`${gathered}/${name}/source.txt`))), []);
    });

    test(`${name} in ${view}: a phrase is found, and its words are marked where it stands; so are those of a link`, async (t) => {
      const written = writtenDocument(gathered, name, source);
      const [language] = languages;
      const row = written.rows.findLastIndex(({ text }) => text[language!] !== undefined && /\p{L}{2}/u.test(text[language!]!));
      const id = ids.split(' ')[row]!;
      const phrase = phraseOf(written.rows[row]!.text[language!]!);
      const { page } = await site.open(t, `${name}/${view}.html?q=${encodeURIComponent(phrase)}`, all.indexOf(view) % 2 ? { width: 390, height: 844, touch: true } : {});
      const link = page.locator(`dialog[open] .results a[href*="/${name}/${view}.html"][href$="#${encodeURIComponent(id)}"]`).first();
      await link.click();
      await page.waitForFunction(() => document.querySelector('search-marks:not([hidden])') && !document.querySelector('dialog[open]'));
      assert.deepEqual(await marked(page, 'search-current'), { words: [phrase], rows: [id], inView: true });

      await page.goto(site.url(`${name}/${view}.html?exact=${encodeURIComponent(phrase)}&in=${language!.toLowerCase()}#${id}`));
      await page.waitForFunction(() => CSS.highlights.has('linked'));
      assert.deepEqual(await marked(page, 'linked'), { words: [phrase], rows: [id], inView: true });
    });

    test(`${name} in ${view}: axe finds nothing, and nothing stands outside the window, on a phone and at a desk`, async (t) => {
      const { page } = await site.open(t, `${name}/${view}.html`, { context: { bypassCSP: true } });
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        assert.deepEqual(await axeFinds(page), []);
        assert.deepEqual(await outside(page), []);
      }
    });
  }
}

/**
 * Where another language may stand unmarked: a page's title, which has room for one language and names several; code; and
 * the names in Han characters that the handbook's English has, of which nobody can tell whether they are Chinese.
 */
const unmarked = [/^(?:head title|meta og:title):/, / pre( span)?:/, /^div#page main#text sentence-pairs section#section div#p1 p span: 「\. It is 21℃.* is marked en, and has Chinese in it$/];

test('every run of text of every page is in the language it is marked as', () => {
  const faults = allPages(built).flatMap((path) =>
    languageFaults(readFileSync(`${built}/${path}`, 'utf8')).filter((fault) => !unmarked.some((one) => one.test(fault))).map((fault) => `${path}: ${fault}`),
  );
  assert.deepEqual(faults, []);
});

/** Some words of a text: of Chinese four characters, of others two words. */
function phraseOf(text: string): string {
  const [han] = /\p{Script=Han}{3,4}/u.exec(text) ?? [];
  return han ?? /\p{L}{2,} \p{L}{2,}/u.exec(text)?.[0] ?? /\p{L}{2,}/u.exec(text)![0];
}

/** What is marked, the rows it is in, and whether all of it is in the window. */
const marked = (page: Page, name: string) =>
  page.evaluate((name) => {
    const ranges = [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)];
    return {
      words: ranges.map(String),
      rows: ranges.map((range) => range.startContainer.parentElement!.closest('.row')?.id),
      inView: ranges.every((range) => [...range.getClientRects()].every(({ top, bottom, left, right }) => top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth)),
    };
  }, name);

/** The rows whose text has no room, or does not fit the window. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
    return [...document.querySelectorAll<HTMLElement>('[data-cell], .untranslated')].reduce((faults, cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const fits = rects.length > 0 && rects.every(({ left, right }) => left >= -1 && right <= innerWidth + 1);
      if (!fits) faults.push(`${cell.closest('.row')!.id} in ${cell.lang}`);
      return faults;
    }, wide);
  });
