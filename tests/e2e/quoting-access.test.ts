/** The tools for links and quotations, the display's menu and the notice of changed words: for axe, by keyboard alone, by touch. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { found } from '../axe.ts';
import { ask, putLinking } from '../linking.ts';
import { schemes, statement, useSite } from '../site.ts';

const site = useSite();

/** A phone, or a desk; with the policy set aside where axe is to come in. */
async function open(t: TestContext, path: string, { phone = false, scheme = 'light' as 'light' | 'dark', axe = false }) {
  const { context } = await site.context(t, { ...(phone && { width: 390, height: 844, touch: true }), scheme, context: { bypassCSP: axe, permissions: ['clipboard-read', 'clipboard-write'] } });
  await putLinking(context);
  const page = await context.newPage();
  await page.goto(site.url(`${statement}/${path}`));
  return page;
}

const toolbar = (page: Page) => page.waitForSelector('quote-toolbar:popover-open');
const isOpen = (page: Page) => page.evaluate(() => document.querySelector('quote-toolbar')?.matches(':popover-open') ?? false);
const focused = (page: Page) => page.evaluate(() => document.activeElement!.textContent);

for (const scheme of schemes) {
  for (const phone of [false, true]) {
    test(`axe finds nothing with the tools, the display or the notice of changed words open, ${scheme}, ${phone ? 'on a phone' : 'at a desk'}`, async (t) => {
      const page = await open(t, `zh-hans-en.html?exact=${encodeURIComponent('已经改掉的文字')}&in=zh-hans#p7`, { phone, scheme, axe: true });
      await page.waitForSelector('.link-notice');
      assert.deepEqual(await found(page), [], 'the notice');
      await page.locator('.link-notice button').click();
      await ask(page, 'selectWords', ['p7', 'zh-Hans', '公正的多极化']);
      await toolbar(page);
      assert.deepEqual(await found(page), [], 'the tools of a selection');
      await page.keyboard.press('Escape');
      await page.locator('#p7 .number').click();
      await toolbar(page);
      assert.deepEqual(await found(page), [], 'the tools of a paragraph');
      await page.keyboard.press('Escape');
      await page.locator('[popovertarget=display]').click();
      await page.waitForSelector('#display:popover-open');
      assert.deepEqual(await found(page), [], 'the display');
    });
  }
}

test('from a selection, Tab leads to its tools, each of them works by keyboard, and Escape lets the selection go', async (t) => {
  const page = await open(t, 'en.html', {});
  await ask(page, 'selectWords', ['p7', 'en', 'multipolar system']);
  await toolbar(page);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Copy link');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Copy quotation');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('quote-toolbar [role=status]')!.textContent === 'Copied');
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^“multipolar system”\n/);
  await page.keyboard.press('Escape');
  assert.equal(await isOpen(page), false);
  assert.equal(await page.evaluate(() => getSelection()!.isCollapsed), true);
});

test('by touch, selected words and a paragraph’s number bring the tools, within reach of the thumb, and a tap elsewhere sends them away', async (t) => {
  const page = await open(t, 'zh-hant.html', { phone: true });
  // Words that are low in the window have their tools above them: proportions.test.ts.
  await page.locator('#p2').evaluate((row) => row.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await ask(page, 'selectWords', ['p2', 'zh-Hant', '統一的機制']);
  await toolbar(page);
  await page.getByRole('button', { name: '複製連結' }).tap();
  await page.waitForFunction(() => document.querySelector('quote-toolbar [role=status]')!.textContent === '已複製');
  assert.equal(new URL(await page.evaluate(() => navigator.clipboard.readText())).searchParams.get('exact'), '統一的機制');
  const { top, bottom, smallest } = await page.evaluate(() => {
    const { top, bottom } = document.querySelector('quote-toolbar')!.getBoundingClientRect();
    const heights = [...document.querySelectorAll('quote-toolbar button')].map((button) => button.getBoundingClientRect().height);
    return { top, bottom, smallest: Math.min(...heights) };
  });
  assert.ok(top > 422 && bottom <= 844, `the tools stand in the lower half: ${top}–${bottom}`);
  assert.ok(smallest >= 44, `every button is 44 pixels high: ${smallest}`);
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.waitForFunction(() => !document.querySelector('quote-toolbar:popover-open'));
  await page.locator('#p3 .number').tap();
  await toolbar(page);
  assert.equal(new URL(page.url()).hash, '#p3');
  await page.touchscreen.tap(200, 120);
  await page.waitForFunction(() => !document.querySelector('quote-toolbar:popover-open'));
});
