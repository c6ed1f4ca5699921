/** Opens the search, which is not loaded before: by its button, by `/` or Ctrl/⌘ K, or by the address. */
import { parameters } from '../addresses.ts';
import type { SearchDialog } from './search-dialog.ts';
import { singleKey } from './single-keys.ts';

let loading: Promise<void> | undefined;

/** Puts a copy of an element of the template into the page, and waits until what it names is there. */
const fetched = (element: Element) =>
  new Promise<void>((loaded, failed) => {
    const copy = element.cloneNode(true) as Element;
    copy.addEventListener('load', () => loaded());
    copy.addEventListener('error', () => failed(new Error('The search did not load.')));
    document.head.append(copy);
  });

/** Fetches the style and script of the search. They are cloned from the page, for its policy admits no script that a script has named. */
async function fetchAll() {
  const template = document.querySelector<HTMLTemplateElement>('#search-script');
  await Promise.all([...(template?.content.children ?? [])].map(fetched));
  if (!customElements.get('search-dialog')) throw new Error('The search did not start.');
}

const load = () =>
  (loading ??= fetchAll().catch((reason) => {
    loading = undefined;
    throw reason;
  }));

/** An element of the search, put into the page where it is not yet. */
async function part<Part extends HTMLElement>(name: string): Promise<Part> {
  await load();
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
    load().catch(() => {});
  }

  #key(event: KeyboardEvent) {
    const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    if (!isChord && singleKey(event) !== '/') return;
    event.preventDefault();
    this.#open();
  }

  #open(query?: string) {
    part<SearchDialog>('search-dialog').then((dialog) => dialog.open(query), () => this.#fail());
  }

  #follow() {
    const { query, isArrival } = asked() ?? {};
    if (query === undefined) return;
    if (isArrival) part('search-marks').catch(() => this.#fail());
    else this.#open(query);
  }

  #fail() {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = this.dataset['failed'] ?? '';
  }
}
