/** The field that finds documents: what is typed and chosen stands in the address, and what is found takes the place of the shelves. */
import { parameters } from '../../addresses.ts';
import { Catalogue, choices, type Choice, type Entry, type Sought } from '../../catalogue/find.ts';
import type { CatalogueList } from '../../catalogue/listed.ts';
import { dayIn } from '../../locales/catalogue.ts';
import { parseQuery } from '../../search/query.ts';
import { isoDate } from '../../text/dates.ts';
import { fold } from '../search/search-fold.ts';
import { interfaceChanged } from '../shared/interface-language.ts';
import { make } from '../shared/nodes.ts';
import { catalogueWord } from './catalogue-word.ts';
import { foundItem } from './found.ts';
import { readValue, valueName, written } from './named.ts';

/** So many documents are shown at first, and more each time the reader asks; so many values are offered. */
const [step, mostValues] = [40, 200];

export class Finder {
  readonly #catalogue: Catalogue;
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #selects: Record<Choice, HTMLSelectElement>;
  readonly #status: HTMLElement;
  readonly #clear: HTMLButtonElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  readonly #shelves = document.querySelector<HTMLElement>('[data-shelves]');
  #rest: Entry[] = [];

  constructor(element: HTMLElement, list: CatalogueList) {
    this.#catalogue = new Catalogue(list, fold, (date) => [isoDate(date) ?? date.text, ...Object.values(dayIn).map((say) => say(date))]);
    const one = <Found extends HTMLElement>(selector: string) => element.querySelector<Found>(selector)!;
    [this.#form, this.#input, this.#status, this.#clear, this.#list, this.#more] = [one('form'), one('input'), one('.status [role=status]'), one('.status button'), one('[data-found]'), one('.more')];
    this.#selects = Object.fromEntries(choices.map((choice) => [choice, one(`select[name=${parameters[choice]}]`)])) as Record<Choice, HTMLSelectElement>;
  }

  /** Takes over the form, with what was typed before the list came, or what the address asks. */
  begin() {
    this.#form.addEventListener('input', (event) => !(event as InputEvent).isComposing && this.#find());
    this.#form.addEventListener('compositionend', () => this.#find());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#list.querySelector('a')?.focus();
    });
    this.#clear.addEventListener('click', () => {
      this.#input.value = '';
      this.#find({});
      this.#input.focus();
    });
    this.#more.addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => this.#follow());
    document.addEventListener(interfaceChanged, () => this.#find());
    this.#follow();
  }

  /** What the address asks; what is typed is not undone by an address that asks nothing. */
  #follow() {
    const asked = new URLSearchParams(location.search);
    this.#input.value = asked.get(parameters.find) ?? this.#input.value;
    this.#find(Object.fromEntries(choices.map((choice) => [choice, readValue(this.#catalogue, choice, asked.get(parameters[choice]) ?? '')])));
  }

  #find(chosen: Sought['chosen'] = Object.fromEntries(choices.map((choice) => [choice, this.#selects[choice].value]))) {
    const query = parseQuery(this.#input.value, fold);
    const { found, offers } = this.#catalogue.find({ query, chosen });
    for (const choice of choices) this.#offer(choice, offers[choice], chosen[choice] ?? '');
    const isAsked = query.terms.length > 0 || Object.values(chosen).some(Boolean);
    this.#writeAddress(chosen);
    if (this.#shelves) this.#shelves.hidden = isAsked;
    this.#clear.hidden = !isAsked;
    this.#list.replaceChildren();
    this.#rest = isAsked ? [...found] : [];
    this.#show({ query, chosen });
    this.#say(isAsked ? found.length : undefined);
  }

  /** Says how many were found; of a list that has not the whole library, that too. */
  #say(count: number | undefined) {
    const { all, entries } = this.#catalogue;
    const word = catalogueWord();
    const known = entries.length < all ? word.among(entries.length, all) : '';
    this.#status.textContent = count === undefined ? '' : `${count === 0 ? word.none : word.found(count, all)} ${known}`.trim();
  }

  #show(sought: Sought) {
    this.#list.append(...this.#rest.splice(0, step).map((entry) => foundItem(entry, this.#catalogue, sought)));
    this.#more.hidden = this.#rest.length === 0;
  }

  #showMore() {
    const at = this.#list.childElementCount;
    this.#show({ query: parseQuery(this.#input.value, fold), chosen: Object.fromEntries(choices.map((choice) => [choice, this.#selects[choice].value])) });
    this.#list.children[at]?.querySelector('a')?.focus();
  }

  /** Fills a choice with what would find something. */
  #offer(choice: Choice, offers: readonly { value: string; count: number }[], chosen: string) {
    const offered = offers.slice(0, mostValues);
    const chosenOne = chosen && !offered.some(({ value }) => value === chosen) ? [{ value: chosen, count: 0 }] : [];
    const options = [...offered, ...chosenOne].map(({ value, count }) => {
      const { text, language } = valueName(this.#catalogue, choice, value);
      return make('option', { value, lang: language }, `${text} (${count})`);
    });
    this.#selects[choice].replaceChildren(make('option', { value: '' }, catalogueWord().any), ...options);
    this.#selects[choice].value = chosen;
  }

  #writeAddress(chosen: Sought['chosen']) {
    const address = new URL(location.href);
    // Always in one order: what is asked has one address.
    const set = (name: string, value: string) => (address.searchParams.delete(name), value && address.searchParams.append(name, value));
    set(parameters.find, this.#input.value.trim());
    for (const choice of choices) set(parameters[choice], chosen[choice] ? written(this.#catalogue, choice, chosen[choice]) : '');
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // A page from a disk has no address of its own to change.
    }
  }
}
