/** The own fonts of the page for an address that leads nowhere, which sets the words of every language of the interface. */
import { textFonts } from './fonts/site.ts';
import { locales, words } from './locales/index.ts';
import { siteWords } from './site.ts';

/** What the names of its sheet and of its files begin with: no worker keeps them (publish/index.ts). */
export const whoseMissing = 'missing';

/** Where its script finds their sheet, from the root of the site: always by one name, for a host may keep the page. */
export const missingSheet = `fonts-${whoseMissing}.css`;

/** Its fonts; `files` are in `fonts/`. */
export async function missingFonts() {
  const named = await Promise.all(locales.map(async (one) => (await siteWords(one)).name));
  const said = locales.map((language) => ({ language, text: [...Object.values(words[language].missing), words[language].page.search, '404'].join('') }));
  return textFonts(whoseMissing, [...said, ...named].map(({ language, text }) => ({ language, text, place: '404.html' })));
}
