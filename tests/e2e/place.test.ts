import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { viewNames } from '../../src/languages.ts';
import { statement, useSite } from '../site.ts';

const site = useSite();
const paragraphs = Array.from({ length: 23 }, (_, index) => `p${index + 1}`);
const path = (view: string, rest = '') => `${statement}/${view}.html${rest}`;

/** How far below the top of the window an element begins, in CSS pixels, once the page has settled. */
const topOf = (page: Page, selector: string) =>
  page.evaluate(
    (one) => new Promise<number>((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell(document.querySelector(one)!.getBoundingClientRect().top)))),
    selector,
  );

async function toView(page: Page, view: string) {
  await Promise.all([page.waitForURL(`**/${view}.html*`), page.evaluate((name) => document.querySelector<HTMLElement>(`[data-view-link="${name}"]`)!.click(), view)]);
}

/** Every ordered pair of views once, each beginning where the last ended. */
function* everyPair(): Generator<string> {
  const left = new Set(viewNames.flatMap((one) => viewNames.filter((other) => other !== one).map((other) => `${one} ${other}`)));
  const walk = (from: string): string[] => {
    const path: string[] = [];
    for (const to of viewNames) if (left.delete(`${from} ${to}`)) path.unshift(...walk(to));
    return [from, ...path];
  };
  yield* walk(viewNames[0]!);
}

test('from each paragraph, every change of view leaves it where it is and keeps it in the address', async (t) => {
  const { page } = await site.open(t, path('zh-hans'));
  const [first, ...views] = [...everyPair()];
  assert.equal(views.length, viewNames.length * (viewNames.length - 1));
  for (const id of paragraphs) {
    await page.goto(site.url(path(first!, `#${id}`)));
    const top = await topOf(page, `#${id}`);
    for (const view of views) {
      await toView(page, view);
      const now = await topOf(page, `#${id}`);
      assert.ok(Math.abs(now - top) <= 8, `${id} in ${view}: ${top} became ${now}`);
      assert.equal(new URL(page.url()).hash, `#${id}`);
    }
  }
});
