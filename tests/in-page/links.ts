/** What the tests of links ask inside a page: ranges chosen at random, the addresses made of them, what an address marks. */
import { formatAddress } from '../../src/addresses.ts';
import { selectedIn } from '../../src/elements/links/selected.ts';
import { viewShown } from '../../src/elements/shared/page.ts';
import { addressOf } from '../../src/links/selection.ts';
import { random } from '../unit/links/random.ts';

/** Characters of one cell, counted from its beginning. */
export interface Place {
  id: string;
  lang: string;
  start: number;
  end: number;
  words: string;
}

export interface Made {
  address: string;
  places: Place[];
}

export interface Marked {
  places: Place[];
  /** The rows that are marked whole. */
  rows: string[];
  /** The words that a notice names, where there is one. */
  notice: string | null;
}

const cells = () => [...document.querySelectorAll<HTMLElement>('.row [data-cell]')];

/** The text node, and how far into it, that is so far into an element's text. */
function pointIn(element: Element, at: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = at;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  throw new Error(`${element.textContent} has no character ${at}`);
}

/** How far into an element's text a range begins, and ends. */
function extent(element: Element, range: Range): [number, number] {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = `${before}`.length;
  return [start, start + `${range}`.length];
}

const cellOf = ({ id, lang }: Place) => document.getElementById(id)!.querySelector<HTMLElement>(`[data-cell][lang="${lang}"]`)!;

/** A range of the page from the first place to the last. */
export function rangeOver(places: readonly Place[]): Range {
  const [first, last] = [places[0]!, places.at(-1)!];
  const range = document.createRange();
  range.setStart(...pointIn(cellOf(first), first.start));
  range.setEnd(...pointIn(cellOf(last), last.end));
  return range;
}

/** Links to random ranges, made by what the toolbar makes them with: within a cell, or through as many as four; of two columns, half of them in one. */
export function makeLinks(count: number, seed: number): Made[] {
  const next = random(seed);
  const languages = [...new Set(cells().map(({ lang }) => lang))];
  const made: Made[] = [];
  while (made.length < count) {
    const column = languages.length > 1 && made.length % 2 === 1 ? languages[next(2)] : undefined;
    if (column) document.documentElement.dataset['column'] = column;
    else delete document.documentElement.dataset['column'];
    const all = cells().filter(({ lang }) => !column || lang === column);
    const first = next(all.length);
    const last = next(4) === 0 ? Math.min(all.length - 1, first + 1 + next(3)) : first;
    const start = next(all[first]!.textContent.length);
    const end = first === last ? Math.min(all[first]!.textContent.length, start + 1 + next(60)) : 1 + next(all[last]!.textContent.length);
    const places = all.slice(first, last + 1).map((cell, index): Place => {
      const from = index === 0 ? start : 0;
      const to = index === last - first ? end : cell.textContent.length;
      return { id: cell.closest('.row')!.id, lang: cell.lang, start: from, end: to, words: cell.textContent.slice(from, to) };
    });
    made.push({ address: addressOfRange(rangeOver(places)), places });
  }
  delete document.documentElement.dataset['column'];
  return made;
}

/** The address of what a range takes, as the tools make it. */
function addressOfRange(range: Range) {
  const { stretches, cells } = selectedIn([range])!;
  return formatAddress(addressOf(stretches[0]!, cells, viewShown!)!);
}

/** What is marked now. */
export function marked(): Marked {
  const ranges = [...((CSS.highlights.get('linked') ?? []) as Iterable<Range>)];
  return {
    places: ranges.map((range) => {
      const node = range.startContainer;
      const cell = (node instanceof Element ? node : node.parentElement)!.closest<HTMLElement>('[data-cell]')!;
      const [start, end] = extent(cell, range);
      return { id: cell.closest('.row')!.id, lang: cell.lang, start, end, words: `${range}` };
    }),
    rows: [...document.querySelectorAll('[data-linked]')].map(({ id }) => id),
    notice: document.querySelector('.link-notice q')?.textContent ?? null,
  };
}

/** A turn of the page's event loop, which no browser slows down in the background. */
const turn = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** Comes to addresses one after another, as Back and Forward do, and says what each marks. */
export async function followAll(addresses: readonly string[]): Promise<Marked[]> {
  const all: Marked[] = [];
  for (const address of addresses) {
    CSS.highlights.delete('linked');
    history.replaceState(null, '', location.pathname + address);
    dispatchEvent(new PopStateEvent('popstate'));
    const from = performance.now();
    while (!CSS.highlights.has('linked')) {
      if (performance.now() - from > 5000) throw new Error(`Nothing came of ${address}`);
      await turn();
    }
    await turn();
    all.push(marked());
  }
  return all;
}

/** Where the sentences of every cell begin and end, by row and language: `p7 en`. */
export function sentences(): Record<string, [number, number][]> {
  return Object.fromEntries(
    cells().map((cell) => {
      const spans = [...cell.querySelectorAll('[data-sentence]')].map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return extent(cell, range);
      });
      return [`${cell.closest('.row')!.id} ${cell.lang}`, spans];
    }),
  );
}

/** The text of every cell, by row and language. */
export const texts = (): Record<string, string> => Object.fromEntries(cells().map((cell) => [`${cell.closest('.row')!.id} ${cell.lang}`, cell.textContent]));

/** Words of a cell: its row, its language, and what is looked for in it. */
export type Words = readonly [id: string, lang: string, words: string];

/** Selects from the beginning of some words to the end of others. */
export function selectWords([id, lang, words]: Words, [lastId, lastLang, lastWords]: Words = [id, lang, words]) {
  const at = (id: string, lang: string, words: string): Place => {
    const start = cellOf({ id, lang } as Place).textContent.indexOf(words);
    if (start < 0) throw new Error(`${id} has no ${words}`);
    return { id, lang, start, end: start + words.length, words };
  };
  getSelection()!.removeAllRanges();
  getSelection()!.addRange(rangeOver([at(id, lang, words), at(lastId, lastLang, lastWords)]));
}
