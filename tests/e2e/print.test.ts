import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Language } from '../../src/languages.ts';
import { rowText, sentenceTexts } from '../../src/text/serialise.ts';
import { isReceived } from '../../src/views.ts';
import { views, viewNames } from '../statement.ts';
import { readLibrary } from '../../src/read.ts';
import { library } from '../folders.ts';
import { statement, useSite } from '../site.ts';

const site = useSite();
/** Poppler reads the PDF back; without it there is nothing to look at. */
const skip = spawnSync('pdftotext', ['-v']).error ? 'pdftotext is not installed (apt-get install poppler-utils)' : false;
const { documents } = await readLibrary(library);
const document = documents.find(({ id }) => id === statement)!;
const rows = document.sections.flatMap(({ rows }) => rows);

/** The text of each printed page of a view, as it stands on the paper or in the order it was drawn. */
async function print(t: TestContext, view: string, css = '') {
  const { page } = await site.open(t, `${statement}/${view}.html`);
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    (document as unknown as { adoptedStyleSheets: CSSStyleSheet[] }).adoptedStyleSheets.push(sheet);
  }, css);
  const folder = mkdtempSync(join(tmpdir(), 'duidu-print-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'page.pdf');
  await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
  const read = (...options: string[]) => execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  return { drawn: read('-raw'), placed: read('-layout'), url: page.url(), empty: emptied(execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })) };
}

/** The margins of src/styles/print.css in points: what is set below has lines between. */
const [above, below] = [20, 22].map((millimetres) => (millimetres / 25.4) * 72) as [number, number];

/** How much of each page's height for text stands empty at its foot, from the boxes of its words. */
const emptied = (boxes: string) =>
  boxes.split('<page ').slice(1).map((page) => {
    const height = Number(/height="([\d.]+)"/.exec(page)![1]);
    const ends = Array.from(page.matchAll(/yMax="([\d.]+)"/g), ([, end]) => Number(end)).filter((end) => end <= height - below + 2);
    return (height - below - Math.max(above, ...ends)) / (height - above - below);
  });

const bare = (text: string) => text.replace(/[\s\u2060\u00ad]/gu, '');
/** Without the marks of notes and what an engine does to the end of a line: hyphens and figures. */
const letters = (text: string) => bare(text).replace(/[-\d]/g, '');

/** Numbers of paragraphs that stand at a page's foot while their text begins on the next. */
function orphaned(placed: readonly string[], language: Language) {
  return rows.filter((row) => {
    const { number } = row;
    const start = letters(rowText(row, language)).slice(0, 4);
    return number !== undefined && !placed.some((page) => page.split('\n').some((line) => new RegExp(`^\\s*${number}\\s`).test(line) && letters(line).includes(start)));
  }).map(({ id }) => id);
}

for (const view of viewNames) {
  const languages: readonly Language[] = views[view];
  const [language] = views[view];

  test(`${view}.html is printed whole, in order, numbered, with its address and edition at the foot of every page`, { skip }, async (t) => {
    const { drawn, placed, url } = await print(t, view);
    const { number, date = '' } = document.metadata[language]!.edition;
    const [year, month, day] = date.split('-').map(Number);
    const said = language === 'en' ? new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) : `${year}年${month}月${day}日`;
    for (const [index, page] of placed.entries()) {
      const foot = page.trimEnd().split('\n').at(-1) ?? '';
      assert.ok(foot.includes(url), `page ${index + 1} gives its address: ${foot}`);
      assert.ok(bare(foot).includes(bare(said)) && foot.includes(String(number)) && bare(foot).endsWith(`${index + 1}/${placed.length}`), foot);
    }
    const head = letters(placed[1]!.trimStart().split('\n')[0]!);
    for (const one of languages) assert.ok(head.includes(letters(document.metadata[one]!.shortTitle.text)), `the running head has the title in ${one}: ${head}`);
    const all = letters(drawn.join('').replaceAll(url, ''));
    for (const one of languages) {
      let after = -1;
      for (const row of rows) {
        const { id, kind } = row;
        // A paragraph may run over the foot of a page: its first and last words are looked for.
        const text = letters(rowText(row, one));
        const found = all.indexOf(text.slice(0, isReceived(document.languages, one) ? 10 : 24), after + 1);
        assert.ok(found > after || kind === 'heading', `${id} in ${one} is printed after what comes before it`);
        after = Math.max(after, found);
        assert.ok(all.includes(text.slice(-8)), `${id} in ${one} is printed to its end`);
      }
    }
    assert.deepEqual(orphaned(placed, language), []);
    for (const word of ['跳到正文', 'Skiptothetext', '目录', '↩']) assert.equal(all.includes(word), false, `${word} is no part of a printed page`);
  });
}

for (const view of ['zh-hans-en', 'zh-hant-en'] as const) {
  test(`${view}.html wastes no paper: the first page is full, the last more than an end, and no pair stands on two pages`, { skip }, async (t) => {
    const { drawn, empty } = await print(t, view);
    assert.ok(empty[0]! < 0.2 && empty.slice(0, -1).every((one) => one < 0.25), empty.map((one) => one.toFixed(2)).join(' '));
    const pages = drawn.map(letters);
    const parted = rows.filter(({ kind, content }) => kind === 'paragraph' && views[view].every((one) => content[one])).flatMap(({ id, content }) => {
      const [first, second] = views[view].map((one) => sentenceTexts(content[one]).map(letters));
      return first!.flatMap((text, index) => {
        const both = [text, second![index]!];
        // Short ends may stand elsewhere too.
        const ends = both.flatMap((one) => [one.slice(0, 24), one.slice(-24)]);
        return pages.some((page) => ends.every((one) => page.includes(one))) ? [] : [`${id}.${index + 1}`];
      });
    });
    assert.deepEqual(parted, []);
  });
}

test('a printed text begins with whose edition it is, and does not end with a page that has nothing of it', { skip }, async (t) => {
  for (const view of viewNames) {
    const { placed } = await print(t, view);
    const language = views[view][0];
    assert.equal(placed[0]!.trim().split('\n')[0]!.trim(), language === 'en' ? 'Duidu' : language === 'zh-Hant' ? '對讀' : '对读', view);
    const last = rows.at(-1)!;
    const notes = document.sections.flatMap(({ notes }) => notes);
    const ends = [rowText(last, language), rowText({ kind: 'paragraph', content: notes.at(-1)!.content }, language)].map((text) => letters(text).slice(-6));
    assert.ok(ends.some((end) => letters(placed.at(-1)!).includes(end)), `${view} ends with ${placed.at(-1)}`);
  }
});

test('the number of pages stays as it is', { skip }, async (t) => {
  const pages: Record<string, number> = {};
  for (const view of ['zh-hans', 'en', 'zh-hans-en'] as const) pages[view] = (await print(t, view)).placed.length;
  const again: Record<string, number> = {};
  for (const view of ['zh-hans', 'en', 'zh-hans-en'] as const) again[view] = (await print(t, view)).placed.length;
  assert.deepEqual(again, pages);
  assert.ok(pages['zh-hans']! <= 5 && pages['en']! <= 8 && pages['zh-hans-en']! <= 11, JSON.stringify(pages));
});

test('a paragraph number without its text is found', { skip }, async (t) => {
  const { placed } = await print(t, 'zh-hans', '@media print { .number { inset-block-start: -3em !important } }');
  assert.notDeepEqual(orphaned(placed, 'zh-Hans'), []);
});
