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
  connectedCallback() {
    for (const type of ['click', 'pointerenter', 'focusin']) this.addEventListener(type, this);
    document.addEventListener('keydown', this);
    addEventListener('popstate', this);
    addEventListener('hashchange', this);
    this.#follow();
  }

  handleEvent(event: Event) {
    if (event instanceof KeyboardEvent) return this.#key(event);
    if (event.type === 'click') return this.#open();
    if (event.type === 'popstate' || event.type === 'hashchange') return this.#follow();
    loadSearch().catch(() => {});
  }

  #key(event: KeyboardEvent) {
    const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    if (!isChord && singleKey(event) !== '/') return;
    event.preventDefault();
    this.#open();
  }

  #open(query?: string) {
    this.#say(false);
    part<SearchDialog>('search-dialog').then((dialog) => dialog.open(query), () => this.#fail());
  }

  #follow() {
    const { query, isArrival } = asked() ?? {};
    if (query === undefined) return;
    if (isArrival) part('search-marks').catch(() => this.#fail());
    else this.#open(query);
  }

  #fail() {
    this.#say(true);
  }

  /** Whether it failed; it stands inside a status, so that it is told when it comes. */
  #say(hasFailed: boolean) {
    const failed = this.querySelector<HTMLElement>('[role=status] > *');
    if (failed) failed.hidden = !hasFailed;
  }
}
