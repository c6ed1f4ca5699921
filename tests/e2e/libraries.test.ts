/** The fixture libraries in a browser: each of their documents in every view, on a phone and at a desk. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { found as axeFinds } from '../axe.ts';
import { writtenDocument } from '../checks/written.ts';
import { buildFixtures, built, documents, gathered, languagesOf } from '../fixture-library.ts';
import { useSite } from '../site.ts';

before(buildFixtures);
const site = useSite({ folder: built });

for (const [name, { source, views, ids }] of Object.entries(documents)) {
  const all = views.split(' ');

  for (const view of all) {
    const languages = languagesOf(view);

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
