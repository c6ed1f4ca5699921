/** The search of a page, as a reader asks it. */
import type { Page } from 'playwright-core';

/** Opens the search and types what is sought. */
export async function ask(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  await page.locator('#search-input').fill(text);
}

/** The same, until the first result is there. */
export async function search(page: Page, text: string) {
  await ask(page, text);
  await page.locator('.results a').first().waitFor();
}
