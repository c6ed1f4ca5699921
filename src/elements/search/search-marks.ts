/** Marks the words of an address, `?q=…#p7`, on the page, and leads from one to the next. */
import { idIn, longest, parameters } from '../../addresses.ts';
import { searchWord } from './search-word.ts';
import { lightPairAt } from '../shared/lit-pair.ts';
import { interfaceChanged } from '../shared/interface-language.ts';
import { whenArrived } from '../shared/arrival.ts';
import { make } from '../shared/nodes.ts';
import { markRanges, unmark } from '../shared/ranges.ts';
import { addressIn, views, viewShown } from '../shared/page.ts';
import { showRange, stopsOf, type Stop } from './search-stops.ts';
import { singleKey } from '../shared/single-keys.ts';

const { dataset } = document.documentElement;

export class SearchMarks extends HTMLElement {
  readonly #count = make('p', { role: 'status' });
  readonly #previous = make('button', { type: 'button' }, '↑');
  readonly #next = make('button', { type: 'button' }, '↓');
  readonly #clear = make('button', { type: 'button' }, '✕');
  readonly #words = make('span', { class: 'words' });
  #stops: Stop[] = [];
  #at = 0;

  connectedCallback() {
    this.setAttribute('role', 'region');
    this.append(this.#words, this.#count, this.#previous, this.#next, this.#clear);
    this.#previous.addEventListener('click', () => this.#go(-1));
    this.#next.addEventListener('click', () => this.#go(1));
    this.#clear.addEventListener('click', () => this.#end());
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#end());
    document.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener(interfaceChanged, () => this.#speak());
    for (const type of ['hashchange', 'popstate']) addEventListener(type, () => this.#read());
    whenArrived(() => this.#read());
    this.#speak();
    this.#mark();
  }

  /** Says in the language of the interface what is here. */
  #speak() {
    const { marks, previous, next, clear } = searchWord();
    this.setAttribute('aria-label', marks);
    for (const [button, name] of [[this.#previous, previous], [this.#next, next], [this.#clear, clear]] as const) {
      button.title = name;
      button.setAttribute('aria-label', name);
    }
    this.#show();
  }

  #mark() {
    const query = new URLSearchParams(location.search).get(parameters.query)?.slice(0, longest);
    const isArrival = query !== undefined && location.hash.length > 1;
    this.#stops = isArrival ? stopsOf(query) : [];
    this.hidden = !isArrival;
    this.#words.textContent = query ?? '';
    this.#show();
  }

  /** Marks what the address says, and goes to the first place in its paragraph, if the reader is there. */
  #read() {
    const id = idIn(location.hash) ?? '';
    const row = document.getElementById(id);
    if (row && row.getClientRects().length === 0 && row.closest('.notes')) delete dataset['notes'];
    this.#mark();
    const first = this.#stops.findIndex((stop) => stop.id === id);
    this.#at = Math.max(0, first);
    this.#show();
    const { top = 0, bottom = 0 } = row?.getBoundingClientRect() ?? {};
    if (first >= 0 && bottom > 0 && top < innerHeight) showRange(this.#stops[first]!.range, this);
  }

  #show() {
    const { length } = this.#stops;
    this.#previous.hidden = this.#next.hidden = length < 2;
    if (length > 0) this.#count.replaceChildren(make('span', { 'aria-hidden': 'true' }, `${this.#at + 1} / ${length}`), make('span', { class: 'added' }, searchWord().at(this.#at + 1, length)));
    else this.#count.replaceChildren(...this.#elsewhere());
    markRanges(this.#stops.map(({ range }) => range), this.#stops[this.#at]?.range);
  }

  /** Where the words are in another language than the page's: the view that has both. */
  #elsewhere() {
    if (viewShown === undefined || viewShown.languages[1] !== undefined) return [];
    const [language] = viewShown.languages;
    const both = views.find(({ languages: [one, other] }) => other !== undefined && (one === language || other === language));
    if (!both) return [];
    const address = addressIn(both);
    address.search = location.search;
    address.hash = location.hash;
    return [make('a', { href: address.href }, searchWord().elsewhere)];
  }

  #go(by: number) {
    const { length } = this.#stops;
    if (length === 0) return;
    this.#at = (this.#at + by + length) % length;
    this.#show();
    showRange(this.#stops[this.#at]!.range, this);
  }

  #key(event: KeyboardEvent) {
    if (this.hidden || document.querySelector('dialog[open]')) return;
    const by = { n: 1, p: -1 }[singleKey(event) ?? ''];
    if (!by) return;
    event.preventDefault();
    this.#go(by);
  }

  /** Takes the marks off the page and out of its address. */
  #end() {
    const address = new URL(location.href);
    address.searchParams.delete(parameters.query);
    history.replaceState(history.state, '', address);
    unmark();
    lightPairAt(undefined);
    this.#stops = [];
    this.hidden = true;
    document.getElementById('text')?.focus({ preventScroll: true });
  }
}
