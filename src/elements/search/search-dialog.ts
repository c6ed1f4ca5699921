/** The dialog of the search: what is typed is searched at once, and each result is a link to the words. */
import { parameters } from '../../addresses.ts';
import type { Hit } from '../../search/hits.ts';
import { pageRows } from '../../search/page.ts';
import { longestQuery, parseQuery, type Query } from '../../search/query.ts';
import { Searcher, type Finding } from '../../search/searcher.ts';
import type { Reader } from '../../search/opening.ts';
import { interfaceLocale } from '../shared/interface-language.ts';
import { documentShown, root, viewShown } from '../shared/page.ts';
import { searchWord } from './search-word.ts';
import { make } from '../shared/nodes.ts';
import { pageTexts } from './page-texts.ts';
import { fold } from './search-fold.ts';
import { Results } from './search-results.ts';
import { hideQuery, keptSearch, leaveResults, showQuery, type KeptSearch } from './search-state.ts';
import { singleKeys, switchSingleKeys } from '../shared/single-keys.ts';

/** How many results are shown before the reader asks for more. */
const enough = 30;

const { dataset } = document.documentElement;
const language = interfaceLocale();
const word = searchWord();
const shown: Reader = { language, document: documentShown, view: viewShown };

export class SearchDialog extends HTMLElement {
  readonly #input = make('input', { type: 'search', name: parameters.query, id: 'search-input', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', placeholder: word.placeholder });
  readonly #everywhere = make('input', { type: 'checkbox', id: 'search-everywhere' });
  readonly #scope = make('label', { class: 'scope', hidden: true }, this.#everywhere, ` ${word.everywhere}`);
  readonly #message = make('p', { class: 'message', hidden: true });
  readonly #status = make('p', { role: 'status' });
  readonly #results = make('div', { class: 'results', tabindex: '-1' });
  readonly #keys = make('input', { type: 'checkbox', id: 'search-keys', 'aria-describedby': 'search-keys-hint' });
  readonly #close = make('button', { type: 'button', class: 'tool' }, word.close);
  readonly #form = make(
    'form',
    { role: 'search' },
    make('label', { for: 'search-input', class: 'added' }, word.search),
    this.#input,
    this.#close,
    this.#scope,
  );
  readonly #dialog = make(
    'dialog',
    { id: 'search', class: 'search', 'aria-label': word.search },
    this.#form,
    this.#message,
    this.#status,
    this.#results,
    make('p', { class: 'keys' }, make('label', {}, this.#keys, ` ${word.keys}`), make('span', { id: 'search-keys-hint' }, word.keysHint)),
  );

  readonly #searcher = new Searcher({
    root: new URL(dataset['search'] ?? 'search/', root),
    fold,
    document: shown.document,
    rows: () => (this.#rows ??= pageRows(pageTexts(), fold)),
  });
  #rows: ReturnType<typeof pageRows> | undefined;
  /** Counts the searches begun: what an earlier one finds comes too late. */
  #searches = 0;
  #searching: Promise<void> | undefined;
  /** Whether the last key pressed belongs to an input method, which is composing. */
  #isComposing = false;

  connectedCallback() {
    if (this.#dialog.isConnected) return;
    this.append(this.#dialog);
    this.#keys.checked = singleKeys();
    this.#keys.addEventListener('change', () => switchSingleKeys(this.#keys.checked));
    this.#everywhere.addEventListener('change', () => this.#search());
    this.#close.addEventListener('click', () => this.#dialog.close());
    this.#input.addEventListener('input', (event) => !(event as InputEvent).isComposing && this.#typed());
    this.#input.addEventListener('compositionend', () => this.#typed());
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#results.addEventListener('click', (event) => this.#leave(event));
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    this.#dialog.addEventListener('cancel', (event) => this.#isComposing && event.preventDefault());
    this.#dialog.addEventListener('close', hideQuery);
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#isOutside(event) && this.#dialog.close());
    addEventListener('popstate', () => this.#follow());
  }

  /** Opens with the query of an address, and the results that were left there, if they were; else with the last query. */
  open(asked?: string) {
    if (this.#dialog.open && asked === this.#input.value) return;
    const query = asked ?? (this.#input.value || new URLSearchParams(location.search).get(parameters.query));
    const kept = asked === undefined ? undefined : keptSearch();
    this.#input.value = (query ?? '').slice(0, 4 * longestQuery);
    if (kept) this.#everywhere.checked = kept.everywhere;
    this.#searcher.prepare();
    if (!this.#dialog.open) this.#dialog.showModal();
    void this.#searcher.hasOthers().then((has) => (this.#scope.hidden = !has || shown.document === undefined));
    this.#search(kept);
    if (!kept) this.#focusInput();
  }

  /** Forward or back to an address that is not that of results. */
  #follow() {
    const isResults = new URLSearchParams(location.search).has(parameters.query) && location.hash.length < 2;
    if (isResults || !this.#dialog.open) return;
    leaveResults();
    this.#dialog.close();
  }

  /** Every hit of a query as the dialog would show it, and whether only the page could be searched. */
  async find(text: string, document?: string) {
    const found: { document: string; section: string; hit: Hit }[] = [];
    let instead: Finding['instead'];
    for await (const finding of this.#searcher.find(parseQuery(text, fold), document)) {
      if (finding.instead) found.length = 0;
      instead = finding.instead;
      for (const { document: inside, section, hits } of finding.found) found.push(...hits.map((hit) => ({ document: inside, section, hit })));
    }
    return { found, instead };
  }

  #focusInput() {
    this.#input.focus();
    this.#input.select();
  }

  #isOutside({ clientX, clientY }: MouseEvent) {
    const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
    return clientX < left || clientX > right || clientY < top || clientY > bottom;
  }

  #typed() {
    const longest = 4 * longestQuery;
    if (this.#input.value.length > longest) this.#input.value = this.#input.value.slice(0, longest);
    this.#search();
  }

  #search(kept?: KeptSearch) {
    const query = parseQuery(this.#input.value, fold);
    const search = ++this.#searches;
    this.#message.hidden = true;
    if (query.terms.length === 0) {
      this.#status.textContent = query.text ? word.nothingToSearch : '';
      this.#results.replaceChildren(make('p', { class: 'hint' }, word.hint));
      this.#searching = undefined;
      return;
    }
    showQuery(query.text);
    this.#searching = this.#run(query, search, kept);
  }

  /** Shows what is found as it is read, until there is enough; the rest waits for the reader to ask. */
  async #run(query: Query, search: number, kept?: KeptSearch) {
    const waiting = setTimeout(() => search === this.#searches && (this.#status.textContent = word.loading), 400);
    const hasOthers = await this.#searcher.hasOthers();
    if (search !== this.#searches) return clearTimeout(waiting);
    const isEverywhere = shown.document === undefined || (hasOthers && this.#everywhere.checked);
    const findings = this.#searcher.find(query, isEverywhere ? undefined : shown.document);
    let results = new Results(query, shown, isEverywhere && hasOthers);
    const more = make('button', { type: 'button', class: 'tool more', hidden: true }, word.more);

    const read = async (upTo: number) => {
      for (;;) {
        const { value: finding } = await findings.next();
        clearTimeout(waiting);
        if (search !== this.#searches || !finding) return;
        if (finding.instead) {
          results = new Results(query, shown, false);
          this.#excuse(finding.instead);
        }
        results.add(finding.found);
        const isDone = finding.read === finding.sections;
        if (results.element.parentElement !== this.#results) this.#results.replaceChildren(results.element, more);
        this.#say(query, finding, results.size, isEverywhere || !hasOthers);
        more.hidden = isDone;
        if (isDone || results.size >= upTo) return;
      }
    };
    more.addEventListener('click', () => void read(results.size + enough));
    this.#results.scrollTop = 0;
    await read(Math.max(enough, kept?.size ?? 0));
    if (search === this.#searches && kept) this.#restore(kept);
  }

  #say(query: Query, { counts, read, sections }: Finding, size: number, isEverywhere: boolean) {
    const isDone = read === sections;
    if (isDone && size === 0) return this.#adviseOn(query, isEverywhere);
    this.#status.textContent = isDone ? word.found(counts) : word.soFar(counts, read, sections);
  }

  #adviseOn(query: Query, isEverywhere: boolean) {
    const { advice } = word;
    this.#status.textContent = word.none(query.text);
    const says = query.terms.length > 1 ? advice.fewer : query.terms.some(({ exact }) => exact) ? advice.unquoted : advice.shorter;
    const hint = make('p', { class: 'hint' }, says);
    this.#results.replaceChildren(hint);
    if (isEverywhere) return;
    const button = make('button', { type: 'button', class: 'tool' }, advice.everywhere);
    button.addEventListener('click', () => {
      this.#everywhere.checked = true;
      this.#focusInput();
      this.#search();
    });
    this.#results.append(button);
  }

  #excuse(why: 'fault' | 'disk') {
    const hasText = shown.view !== undefined;
    if (why === 'disk') this.#message.replaceChildren(hasText ? word.fromDisk : word.noPage);
    else {
      const retry = make('button', { type: 'button', class: 'tool' }, word.retry);
      retry.addEventListener('click', () => {
        this.#searcher.prepare();
        this.#focusInput();
        this.#search();
      });
      this.#message.replaceChildren(`${word.unavailable}${language === 'en' ? ' ' : ''}${hasText ? word.thisPage : word.noPage} `, retry);
    }
    this.#message.hidden = false;
  }

  #links = () => [...this.#results.querySelectorAll<HTMLAnchorElement>('a')];

  #key(event: KeyboardEvent) {
    this.#isComposing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Escape' && !this.#isComposing) {
      // A search field would only be emptied by it.
      event.preventDefault();
      return this.#dialog.close();
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || this.#isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = this.#links();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0 && document.activeElement !== this.#input) return;
    const next = at + by;
    if (next >= links.length || (at < 0 && by < 0)) return;
    event.preventDefault();
    (links[next] ?? this.#input).focus();
  }

  async #submit(event: Event) {
    event.preventDefault();
    if (this.#isComposing) return;
    const search = this.#searches;
    await this.#searching;
    if (search === this.#searches && document.activeElement === this.#input) this.#links()[0]?.click();
  }

  #restore({ scroll, focus }: KeptSearch) {
    this.#results.scrollTop = scroll;
    (this.#links()[focus] ?? this.#input).focus({ preventScroll: focus >= 0 });
  }

  /** A result that is opened here leaves the results in the history, and closes. */
  #leave(event: MouseEvent) {
    const link = (event.target as Element).closest('a');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const links = this.#links();
    leaveResults({ everywhere: this.#everywhere.checked, size: links.length, scroll: this.#results.scrollTop, focus: links.indexOf(link) });
    const { pathname, search, hash } = new URL(link.href);
    if (pathname !== location.pathname || search !== location.search) return;
    event.preventDefault();
    this.#dialog.addEventListener('close', () => (location.hash = hash), { once: true });
    this.#dialog.close();
  }
}
