/** How the sites that are measured are searched. */
import type { Page } from 'playwright-core';

/** How a site is searched. */
export interface Searched {
  /** The page that a reader begins on, from the root. */
  page: string;
  /** Opens the search of the whole site. */
  open: (page: Page) => Promise<unknown>;
  /** Where it is typed, and the link of an answer. */
  input: string;
  answer: string;
}

/** How this project is searched, from a document in its source's language, in all documents. */
export const ours = (document: string, language: string): Searched => ({
  page: `${document}/${language.toLowerCase()}.html`,
  open: async (page) => {
    await page.keyboard.press('/');
    await page.locator('.scope input').check();
  },
  input: '#search-input',
  answer: '.results a',
});

/** How Starlight is, which searches the pages in one language. */
export const starlight = (document: string, language: string): Searched => ({
  page: `${language.toLowerCase()}/${document}/`,
  open: async (page) => {
    await page.keyboard.press('Control+k');
    await page.locator('.pagefind-ui__search-input').waitFor();
  },
  input: '.pagefind-ui__search-input',
  answer: '.pagefind-ui__result-link',
});
