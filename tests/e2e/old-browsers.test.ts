/**
 * Browsers of three years ago (tests/old-browser.ts): the site is whole in them, by hand, by touch and by key;
 * and plain, with every word, below that.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../builds.ts';
import { ask, putLinking } from '../linking.ts';
import { makeOld } from '../old-browser.ts';
import { schemes, statement, useSite, viewPages, type OpenOptions } from '../site.ts';
import { walk } from '../walk.ts';

const site = useSite();
const folder = temporaryFolder('old');

interface Old extends OpenOptions { isLayerless?: boolean }

async function open(t: TestContext, path: string, { isLayerless = false, ...options }: Old = {}) {
  // What is inline has other hashes now.
  const { context } = await site.context(t, { ...options, context: { bypassCSP: true, permissions: ['clipboard-read', 'clipboard-write'] } });
  await makeOld(context, isLayerless);
  await putLinking(context);
  const page = await context.newPage();
  await page.goto(site.url(path));
  return page;
}

const at = (view: string, after = '') => `${statement}/${view}.html${after}`;
const phone = { width: 390, height: 844, touch: true } as const;

for (const scheme of schemes) {
  test(`the text, the bar and the search can be read, ${scheme}`, async (t) => {
    const page = await open(t, at('zh-hans-en'), { scheme });
    await page.locator('search-opener button').click();
    await page.waitForSelector('.search[open]');
    for (const selector of ['#p1 [data-cell]', '.bar .views a', '.number', '.search', '.notes li']) {
      const ratio = await page.locator(selector).first().evaluate(contrast);
      assert.ok(ratio >= 7, `${selector}: ${ratio.toFixed(1)}`);
    }
  });

  test(`the theme that the reader chose holds against the system’s, ${scheme}`, async (t) => {
    const page = await open(t, at('en'), { scheme });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await paper();
    await page.locator('[data-tool=display]').click();
    await page.locator(`#display [name=theme][value=${scheme === 'light' ? 'dark' : 'light'}]`).check();
    assert.notEqual(await paper(), before);
    assert.ok((await page.locator('#p1 [data-cell]').evaluate(contrast)) >= 7);
  });
}

test('the two columns do not touch', async (t) => {
  const page = await open(t, at('zh-hans-en'));
  const gaps = await page.locator('[data-row=paragraph]').evaluateAll((rows) => rows.map((row) => {
    const [one, other] = [...row.querySelectorAll('[data-cell]')].map((cell) => cell.getBoundingClientRect());
    return Math.round(other!.left - one!.right);
  }));
  assert.ok(gaps.length > 20 && Math.min(...gaps) >= 16, `${Math.min(...gaps)} px`);
});

test('on a phone the contents, the versions and the display are closed, open at a tap, one at a time, and close at a tap elsewhere and at Escape', async (t) => {
  const page = await open(t, at('zh-hans'), phone);
  await page.waitForFunction(() => 'showPopover' in HTMLElement.prototype);
  const [contents, views, display] = ['#contents', '#views', '#display'].map((one) => page.locator(one)) as [ReturnType<Page['locator']>, ReturnType<Page['locator']>, ReturnType<Page['locator']>];
  const visible = async () => [await contents.isVisible(), await views.isVisible(), await display.isVisible()];
  assert.deepEqual(await visible(), [false, false, false]);
  await page.locator('[data-tool=contents]').tap();
  assert.deepEqual(await visible(), [true, false, false]);
  assert.equal(await page.locator('[data-tool=contents]').getAttribute('aria-expanded'), 'true');
  await page.locator('[data-tool=views]').tap();
  assert.deepEqual(await visible(), [false, true, false]);
  await page.locator('[data-tool=display]').tap();
  assert.deepEqual(await visible(), [false, false, true]);
  await page.touchscreen.tap(200, 60);
  assert.deepEqual(await visible(), [false, false, false]);
  await page.locator('[data-tool=display]').tap();
  await page.keyboard.press('Escape');
  assert.deepEqual(await visible(), [false, false, false]);
  await page.locator('[data-tool=contents]').tap();
  await contents.locator('a[href="#s4"]').tap();
  assert.ok(page.url().endsWith('#s4'));
  assert.deepEqual(await visible(), [false, false, false]);
});

test('what is chosen in the display is seen to be', async (t) => {
  const page = await open(t, at('en'));
  await page.locator('[data-tool=display]').click();
  const radio = page.locator('#display [name=size][value=larger]');
  await radio.check();
  assert.ok(await radio.evaluate((one) => Number(getComputedStyle(one).opacity) === 1 && one.getBoundingClientRect().width > 8));
});

test('a note opens at its mark', async (t) => {
  const page = await open(t, at('zh-hans-en'));
  await page.waitForFunction(() => 'showPopover' in HTMLElement.prototype);
  await page.locator('#p2 [data-note]').first().click();
  const sheet = page.locator('.note-here');
  await sheet.waitFor();
  assert.ok((await sheet.getAttribute('aria-label'))!.length > 0);
  await page.keyboard.press('Escape');
  assert.equal(await sheet.isVisible(), false);
});

test('words are found, in either language, and marked where they stand', async (t) => {
  const page = await open(t, at('zh-hans-en'));
  for (const [words, found] of [['information security', /information security/i], ['公正的多极化', /公正的多极化/]] as const) {
    await page.keyboard.press('Control+k');
    await page.locator('.search [type=search]').fill(words);
    await page.locator('.results a').filter({ hasText: found }).first().click();
    await page.waitForSelector('main mark[data-search]');
  }
});

test('selected words bring their tools, which cover no text before, are quoted, and their link leads back to them', async (t) => {
  const page = await open(t, at('en'));
  assert.equal(await page.locator('quote-toolbar:visible').count(), 0);
  await ask(page, 'selectWords', ['p7', 'en', 'multipolar system']);
  await page.locator('quote-toolbar').waitFor();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.waitForFunction(() => document.querySelector('quote-toolbar [role=status]')!.textContent === 'Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(new URL(link).searchParams.get('exact'), 'multipolar system');
  await page.goto(link);
  await page.waitForSelector('#p7 mark[data-linked]');
  assert.equal(await page.locator('mark[data-linked]').first().textContent(), 'multipolar system');
});

test('what the oldest browsers lack is not there, and what they have is', async (t) => {
  const page = await open(t, at('en'));
  const there = await page.evaluate(() => ({
    lacking: [['ariaLabel', Element], ['checkVisibility', Element], ['union', Set], ['size', URLSearchParams], ['requestIdleCallback', Window], ['toReversed', Array], ['serviceWorker', Navigator]].map(([name, { prototype }]: any) => name in prototype),
    globals: [typeof Highlight, typeof trustedTypes, typeof Intl.Segmenter, typeof Map.groupBy, typeof requestIdleCallback, typeof ClipboardItem],
    has: [['findLast', Array], ['closest', Element], ['showModal', HTMLDialogElement], ['inert', HTMLElement]].map(([name, { prototype }]: any) => name in prototype),
    rules: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText).join().match(/light-dark\(|[^-]round\(|[^-]:has\(|[^-]:popover-open|::highlight/g),
  }));
  assert.deepEqual(there, { lacking: Array(7).fill(false), globals: Array(6).fill('undefined'), has: Array(4).fill(true), rules: null });
});

test('a reader walks through the site', async (t) => {
  const page = await open(t, 'index.html');
  await walk(page, site.url('index.html'));
});

const pdftotext = spawnSync('pdftotext', ['-v']).error ? 'pdftotext is not installed (apt-get install poppler-utils)' : false;

for (const path of viewPages) {
  test(`${path} is printed whole: every paragraph and note, its numbers and brackets`, { skip: pdftotext }, async (t) => {
    const page = await open(t, path);
    const bare = (text: string) => text.replace(/[\s\u2060\u00ad\u200b-]/gu, '');
    const parts = await page.locator('[data-cell], .notes li p, .number').evaluateAll((all) => all.map((one) => [one.className, one.textContent!] as const));
    const file = join(folder, `${path.replaceAll('/', '-')}.pdf`);
    await page.pdf({ path: file, format: 'A4' });
    const printed = bare(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
    const seen = (text: string) => [bare(text).slice(0, 8), bare(text).slice(-8)].every((one) => printed.includes(one));
    assert.ok(parts.length > 60);
    assert.deepEqual(parts.filter(([, text]) => !seen(text)), []);
  });
}

for (const path of viewPages) {
  test(`without script, the tools of ${path} are blocks that cover none of the text`, async (t) => {
    const page = await open(t, path, { ...phone, javaScript: false });
    assert.equal(await page.locator('#contents').isVisible(), true);
    assert.equal(await page.locator('#display').isVisible(), false);
    const fixed = await page.evaluate(() => [...document.querySelectorAll('.bar, [data-popover]')].filter((one) => ['fixed', 'sticky', 'absolute'].includes(getComputedStyle(one).position)).map((one) => one.outerHTML.slice(0, 60)));
    assert.deepEqual(fixed, []);
  });

  test(`without script and layers, every word, number, mark and bracket of ${path} is seen`, async (t) => {
    const page = await open(t, path, { javaScript: false, isLayerless: true });
    const [text, ...parts] = await page.evaluate(() => {
      const style = (one: Element) => getComputedStyle(one);
      const seen = (one: Element) => style(one).visibility === 'visible' && style(one).opacity !== '0' && one.getBoundingClientRect().width > 0;
      const hidden = (selector: string) => [...document.querySelectorAll(selector)].filter((one) => !seen(one)).map((one) => one.outerHTML.slice(0, 80));
      const before = (selector: string, pseudo: string) => [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one, pseudo).content);
      return [
        hidden('[data-row] > [lang], .bracketed, .bracketed > [lang], .number, .notes li, .notes p, .colophon p'),
        hidden('[data-note]'),
        before('[data-note]', '::after'),
        before('.notes li', '::before'),
        before('.contents a[data-editorial]', '::before'),
        before('.contents a[data-editorial]', '::after'),
      ] as string[][];
    });
    assert.deepEqual(text, []);
    const [marks, markNumbers, noteNumbers, opening, closing] = parts as [string[], string[], string[], string[], string[]];
    assert.deepEqual(marks, []);
    assert.ok(markNumbers.length >= 14 && noteNumbers.length >= 14 && opening.length > 3);
    for (const all of [markNumbers, noteNumbers]) assert.ok(all.every((one) => /\d|attr/.test(one)), all.join());
    assert.ok(opening.every((one) => one.includes('[')) && closing.every((one) => one.includes(']')));
    const cells = await page.locator('.bracketed').evaluateAll((all) => all.map((one) => one.textContent!));
    assert.ok(cells.length > 3 && cells.every((one) => one.startsWith('[') && one.endsWith(']')));
  });
}

/** How well an element's letters stand out from what they stand on, as WCAG 2 has it. */
function contrast(element: Element): number {
  const numbers = (colour: string) => colour.match(/[\d.]+/g)!.map(Number);
  let ground: Element | null = element;
  while (ground && (numbers(getComputedStyle(ground).backgroundColor)[3] ?? 1) === 0) ground = ground.parentElement;
  const luminance = (colour: string) => numbers(colour).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);
  const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)';
  const [dark, light] = [getComputedStyle(element).color, ground ? getComputedStyle(ground).backgroundColor : canvas].map(luminance).sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}
