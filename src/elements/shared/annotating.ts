/** The door to the reader's own highlights and notes: for the tools of a selection, and for a page that has some. */
import type { Located } from '../../annotations/model.ts';
import { load } from './on-demand.ts';

const name = 'reader-annotations';

export interface Annotates extends HTMLElement {
  /** Highlights these words, and begins a note on the first of them `withNote`; tells whether the browser keeps them. */
  add(places: readonly Located[], withNote: boolean): boolean;
  /** Opens the list of them. */
  open(): void;
}

/** The element that marks and lists them, in the page; fetched the first time. */
export async function annotations(): Promise<Annotates> {
  const isThere = () => customElements.get(name) !== undefined;
  if (!isThere()) await load('annotations', isThere);
  return document.querySelector<Annotates>(name) ?? document.body.appendChild(document.createElement(name) as Annotates);
}
