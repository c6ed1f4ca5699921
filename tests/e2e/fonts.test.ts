import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { charsets, scripts } from '../../src/fonts/charset.ts';
import { coverage } from '../../src/fonts/coverage.ts';
import { library } from '../folders.ts';
import { readLibrary } from '../../src/read.ts';
import { lineFaults, rowFaults } from '../layout.ts';
import { dist, statement, useSite } from '../site.ts';

/**
 * A system whose only Chinese font is a sans (as Windows with YaHei): fontconfig is given a folder
 * that holds nothing but Noto Sans CJK. So the page is read in it until its own fonts come.
 */
const folder = mkdtempSync(join(tmpdir(), 'duidu-fonts-'));
after(() => rmSync(folder, { recursive: true }));
const config = join(folder, 'fonts.conf');
for (const file of globSync('/usr/share/fonts/**/{NotoSansCJK-Regular.ttc,DejaVuSans.ttf}')) symlinkSync(file, join(folder, basename(file)));
writeFileSync(config, `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`);

let slow = 0;
const site = useSite({
  launch: { env: { ...process.env, FONTCONFIG_FILE: config } as Record<string, string> },
  faults: (path) => (path.endsWith('.woff2') && slow > 0 ? { delay: slow } : undefined),
});
const at = (view: string) => `${statement}/${view}.html`;
/** The scripts whose fonts the page itself has asked for; a service worker may keep them all. */
const fetched = (page: Page) =>
  page.evaluate(() => [...new Set(performance.getEntriesByType('resource').flatMap(({ name }) => /-(hans|hant|latn)\..*woff2$/.exec(name)?.[1] ?? []))].sort());
const ready = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

const wanted = { 'zh-hans': ['hans', 'latn'], 'zh-hant': ['hant', 'latn'], en: ['latn'], 'zh-hans-en': ['hans', 'latn'] } as const;
for (const [view, fonts] of Object.entries(wanted)) {
  test(`without a Chinese serif on the system, ${view}.html fetches ${fonts.join(' and ')} and no other`, async (t) => {
    const { page } = await site.open(t, at(view));
    await ready(page);
    assert.deepEqual(await fetched(page), fonts);
  });
}

test('set in its own fonts, every line begins, ends and fits as before', async (t) => {
  for (const view of ['zh-hans', 'zh-hant', 'zh-hans-en']) {
    const { page } = await site.open(t, at(view));
    await ready(page);
    for (const width of [320, 390, 600, 820, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await lineFaults(page), []);
    }
  }
});

test('a font that comes late leaves rows aligned and moves next to nothing', async (t) => {
  slow = 1500;
  t.after(() => (slow = 0));
  for (const view of ['zh-hans', 'zh-hant-en']) {
    const { page } = await site.open(t, at(view));
    await page.evaluate(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) (globalThis as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    if (view.endsWith('-en')) assert.ok((await rowFaults(page)).baseline <= 1);
    assert.ok((await page.locator('#p1 [data-sentence="1"]').first().innerText()).length > 10, 'the text is there before its font');
    await page.waitForFunction(() => [...document.fonts].some(({ family, status }) => /Reading [ST]C/.test(family) && status === 'loaded'));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    assert.ok(shift <= 0.02, `${view} shifts by ${shift}`);
    if (view.endsWith('-en')) assert.ok((await rowFaults(page)).baseline <= 1);
  }
});

/** Which of the page's fonts draws each character of a cell, by the ink it leaves: a drawing on a canvas, cut into quarters. */
const ink = (page: Page, character: string, family: string, language: string) =>
  page.evaluate(
    ([character, family, language]) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 100;
      canvas.lang = language!;
      const pen = canvas.getContext('2d', { willReadFrequently: true })!;
      pen.font = `100px "${family}"`;
      pen.textBaseline = 'alphabetic';
      pen.fillText(character!, 0, 86);
      const { data } = pen.getImageData(0, 0, 100, 100);
      let [sum, x, y] = [0, 0, 0];
      for (let at = 3; at < data.length; at += 4) {
        const place = (at - 3) / 4;
        sum += data[at]!;
        x += data[at]! * (place % 100);
        y += data[at]! * Math.floor(place / 100);
      }
      return { x: x / sum, y: y / sum };
    },
    [character, family, language] as const,
  );

test('marks stand in the middle of their square in Traditional, and in its lower left in Simplified', async (t) => {
  const hans = (await site.open(t, at('zh-hans'))).page;
  const hant = (await site.open(t, at('zh-hant'))).page;
  await ready(hans);
  await ready(hant);
  for (const mark of '，。、') {
    const [simplified, traditional] = [await ink(hans, mark, 'Reading SC', 'zh-Hans'), await ink(hant, mark, 'Reading TC', 'zh-Hant')];
    assert.ok(simplified.x < 40 && simplified.y > 65, `${mark} in Simplified stands at ${JSON.stringify(simplified)}`);
    assert.ok(Math.abs(traditional.x - 50) < 12 && Math.abs(traditional.y - 50) < 14, `${mark} in Traditional stands at ${JSON.stringify(traditional)}`);
  }
});

test('each script’s font is 160 KB or less, and lies beside its license', async () => {
  const files = readdirSync(join(dist, 'fonts'));
  for (const script of scripts) {
    const [font] = files.filter((file) => file.includes(`${statement}-${script.toLowerCase()}.`));
    assert.ok(font !== undefined && readFileSync(join(dist, 'fonts', font)).length <= 160_000, script);
  }
  for (const file of files.filter((one) => one.endsWith('.txt'))) {
    assert.match(readFileSync(join(dist, 'fonts', file), 'utf8'), /SIL OPEN FONT LICENSE Version 1\.1/i);
  }
  assert.equal(files.filter((one) => one.endsWith('OFL.txt')).length, 3);
});

test('what a page shows of its text is in its own fonts, character for character', async (t) => {
  const { documents } = await readLibrary(library);
  const sets = charsets(documents.find(({ id }) => id === statement)!, coverage);
  for (const [view, script] of [['zh-hans', 'Hans'], ['zh-hant', 'Hant']] as const) {
    const { page } = await site.open(t, at(view));
    const shown = await page.locator('.row [data-cell][lang|=zh], .notes [lang|=zh]').allInnerTexts();
    const strange = [...new Set(shown.join('').replace(/\s/g, ''))].filter((one) => !sets[script].has(one) && !sets.Latn.has(one));
    assert.deepEqual(strange, []);
  }
});
