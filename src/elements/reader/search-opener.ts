/** Opens the search, which is not loaded before: by its button, by `/` or Ctrl/⌘ K, or by the address. */
import { parameters } from '../../addresses.ts';
import { load } from '../shared/on-demand.ts';
import type { SearchDialog } from '../search/search-dialog.ts';
import { singleKey } from '../shared/single-keys.ts';

const loadSearch = () => load('search', () => customElements.get('search-dialog') !== undefined);

/** An element of the search, put into the page where it is not yet. */
async function part<Part extends HTMLElement>(name: string): Promise<Part> {
  await loadSearch();
  return document.querySelector<Part>(name) ?? document.body.appendChild(document.createElement(name) as Part);
}

/** What the address asks of the search: nothing, its results, or the marks of its words. */
function asked() {
  const query = new URLSearchParams(location.search).get(parameters.query);
  return query === null ? undefined : { query, isArrival: location.hash.length > 1 };
}

/** Wraps the button of the search, and shows it once it works. */
export class SearchOpener extends HTMLElement {
  /** What was typed since the reader asked for the search, which is not there yet. */
  #typed: string | undefined;

  connectedCallback() {
    for (const type of ['click', 'pointerenter', 'focusin']) this.addEventListener(type, this);
    document.addEventListener('keydown', this);
    addEventListener('popstate', this);
    addEventListener('hashchange', this);
    this.#follow();
  }

  handleEvent(event: Event) {
    if (event instanceof KeyboardEvent) return this.#key(event);
    if (event.type === 'click') return this.#ask();
    if (event.type === 'popstate' || event.type === 'hashchange') return this.#follow();
    loadSearch().catch(() => {});
  }

  #key(event: KeyboardEvent) {
    if (this.#typed !== undefined) return this.#type(event);
    // In another layout the key of K has another letter, and is meant.
    const isK = event.key.toLowerCase() === 'k' || (event.code === 'KeyK' && !/^[a-z]$/i.test(event.key));
    const isChord = isK && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isChord && singleKey(event) !== '/') return;
    event.preventDefault();
    this.#ask();
  }

  #ask() {
    this.#typed = '';
    this.#open();
  }

  /** What is typed before the search is there is kept for it; Escape gives it up. */
  #type(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key.length === 1) this.#typed += event.key;
    else if (event.key === 'Backspace') this.#typed = this.#typed?.slice(0, -1);
    else if (event.key === 'Escape') this.#typed = undefined;
    else return;
    event.preventDefault();
  }

  #open(query?: string) {
    this.#say(false);
    part<SearchDialog>('search-dialog').then(
      (dialog) => {
        const typed = this.#typed;
        this.#typed = undefined;
        if ((query ?? typed) !== undefined) dialog.open(query, typed);
      },
      () => this.#fail(),
    );
  }

  #follow() {
    const { query, isArrival } = asked() ?? {};
    if (query === undefined) return;
    if (isArrival) part('search-marks').catch(() => this.#fail());
    else this.#open(query);
  }

  #fail() {
    this.#typed = undefined;
    this.#say(true);
  }

  /** Whether it failed; it stands inside a status, so that it is told when it comes. */
  #say(hasFailed: boolean) {
    const failed = this.querySelector<HTMLElement>('[role=status] > *');
    if (failed) failed.hidden = !hasFailed;
  }
}
