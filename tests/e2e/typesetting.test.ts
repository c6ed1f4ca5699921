import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lineFaults, rowFaults, stretch, widths } from '../layout.ts';
import { schemes, statement, useSite } from '../site.ts';

const site = useSite();
const at = (view: string) => `${statement}/${view}.html`;

/** Adds a style that is stronger than all of the page's. */
const style = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);

for (const view of ['zh-hans', 'zh-hant', 'zh-hans-en', 'zh-hant-en']) {
  test(`at ${widths.length} widths, every line of ${view}.html begins, ends and fits as a Chinese line does`, async (t) => {
    const { page } = await site.open(t, at(view));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await lineFaults(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `nothing is wider than ${width} px`);
    }
  });
}

const wrong = [
  ['line-break: anywhere', '[lang] { line-break: anywhere !important }', /a line starts with [，。、；：？！”’）》」』]/],
  ['paragraphs whose end may break', '[data-end] { white-space: normal } [data-row] > [lang] { inline-size: 20em }', /the last line has [01] Han/],
  ['letters set too close', '[lang] { letter-spacing: -0.2em }', /overlaps its neighbour/],
  ['quotation marks of the Latin font', '[lang|=zh] { font-family: "Reading Latin", serif !important }', /“ has [\d.]+ px/],
  ['marks of notes that may break off', '[data-note] { display: inline-block; inline-size: 1em }', /note \d+ starts a line/],
] as const;

for (const [fault, css, message] of wrong) {
  test(`the lines of a page with ${fault} are found wrong`, async (t) => {
    const { page } = await site.open(t, at('zh-hans'), { width: 1000 });
    await style(page, css);
    const faults: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await lineFaults(page)));
    }
    assert.match(faults.join('\n'), message);
  });
}

test('a justified line of 28 characters or more is never stretched by half a character between two', async (t) => {
  for (const view of ['zh-hans', 'zh-hant']) {
    const { page } = await site.open(t, at(view));
    for (const width of widths.filter((one) => one >= 700)) {
      await page.setViewportSize({ width, height: 900 });
      const { gap, words } = await stretch(page);
      assert.ok(gap < 0.5, `${view} at ${width}: ${gap.toFixed(2)} em in ${words}`);
    }
  }
});

test('both languages of every row share their first baseline and one pitch of lines, in every theme and size', async (t) => {
  for (const scheme of schemes) {
    const { page } = await site.open(t, at('zh-hans-en'), { scheme });
    for (const size of ['', 'small', 'large', 'larger']) {
      for (const notes of ['', 'off']) {
        await page.evaluate(([size, notes]) => Object.assign(document.documentElement.dataset, { size, notes }), [size, notes] as const);
        for (const width of [960, 1280, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          const { baseline, pitch, rows } = await rowFaults(page);
          assert.ok(rows > 30 && baseline <= 2 && pitch <= 1, `${scheme} ${size} ${notes} at ${width}: ${baseline} px, ${pitch} px`);
        }
      }
    }
  }
});

test('rows that are set apart are found', async (t) => {
  const { page } = await site.open(t, at('zh-hans-en'));
  await style(page, '[data-row] { align-items: start !important } [data-row] > [lang=en] { font-size: 0.7em; line-height: 1.4 }');
  const { baseline, pitch } = await rowFaults(page);
  assert.ok(baseline > 2 && pitch > 1);
});
