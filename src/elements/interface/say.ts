/** The interface in another language than the page was built in: its words take the place of those on the page. */
import type { LibraryWords } from '../../library.ts';
import type { Locale } from '../../locales/index.ts';
import type { CoverWords, DisplayWords, EditionWords, PageWords, ReadingWords } from '../../locales/words.ts';
import { interfaceAsked, interfaceChanged } from '../shared/interface-language.ts';

/** The words that stand on pages, by use. Those of the search and of the tools for links come with them. */
export interface InterfaceWords {
  page: PageWords;
  reading: ReadingWords;
  display: DisplayWords;
  edition: EditionWords;
  cover: CoverWords;
  library: Pick<LibraryWords, 'name' | 'tagline'>;
}

type Said = string | { text: string; language: string } | undefined;

/** What a path such as `display.size.values.large` leads to, in words that may have empty keys. */
function word(words: InterfaceWords, path: string, given: string | undefined): Said {
  const found = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], words);
  return typeof found === 'function' ? found(...(JSON.parse(given ?? '[]') as unknown[])) : (found as Said);
}

/** What has a name and not a text, and how it is called, by what its element is. */
const names: [selector: string, name: (words: InterfaceWords, data: DOMStringMap, element: HTMLElement) => string][] = [
  ['.number', ({ reading }, { number }) => reading.paragraph(Number(number))],
  ['[data-note]', ({ reading }, { note }) => reading.note(Number(note))],
  ['.back', ({ reading, edition }, _, element) => `${reading.note(Number(element.closest('li')?.dataset['number']))}${edition.colon}${reading.backToText}`],
];

function say(locale: Locale, words: InterfaceWords) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const { word: path = '', of, beside } = element.dataset;
    // It stands beside the same in this language.
    if (beside === locale) continue;
    const said = word(words, path, of);
    if (said === undefined) continue;
    element.textContent = typeof said === 'string' ? said : said.text;
    if (typeof said !== 'string') element.lang = said.language;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-name]')) {
    const { name = '', of } = element.dataset;
    element.ariaLabel = `${word(words, name, of)}`;
  }
  for (const [selector, name] of names) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) element.ariaLabel = name(words, element.dataset, element);
  }
  document.documentElement.lang = locale;
  document.dispatchEvent(new CustomEvent(interfaceChanged));
}

/** Waits to be asked for this language. */
export const speaks = (locale: Locale, words: InterfaceWords) =>
  document.addEventListener(interfaceAsked, (event) => {
    if ((event as CustomEvent<Locale>).detail === locale) say(locale, words);
  });
