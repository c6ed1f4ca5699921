/** Follows an address to its words: marks them and brings them into view, or says that they are not there. */
import { parseAddress, type Address } from '../../addresses.ts';
import { counterpart, partsOf, type Part } from '../../links/cells.ts';
import { findPhrase } from '../../links/quote.ts';
import { make } from '../shared/nodes.ts';
import { cellsIn, pageCells, rangeOf, type PageCell } from './page-cells.ts';
import { wrapRange, unwrap } from '../shared/ranges.ts';
import { languagesOf, viewNamed } from '../shared/page.ts';
import { linkWord } from './link-word.ts';

const { dataset } = document.documentElement;

/** The rows of a range, or only the first where the last does not follow it. */
function rowsOf(first: Element, to: string | undefined) {
  const rows = [...document.querySelectorAll('.row')];
  const [from, last] = [rows.indexOf(first), rows.findIndex(({ id }) => id === to)];
  return last > from ? rows.slice(from, last + 1) : [first];
}

const sentenceParts = (cells: PageCell[], ids: string[], number: number | undefined): Part[] =>
  cells.flatMap(({ id, language, sentences }) => {
    const sentence = number === undefined ? undefined : sentences[number - 1];
    return ids.includes(id) && sentence ? [{ id, language, ...sentence }] : [];
  });

/** What an address marks, in the cells of the page; `changed` where its words are not there, `unsure` where nobody can tell. */
async function resolve(address: Address, cells: PageCell[]): Promise<{ parts: Part[]; trouble?: 'changed' | 'unsure' }> {
  const { id, to, sentence, phrase } = address;
  if (!phrase) return { parts: to ? [] : sentenceParts(cells, [id], sentence) };
  try {
    const view = viewNamed(phrase.view);
    if (!view) return { parts: [], trouble: 'changed' };
    const from = await cellsIn(languagesOf(view));
    const span = findPhrase(from, phrase, id, to ?? id);
    if (!span) return { parts: [], trouble: 'changed' };
    const parts = partsOf(from, span);
    const marked = parts.flatMap((part) => counterpart(part, from.find((cell) => cell.id === part.id && cell.language === part.language)!, cells));
    return { parts: [...new Map(marked.map((part) => [JSON.stringify(part), part])).values()] };
  } catch {
    return { parts: sentenceParts(cells, [id], sentence), trouble: 'unsure' };
  }
}

/** Brings what is marked wholly into the part of the window that nothing covers; what is taller begins at its top. */
function bringIntoView(ranges: readonly Range[]) {
  const rects = ranges.map((range) => range.getBoundingClientRect());
  const [top, bottom] = [Math.min(...rects.map((one) => one.top)), Math.max(...rects.map((one) => one.bottom))];
  const style = getComputedStyle(document.documentElement);
  const [above, below] = [parseFloat(style.scrollPaddingTop) || 0, parseFloat(style.scrollPaddingBottom) || 0];
  if (top >= above && bottom <= innerHeight - below) return;
  const room = innerHeight - above - below - (bottom - top);
  scrollBy({ top: top - above - Math.max(0, room / 3), behavior: 'instant' });
}

function mark(ranges: Range[]) {
  unwrap('linked');
  if ('highlights' in CSS) CSS.highlights.set('linked', new Highlight(...ranges));
  else for (const range of ranges.toReversed()) wrapRange(range, 'linked');
}

let notice: HTMLElement | undefined;

function say(address: Address, trouble: 'changed' | 'unsure' | undefined) {
  notice?.remove();
  notice = undefined;
  if (!trouble) return;
  const { exact = '', last } = address.phrase ?? {};
  const close = make('button', { type: 'button' }, linkWord().close);
  close.addEventListener('click', () => notice?.remove());
  const words = make('q', {}, last === undefined ? exact : `${exact} … ${last}`);
  notice = make('div', { class: 'link-notice', role: 'status' }, make('p', {}, linkWord()[trouble]), make('p', {}, words), close);
  document.body.append(notice);
}

/** `arriving` where the reader has just come by the address, and is to be brought to its words. */
export async function follow(arriving: boolean) {
  const address = parseAddress(location);
  const first = address && document.getElementById(address.id);
  for (const row of document.querySelectorAll('[data-linked]')) row.removeAttribute('data-linked');
  delete dataset['words'];
  if (!address || !first?.matches('.row')) {
    mark([]);
    return say({ id: '' }, undefined);
  }
  const cells = pageCells();
  const { parts, trouble } = await resolve(address, cells);
  const ranges = parts.flatMap((part) => rangeOf(part, cells) ?? []);
  mark(ranges);
  say(address, trouble);
  if (ranges.length > 0) dataset['words'] = '';
  else for (const row of rowsOf(first, address.phrase ? undefined : address.to)) row.setAttribute('data-linked', '');
  const { top, bottom } = first.getBoundingClientRect();
  if (arriving && ranges.length > 0 && bottom > 0 && top < innerHeight) bringIntoView(ranges);
}
