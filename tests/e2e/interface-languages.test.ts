/** The interface in another language than a page was built in, on every page of the fixture libraries. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { languageFaults } from '../checks/language.ts';
import { buildFixtures, built, isUnmarked } from '../fixture-library.ts';
import { allPages, useSite } from '../site.ts';

before(buildFixtures);
const site = useSite({ folder: built });

/** The languages that a page offers, and the page when its interface is in one of them. */
const offered = (page: Page) => page.locator('interface-language button').evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLButtonElement).value))]);
async function speak(page: Page, lang: string) {
  await page.evaluate((one) => document.querySelector<HTMLElement>(`interface-language [value="${one}"]`)!.click(), lang);
  await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
}

test('whatever language the interface is changed to, every run of text is in the language it is marked as', async (t) => {
  const { page } = await site.open(t, 'index.html');
  const faults: string[] = [];
  let changes = 0;
  for (const path of allPages(built).filter((one) => one !== '404.html')) {
    await page.goto(site.url(path));
    for (const lang of await offered(page)) {
      await speak(page, lang);
      changes++;
      // The head is for programs, and stays as it was built.
      faults.push(...languageFaults(await page.content()).filter((fault) => !/^(?:head|meta)\b/.test(fault) && !isUnmarked(fault)).map((fault) => `${path} in ${lang}: ${fault}`));
    }
  }
  assert.deepEqual(faults, []);
  assert.ok(changes > 100, `${changes} changes`);
});
