/** What stands where on a page, as a designer would look at it: on a phone and at a desk. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { stretch } from '../layout.ts';
import { ask, putLinking } from '../linking.ts';
import { statement, useSite, type OpenOptions } from '../site.ts';

const site = useSite();
const phone = { width: 390, height: 844, touch: true } as const;

const boxOf = (page: Page, selector: string) =>
  page.locator(selector).first().evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left, right, top, bottom };
  });

test('what a translation is stands under its title, within its column, with the notes beside the text or below it', async (t) => {
  const { page } = await site.open(t, `${statement}/en.html`);
  for (const width of [390, 960, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    const [title, status, heading] = [await boxOf(page, 'h1.row'), await boxOf(page, '.translation-status'), await boxOf(page, 'h2.row')];
    assert.ok(status.top >= title.bottom - 1 && status.bottom <= heading.top + 1, `${width}: ${JSON.stringify({ title, status, heading })}`);
    assert.ok(status.left >= title.left - 1 && status.right <= title.right + 1, `${width}: ${JSON.stringify({ title, status })}`);
  }
});

test('on phones no line of Chinese is stretched by more than a third of a character between two', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans.html`);
  for (const width of [320, 360, 375, 390, 412, 430]) {
    await page.setViewportSize({ width, height: 900 });
    const { gap, words } = await stretch(page);
    assert.ok(gap < 0.34, `${width}: ${gap.toFixed(2)} em in ${words}`);
  }
});

test('a lit heading covers no bracket of its own, and the mark of an address no word', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans-en.html#p7`, phone);
  const { number, word, edge } = await page.evaluate(() => {
    const number = document.querySelector('#p7 .number')!;
    const words = document.createRange();
    words.selectNodeContents(document.querySelector('#p7 [data-sentence]')!);
    return { number: getComputedStyle(number).boxShadow, word: words.getClientRects()[0]!.left, edge: number.getBoundingClientRect().left };
  });
  const [, across] = /(-?\d+)px 0px 0px 0px inset/.exec(number) ?? [];
  assert.ok(Number(across) > 0 && edge + Number(across) < word, `${number} from ${edge}, the text from ${word}`);
  // From the paragraph back to the heading before it.
  for (let step = 0; step < 6 && (await page.locator('.bracketed .pair').count()) === 0; step++) await page.keyboard.press('k');
  const headings = await page.locator('.bracketed .pair').evaluateAll((all) => all.map((one) => getComputedStyle(one).boxShadow));
  assert.deepEqual([...new Set(headings)], ['none']);
});

/** A phone on whose page some words in its lower half are selected, with its tools. */
async function selecting(t: TestContext, view: string, words: string, options: OpenOptions) {
  const { context } = await site.context(t, { ...phone, ...options });
  await putLinking(context);
  const page = await context.newPage();
  await page.goto(site.url(`${statement}/${view}.html`));
  await page.locator('#p7').evaluate((row) => scrollTo({ top: scrollY + row.getBoundingClientRect().top - innerHeight * 0.75, behavior: 'instant' }));
  await ask(page, 'selectWords', ['p7', view === 'en' ? 'en' : 'zh-Hans', words]);
  await page.waitForSelector('quote-toolbar:popover-open');
  return page;
}

for (const [locale, view, words] of [['zh-CN', 'zh-hans-en', '公正的多极化'], ['zh-TW', 'zh-hans-en', '公正的多极化'], ['en-US', 'en', 'multipolar system']] as const) {
  for (const width of [320, 390, 820]) {
    test(`${locale}, ${width} wide: the tools take at most half of the window, cover nothing that is selected, and what is chosen in them can be read`, async (t) => {
      const page = await selecting(t, view, words, { locale, width });
      const { tools, selected, narrow } = await page.evaluate(() => {
        const box = ({ top, bottom }: DOMRect) => ({ top, bottom });
        const natural = (select: HTMLSelectElement) => {
          const alone = select.cloneNode() as HTMLElement;
          alone.append(select.selectedOptions[0]!.cloneNode(true));
          alone.style.cssText = 'position:absolute;inline-size:auto;flex:none;max-inline-size:none';
          select.after(alone);
          const { width } = alone.getBoundingClientRect();
          alone.remove();
          return width;
        };
        const toolbar = document.querySelector('quote-toolbar')!;
        return {
          tools: box(toolbar.getBoundingClientRect()),
          selected: box(getSelection()!.getRangeAt(0).getBoundingClientRect()),
          narrow: [...toolbar.querySelectorAll('select')].filter((one) => one.getBoundingClientRect().width < natural(one) - 0.5).map((one) => one.value),
        };
      });
      assert.ok(tools.bottom - tools.top <= 422 && tools.top >= 0 && tools.bottom <= 844, JSON.stringify(tools));
      assert.ok(tools.bottom <= selected.top || tools.top >= selected.bottom, JSON.stringify({ tools, selected }));
      assert.deepEqual(narrow, []);
    });
  }
}

test('a first visit to the search of a parallel view finds its advice set as in any other', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans-en.html`, phone);
  await page.keyboard.press('/');
  await page.waitForSelector('dialog.search[open]');
  const styles = await page.locator('.search .hint').evaluateAll((all) => all.map((one) => { const { textAlign, marginBlock } = getComputedStyle(one); return `${textAlign} ${marginBlock}`; }));
  assert.deepEqual([...new Set(styles)], ['start 0px']);
});
