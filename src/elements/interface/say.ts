/** The interface in another language than the page was built in: its words take the place of those on the page. */
import type { LibraryWords } from '../../library.ts';
import type { Locale } from '../../locales/index.ts';
import type { CatalogueWords, CoverWords, DisplayWords, EditionWords, PageWords, ReadingWords } from '../../locales/words.ts';
import { interfaceAsked, interfaceChanged } from '../shared/interface-language.ts';

/** The words that stand on pages, by use. Those of the search and of the tools for links come with them. */
export interface InterfaceWords {
  page: PageWords;
  reading: ReadingWords;
  display: DisplayWords;
  edition: EditionWords;
  cover: CoverWords;
  catalogue: CatalogueWords;
  library: Pick<LibraryWords, 'name' | 'tagline'>;
}

type Said = string | { text: string; language: string } | undefined;

/** What a path such as `display.size.values.large` leads to, in words that may have empty keys. */
function word(words: InterfaceWords, path: string, given: string | undefined): Said {
  const found = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], words);
  return typeof found === 'function' ? found(...(JSON.parse(given ?? '[]') as unknown[])) : (found as Said);
}

type Says = (element: HTMLElement, words: InterfaceWords) => void;

const choice = (element: Element, { display }: InterfaceWords) => display[element.closest<HTMLElement>('[data-choice]')?.dataset['choice'] as keyof DisplayWords];

/** What there is much of, found by what its element is. Marks of notes and ways back are named in the language of their text. */
const others: [selector: string, says: Says][] = [
  ['.number', (element, { reading }) => element.setAttribute('aria-label', reading.paragraph(Number(element.textContent)))],
  ['.row .added', (element, { reading }) => (element.textContent = reading.addedHere)],
  ['.untranslated', (element, { reading }) => (element.textContent = reading.untranslated)],
  // `编者注 2–6`: the numbers stay.
  ['.notes', (element) => element.setAttribute('aria-label', `${element.querySelector('.notes-title')?.textContent} ${element.getAttribute('aria-label')?.split(' ').at(-1)}`)],
  // What stands before and after a name.
  ['[data-frame]', (element, words) => {
    const [before = '', after = ''] = `${word(words, element.dataset['frame']!, '["\\n"]')}`.split('\n');
    element.replaceChildren(before, ...element.children, after);
  }],
  ['[data-choice] legend', (element, words) => (element.textContent = choice(element, words).name)],
  ['[data-choice] label span', (element, words) => (element.textContent = choice(element, words).values[element.closest('label')?.querySelector('input')?.value ?? ''] ?? '')],
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
    element.setAttribute('aria-label', `${word(words, name, of)}`);
  }
  for (const [selector, says] of others) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) says(element, words);
  }
  document.documentElement.lang = locale;
  document.dispatchEvent(new CustomEvent(interfaceChanged));
}

/** Waits to be asked for this language. */
export const speaks = (locale: Locale, words: InterfaceWords) =>
  document.addEventListener(interfaceAsked, (event) => {
    if ((event as CustomEvent<Locale>).detail === locale) say(locale, words);
  });
