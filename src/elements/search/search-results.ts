/** What a search found, as nodes: by document, by section, the notes last, the text's own before the editor's. */
import type { Language } from '../../languages.ts';
import type { SectionHits } from '../../search/engine.ts';
import { count, countedAs, noCounts, type Counts } from '../../search/hits.ts';
import type { Reader } from '../../search/opening.ts';
import type { Query } from '../../search/query.ts';
import { viewsOf } from '../../views.ts';
import { make } from '../shared/nodes.ts';
import { views } from '../shared/page.ts';
import { result } from './result.ts';
import { Group, named } from './result-group.ts';
import { searchWord } from './search-word.ts';

/** The results in one document. */
interface Found {
  element: HTMLElement;
  sections: Map<string, Group>;
  /** The text's own, and the editor's. */
  notes: { own?: Group; editors?: Group };
  counts: Counts;
  /** Says these, where it is one of many. */
  said: HTMLElement;
}

/** The results of one query, to which more can be added as they are read. */
export class Results {
  readonly element = make('div');
  /** How many are shown. */
  size = 0;
  readonly #documents = new Map<string, Found>();
  readonly #query: Query;
  readonly #reader: Reader;
  readonly #isLibrary: boolean;
  readonly #narrow: ((document: string) => void) | undefined;

  /** With `isLibrary`, each document has its title above its results, and how many; with `narrow`, a button that asks for these alone. */
  constructor(query: Query, reader: Reader, isLibrary: boolean, narrow?: (document: string) => void) {
    this.#narrow = narrow;
    this.#query = query;
    this.#reader = reader;
    this.#isLibrary = isLibrary;
  }

  /** In how many documents. */
  get documents() {
    return this.#documents.size;
  }

  /** The languages in which the parts of a document are named, the best first. */
  get #wanted(): Language[] {
    const { view, language } = this.#reader;
    return view ? [view.languages[0], language] : [language];
  }

  #document({ document, title }: SectionHits) {
    let entry = this.#documents.get(document);
    if (!entry) {
      const said = title[named(Object.fromEntries(Object.keys(title).map((one) => [one, one])), this.#wanted)?.language ?? ''];
      const counted = make('span');
      const heading = this.#isLibrary && said ? [make('h2', { lang: said.language }, said.text), make('p', { class: 'counted' }, counted, ...this.#button(document))] : [];
      entry = { element: make('section', { class: 'found-in', 'aria-label': this.#isLibrary && said?.text }, ...heading), sections: new Map(), notes: {}, counts: noCounts, said: counted };
      this.element.append(entry.element);
      this.#documents.set(document, entry);
    }
    return entry;
  }

  #button(document: string) {
    if (!this.#narrow) return [];
    const { within } = searchWord();
    const made = make('button', { type: 'button', class: 'tool' }, within);
    made.addEventListener('click', () => this.#narrow?.(document));
    return [made];
  }

  #group(entry: Found, { section, part, heading, title }: SectionHits) {
    // A section of a long document may be in several parts, each under a heading of its own.
    const key = `${section} ${part ?? ''}`;
    const known = entry.sections.get(key);
    if (known) return known;
    const titles = Object.fromEntries(Object.entries(title).map(([language, { text }]) => [language, text]));
    const group = new Group(named(heading, this.#wanted) ?? named(titles, this.#wanted));
    entry.sections.set(key, group);
    entry.element.insertBefore(group.element, (entry.notes.own ?? entry.notes.editors)?.element ?? null);
    return group;
  }

  #notes({ element, notes }: Found, isOwn: boolean) {
    const word = searchWord();
    const groupOf = (text: string) => new Group({ text, language: this.#reader.language });
    if (isOwn && !notes.own) element.insertBefore((notes.own = groupOf(word.ownNotes)).element, notes.editors?.element ?? null);
    if (!isOwn && !notes.editors) element.append((notes.editors = groupOf(word.notes)).element);
    return (isOwn ? notes.own : notes.editors)!;
  }

  add(found: readonly SectionHits[]) {
    for (const section of found) {
      const entry = this.#document(section);
      const all = section.languages.length > 0 ? viewsOf(section.languages) : views;
      for (const hit of section.hits) {
        const group = countedAs(hit.kind) === 'note' ? this.#notes(entry, hit.own === true) : this.#group(entry, section);
        group.add(result(hit, section, this.#query, all, this.#reader));
      }
      this.size += section.hits.length;
      entry.counts = count(section.hits, entry.counts);
      entry.said.textContent = searchWord().found(entry.counts);
    }
  }
}
