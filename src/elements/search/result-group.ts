/** Results under a heading of their own, and in which language it is said. */
import { closest, type Language } from '../../languages.ts';
import { make } from '../shared/nodes.ts';

/** Words that are one part's name, and their language. */
export interface Name {
  text: string;
  language: Language;
}

/** What something is called where its names are in several languages: the one closest to `wanted`, else the first. */
export function named(names: Readonly<Partial<Record<Language, string>>>, wanted: readonly Language[]): Name | undefined {
  const tags = Object.keys(names);
  const language = wanted.flatMap((one) => closest(one, tags) ?? [])[0] ?? tags[0];
  return language === undefined ? undefined : { text: names[language] ?? '', language };
}

/** A group of results under a heading of its own. */
export class Group {
  readonly element: HTMLElement;
  readonly #list = make('ol');

  constructor(name: Name | undefined) {
    this.element = make('section', { 'aria-label': name?.text }, ...(name ? [make('h3', { lang: name.language }, name.text)] : []), this.#list);
  }

  add(...results: Node[]) {
    this.#list.append(...results);
  }
}
