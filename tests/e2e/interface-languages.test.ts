/** The interface in another language than a page was built in, on every page of the fixture libraries. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { languageFaults } from '../checks/language.ts';
import { buildFixtures, built, isUnmarked } from '../fixture-library.ts';
import { choose, spoken } from '../interface-language.ts';
import { allPages, useSite } from '../site.ts';

before(buildFixtures);
const site = useSite({ folder: built });

/** The languages that a page offers, and the page when its interface is in one of them. */
const offered = (page: Page) => page.locator('interface-language button').evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLButtonElement).value))]);
async function speak(page: Page, lang: string) {
  await choose(page, lang);
  await spoken(page, lang);
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

test('what is said of words that were looked for, and of a link that leads nowhere, is said again in the other language', async (t) => {
  const { page } = await site.open(t, `bridge/zh-hans-en.html?q=${encodeURIComponent('桥')}#p1`);
  const marks = page.locator('search-marks');
  await marks.locator('.added').waitFor({ state: 'attached' });
  const before = await marks.ariaSnapshot();
  await speak(page, 'en');
  const words = await marks.ariaSnapshot();
  assert.match(words, /region "Words searched for":/);
  assert.match(words, /status: 1 of \d+/);
  assert.match(words, /button "Previous"[^]*button "Next"[^]*button "Clear marks"/);
  await speak(page, 'zh-Hans');
  assert.equal(await marks.ariaSnapshot(), before);

  await page.goto(site.url('bridge/zh-hans-en.html#p99'));
  const notice = page.locator('.link-notice');
  await notice.waitFor();
  await speak(page, 'en');
  assert.match(await notice.innerText(), /^[\x20-\x7e’\n]+$/);
  await notice.getByRole('button').click();
  await speak(page, 'zh-Hans');
  assert.equal(await notice.count(), 0);
});
