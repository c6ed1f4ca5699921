import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openFirefox } from '../firefox.ts';
import { lineFaults, rowFaults, widths } from '../layout.ts';
import { serve, type Served } from '../server.ts';
import { dist, statement } from '../site.ts';

let firefox: Browser;
let served: Served;
before(async () => {
  [firefox, served] = await Promise.all([openFirefox(), serve(dist)]);
});
after(async () => {
  await firefox?.close();
  await served?.close();
});

for (const view of ['zh-hans', 'zh-hant', 'zh-hans-en', 'zh-hant-en']) {
  test(`in Firefox, at ${widths.length} widths, every line of ${view}.html begins, ends and fits as a Chinese line does`, async () => {
    const page = await firefox.newPage();
    await page.goto(`${served.url}${statement}/${view}.html`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await lineFaults(page), []);
    }
    await page.close();
  });
}

test('in Firefox the two texts of a row stand on one line', async () => {
  const page = await firefox.newPage();
  await page.goto(`${served.url}${statement}/zh-hans-en.html`);
  for (const width of [960, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const { baseline, pitch, rows } = await rowFaults(page);
    assert.ok(rows > 30 && baseline <= 1 && pitch <= 1, `at ${width}: ${baseline} px, ${pitch} px`);
  }
  await page.close();
});
