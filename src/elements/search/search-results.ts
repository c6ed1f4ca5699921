/** What a search found, as nodes: by document, by section, the notes last. */
import { parameters, viewPath } from '../../addresses.ts';
import { joiner, languages, viewOf, views, type Language, type View } from '../../languages.ts';
import { contextOf } from '../../search/context.ts';
import type { SectionHits } from '../../search/engine.ts';
import type { Hit } from '../../search/hits.ts';
import type { Query } from '../../search/query.ts';
import { searchWords } from '../../search/words.ts';
import { make } from '../shared/nodes.ts';

/** Where results lead, and in which language they are spoken of. */
export interface Shown {
  /** The language of the page. */
  language: Language;
  /** The document and view the reader is in; none on a page that is no view. */
  document?: string | undefined;
  view?: View | undefined;
  /** The address of the site's folder. */
  root: URL;
}

/** Characters before the words in question and in all, where a text is the one the reader reads. */
const around = { zh: { before: 24, length: 76 }, en: { before: 48, length: 170 } } as const;

const isLatin = (text: string) => !/\p{sc=Han}/u.test(text);

/** The view that a result opens in: the reader's, or, where there is none, that of the script which was typed. */
export function viewFor({ texts, ranges }: Hit, query: Query, { view, language }: Shown): View {
  if (view) return view;
  if (isLatin(query.text)) return 'en';
  const typed = (one: Language) => (ranges[one] ?? []).some(({ start, end }) => query.text.includes(texts[one]?.text.slice(start, end) ?? '\n'));
  const scripts = (['zh-Hans', 'zh-Hant'] as const).filter(typed);
  return viewOf[scripts.length === 1 ? scripts[0]! : language === 'zh-Hant' ? language : 'zh-Hans'];
}

/** The languages a result is shown in: the view's own, and one to read it against. */
function shownIn(view: View): readonly [Language, Language] {
  const [first, second] = views[view] as readonly [Language, Language?];
  return [first, second ?? (first === 'en' ? 'zh-Hans' : 'en')];
}

/** The sentences of a text, or where they are not known the whole of it, each with its place. */
function sentencesOf({ sentences, texts }: Hit, language: Language) {
  let start = 0;
  return (sentences?.[language] ?? [texts[language]?.text ?? '']).map((sentence) => {
    const place = { start, size: sentence.length };
    start += sentence.length + joiner[language].length;
    return place;
  });
}

/** Where a hit is first, in the languages given if it can be: the sentence, from 0, and how much of it comes before, from 0 to 1. */
function placeOf(hit: Hit, first: readonly Language[]) {
  const language = [...first, ...languages].find((one) => hit.ranges[one]?.length);
  if (!language) return undefined;
  const at = hit.ranges[language]![0]!.start;
  const all = sentencesOf(hit, language);
  const sentence = Math.max(0, all.findLastIndex(({ start }) => start <= at));
  const { start, size } = all[sentence]!;
  return { language, sentence, share: (at - start) / Math.max(1, size) };
}

/** The words of a hit and what stands around them; in a language that has none of them, what stands at the same place. */
function context(hit: Hit, language: Language, place: ReturnType<typeof placeOf>, isCounterpart: boolean) {
  const text = hit.texts[language]?.text ?? '';
  const { before, length } = around[language === 'en' ? 'en' : 'zh'];
  const { start = 0, size = 0 } = sentencesOf(hit, language)[place?.sentence ?? 0] ?? {};
  const from = start + Math.max(0, Math.min((place?.share ?? 0) * size - length / 2, size - length));
  const pieces = contextOf(text, hit.ranges[language] ?? [], { from: Math.round(from), before, length });
  const inside = pieces.map((piece) => (piece.marked ? make('mark', {}, piece.text) : piece.text));
  return make('span', { class: isCounterpart ? 'context counterpart' : 'context', lang: language }, ...inside);
}

/** The address of a hit. The words travel with it; where they are in no language of the view, the sentence does. */
function addressOf(hit: Hit, document: string, query: Query, view: View, shown: Shown) {
  const isHere = document === shown.document && view === shown.view;
  const address = isHere ? new URL(location.pathname, location.href) : new URL(viewPath(document, view), shown.root);
  address.searchParams.set(parameters.query, query.text);
  const place = placeOf(hit, views[view]);
  const isElsewhere = place && !views[view].some((one) => one === place.language);
  if (isElsewhere && hit.kind === 'paragraph' && hit.sentences) address.searchParams.set(parameters.sentence, String(place.sentence + 1));
  address.hash = hit.id;
  return address.href;
}

function result(hit: Hit, document: string, query: Query, shown: Shown) {
  const word = searchWords[shown.language];
  const view = viewFor(hit, query, shown);
  const [main, other] = shownIn(view);
  const place = placeOf(hit, [main, other]);
  const kind = hit.kind === 'note' ? word.note(hit.number ?? 0) : hit.number === undefined ? word.heading : word.paragraph(hit.number);
  const label = hit.kind === 'paragraph' && hit.number === undefined ? [] : [make('span', { class: 'place' }, kind)];
  const link = make('a', { href: addressOf(hit, document, query, view, shown) }, ...label);
  for (const language of [main, other]) {
    const isCounterpart = language !== main && !views[view].some((one) => one === language);
    if (hit.texts[language]) link.append(' ', context(hit, language, place, isCounterpart));
  }
  return make('li', { 'data-editorial': hit.editorial }, link);
}

/** A group of results under a heading of its own. */
class Group {
  readonly element: HTMLElement;
  readonly #list = make('ol');

  constructor(title: string, language: Language, level: 'h2' | 'h3') {
    this.element = make('section', {}, ...(title ? [make(level, { lang: language }, title)] : []), this.#list);
    if (title) this.element.setAttribute('aria-label', title);
  }

  add(...results: Node[]) {
    this.#list.append(...results);
  }
}

/** The results of one query, to which more can be added as they are read. */
export class Results {
  readonly element = make('div');
  /** How many are shown. */
  size = 0;
  readonly #documents = new Map<string, { element: HTMLElement; sections: Map<string, Group>; notes?: Group }>();
  readonly #query: Query;
  readonly #shown: Shown;
  readonly #isLibrary: boolean;

  /** With `isLibrary`, each document has its title above its results. */
  constructor(query: Query, shown: Shown, isLibrary: boolean) {
    this.#query = query;
    this.#shown = shown;
    this.#isLibrary = isLibrary;
  }

  #document({ document, title }: SectionHits) {
    let entry = this.#documents.get(document);
    if (!entry) {
      const { language } = this.#shown;
      const name = this.#isLibrary ? title[language] : '';
      entry = { element: make('section', { class: 'found-in', 'aria-label': name || undefined }, ...(name ? [make('h2', { lang: language }, name)] : [])), sections: new Map() };
      this.element.append(entry.element);
      this.#documents.set(document, entry);
    }
    return entry;
  }

  add(found: readonly SectionHits[]) {
    const { language } = this.#shown;
    for (const section of found) {
      const entry = this.#document(section);
      const results = (isNote: boolean) =>
        section.hits.filter(({ kind }) => (kind === 'note') === isNote).map((hit) => result(hit, section.document, this.#query, this.#shown));
      const [rows, notes] = [results(false), results(true)];
      this.size += rows.length + notes.length;
      if (rows.length > 0) {
        let group = entry.sections.get(section.section);
        if (!group) {
          group = new Group(section.heading[language] || section.title[language], language, 'h3');
          entry.sections.set(section.section, group);
          if (entry.notes) entry.notes.element.before(group.element);
          else entry.element.append(group.element);
        }
        group.add(...rows);
      }
      if (notes.length > 0) {
        if (!entry.notes) entry.element.append((entry.notes = new Group(searchWords[language].notes, language, 'h3')).element);
        entry.notes.add(...notes);
      }
    }
  }
}
