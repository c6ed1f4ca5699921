/** Follows an address to its words: marks them and brings them into view, or says what is not there. */
import { formatAddress, parseAddress, type Address } from '../../addresses.ts';
import { viewAddress } from '../../page-paths.ts';
import { interfaceChanged } from '../shared/interface-language.ts';
import { lightPairAt } from '../shared/lit-pair.ts';
import { bringIntoView } from '../shared/in-view.ts';
import { names } from '../shared/names.ts';
import { make } from '../shared/nodes.ts';
import { partShown } from '../shared/page.ts';
import { unwrap, wrapRange } from '../shared/ranges.ts';
import { sendOn, wasSent } from '../shared/sent.ts';
import { land, type Trouble } from './landing.ts';
import { linkWord } from './link-word.ts';
import { pageCells, rangeOf } from './page-cells.ts';

const { dataset } = document.documentElement;

/** The rows of a range, or only the first where the last does not follow it. */
function rowsOf(first: Element, to: string | undefined) {
  const rows = [...document.querySelectorAll('.row')];
  const [from, last] = [rows.indexOf(first), rows.findIndex(({ id }) => id === to)];
  return last > from ? rows.slice(from, last + 1) : [first];
}

function mark(ranges: Range[]) {
  unwrap('linked');
  if ('highlights' in CSS) CSS.highlights.set('linked', new Highlight(...ranges));
  else for (const range of [...ranges].reverse()) wrapRange(range, 'linked');
}

let notice: HTMLElement | undefined;
let sayAgain = () => {};

/** What a link was to, as far as it says. */
function wantedOf({ id, phrase }: Address, trouble: Trouble) {
  if (trouble === 'noParagraph') return [make('p', {}, make('code', {}, id))];
  if (trouble === 'retired' || !phrase) return [];
  return [make('p', {}, make('q', {}, phrase.last === undefined ? phrase.exact : `${phrase.exact} … ${phrase.last}`))];
}

function say(address?: Address, trouble?: Trouble) {
  notice?.remove();
  notice = undefined;
  if (!address || !trouble) return;
  sayAgain = () => say(address, trouble);
  const word = linkWord();
  const close = make('button', { type: 'button' }, word.close);
  close.addEventListener('click', () => notice?.remove());
  notice = make('div', { class: 'link-notice', role: 'status' }, make('p', {}, word[trouble]), ...wantedOf(address, trouble), close);
  document.body.append(notice);
}

document.addEventListener(interfaceChanged, () => notice?.isConnected && sayAgain());

/** What another program has made of an address is put right: where the browser saw no target in it, it has gone nowhere. */
function putRight(address: Address, row: Element) {
  if (document.querySelector(':target')) return;
  history.replaceState(history.state, '', formatAddress({ ...address, id: row.id }));
  row.scrollIntoView();
}

/** Whether an address asks for a row alone that the browser went to, and marks by itself. */
const isMarked = ({ sentence, to, phrase }: Address, row: Element) => !(sentence ?? to ?? phrase) && row.matches(':target');

/** Follows an address of a long document to the page that has its row: from a part that has not, over the first page, which knows. Tells whether the reader is leaving. */
function leaves({ id }: Address): boolean {
  if (typeof partShown !== 'number' || id === '' || document.getElementById(id) || wasSent(id)) return false;
  location.replace(viewAddress(location.href) + location.search + location.hash);
  return true;
}

/** `arriving` where the reader has just come by the address, and is to be brought to its words. */
export async function follow(arriving: boolean) {
  const address = parseAddress(location);
  if (address && leaves(address)) return;
  for (const row of document.querySelectorAll('[data-linked]')) row.removeAttribute('data-linked');
  delete dataset[names.words];
  const cells = pageCells();
  const landing = address && (await land(address, cells));
  if (!address || !landing) {
    mark([]);
    return say();
  }
  const { row, parts, trouble } = landing;
  // The first page of a long document has a link in the place of each row.
  if (row instanceof HTMLAnchorElement) return sendOn(row);
  const ranges = parts.flatMap((part) => rangeOf(part, cells) ?? []);
  mark(ranges);
  say(address, trouble);
  if (!row) return;
  if (arriving) putRight(address, row);
  if (arriving && ranges.length > 0) lightPairAt(ranges[0]);
  if (ranges.length > 0) dataset[names.words] = '';
  else if (!isMarked(address, row)) for (const one of rowsOf(row, address.phrase ? undefined : address.to)) one.setAttribute('data-linked', '');
  const { top, bottom } = row.getBoundingClientRect();
  if (arriving && ranges.length > 0 && bottom > 0 && top < innerHeight) bringIntoView(ranges.map((range) => range.getBoundingClientRect()));
}
