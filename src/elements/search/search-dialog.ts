/** The dialog of the search: what is typed is searched at once, and each result is a link to the words. */
import { parameters } from '../../addresses.ts';
import { pageRows } from '../../search/page.ts';
import { longestQuery, parseQuery } from '../../search/query.ts';
import { Searcher } from '../../search/searcher.ts';
import { interfaceChanged } from '../shared/interface-language.ts';
import { documentShown, partShown, root } from '../shared/page.ts';
import type { Asks } from './advice.ts';
import { Composing } from './composing.ts';
import { dialogNodes, type DialogNodes } from './dialog-nodes.ts';
import { isOutside, leaveBy } from './leaving.ts';
import { moveAmong } from './moving.ts';
import { pageTexts } from './page-texts.ts';
import { fold } from './search-fold.ts';
import { hideQuery, keptSearch, leaveResults, type KeptSearch } from './search-state.ts';
import { allHits, resultLinks, Searches } from './searches.ts';

export class SearchDialog extends HTMLElement {
  #nodes!: DialogNodes;
  #composing!: Composing;
  readonly #searcher = new Searcher({
    root: new URL(document.documentElement.dataset['search'] ?? 'search/', root),
    fold,
    document: documentShown, part: typeof partShown === 'number' ? partShown : undefined,
    texts: pageTexts, rows: () => (this.#rows ??= pageRows(pageTexts(), fold)),
  });
  readonly #asks: Asks = {
    search: (text) => this.#again(() => (this.#nodes.input.value = text)),
    everywhere: () => this.#again(() => (this.#nodes.everywhere.checked = true)),
    again: () => this.#again(() => this.#searcher.prepare()),
  };
  #rows: ReturnType<typeof pageRows> | undefined;
  readonly #searches = new Searches(this.#searcher, this.#asks);

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.#build();
    addEventListener('popstate', () => this.#follow());
    document.addEventListener(interfaceChanged, () => this.#speak());
  }

  #build() {
    const { dialog, form, input, everywhere, close, results } = (this.#nodes = dialogNodes());
    this.#composing = new Composing(input);
    everywhere.addEventListener('change', () => this.#search());
    close.addEventListener('click', () => dialog.close());
    input.addEventListener('input', (event) => !(event as InputEvent).isComposing && this.#search());
    input.addEventListener('compositionend', () => this.#search());
    form.addEventListener('submit', (event) => this.#submit(event));
    results.addEventListener('click', (event) => leaveBy(event, this.#nodes, resultLinks(this.#nodes)));
    dialog.addEventListener('keydown', (event) => this.#key(event));
    dialog.addEventListener('cancel', (event) => this.#composing.isOn && event.preventDefault());
    dialog.addEventListener('close', hideQuery);
    dialog.addEventListener('click', (event) => event.target === dialog && isOutside(event, dialog) && dialog.close());
    this.replaceChildren(dialog);
  }

  /** Says all of it in the language that the interface speaks now; what is asked for stays. */
  #speak() {
    const { dialog: { open }, input: { value }, everywhere: { checked } } = this.#nodes;
    this.#build();
    [this.#nodes.input.value, this.#nodes.everywhere.checked] = [value, checked];
    if (open) this.open(value);
  }

  /** Opens with the query of an address, and the results that were left there, if they were; else with what was typed before the dialog was there, or the last query. */
  open(asked?: string, typed?: string) {
    const { dialog, input, everywhere, scope } = this.#nodes;
    if (dialog.open && asked === input.value) return;
    const query = asked ?? (typed || input.value || new URLSearchParams(location.search).get(parameters.query));
    const kept = asked === undefined ? undefined : keptSearch();
    input.value = (query ?? '').slice(0, 4 * longestQuery);
    if (kept) everywhere.checked = kept.everywhere;
    this.#searcher.prepare();
    if (!dialog.open) dialog.showModal();
    void this.#searcher.hasOthers().then((has) => (scope.hidden = !has || documentShown === undefined));
    this.#search(kept);
    if (kept) return;
    input.focus();
    if (!typed) input.select();
  }

  /** Forward or back to an address that is not that of results. */
  #follow() {
    const isResults = new URLSearchParams(location.search).has(parameters.query) && location.hash.length < 2;
    if (isResults || !this.#nodes.dialog.open) return;
    leaveResults();
    this.#nodes.dialog.close();
  }

  /** Every hit of a query as the dialog would show it, and whether only the page could be searched. */
  find(text: string, document?: string) {
    return allHits(this.#searcher, parseQuery(text, fold), document);
  }

  #again(change: () => void) {
    change();
    this.#nodes.input.focus();
    this.#nodes.input.select();
    this.#search();
  }

  #search(kept?: KeptSearch) {
    this.#searches.begin(this.#nodes, kept);
  }

  #key(event: KeyboardEvent) {
    if (this.#composing.takes(event)) return;
    if (event.key !== 'Escape') return moveAmong(event, this.#nodes.input, resultLinks(this.#nodes));
    // A search field would only be emptied by it.
    event.preventDefault();
    this.#nodes.dialog.close();
  }

  async #submit(event: Event) {
    event.preventDefault();
    if (this.#composing.isOn) return;
    if ((await this.#searches.settled()) && document.activeElement === this.#nodes.input) resultLinks(this.#nodes)[0]?.click();
  }
}
