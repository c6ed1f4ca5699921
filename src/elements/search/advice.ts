/** What the search says where there is nothing to show: how to search, what to try, and why only this page was searched. */
import { traitsOf } from '../../languages.ts';
import type { SearchExample } from '../../search/examples.ts';
import type { Query } from '../../search/query.ts';
import { interfaceLocale } from '../shared/interface-language.ts';
import { make } from '../shared/nodes.ts';
import { viewShown } from '../shared/page.ts';
import { searchWord } from './search-word.ts';

/** What the reader can ask of the dialog by a button in what it says. */
export interface Asks {
  search: (text: string) => void;
  everywhere: () => void;
  again: () => void;
}

function button(label: string, act: () => void, lang?: string) {
  const made = make('button', { type: 'button', class: 'tool', lang }, label);
  made.addEventListener('click', act);
  return made;
}

/** How the search is used. */
export function usage(): Node[] {
  const word = searchWord();
  return [make('p', { class: 'hint' }, word.hint), make('p', { class: 'hint' }, word.searched)];
}

/** Examples of what can be searched for, where the page's text has any. */
export const examples = (some: readonly SearchExample[], { search }: Asks): Node[] =>
  some.length === 0 ? [] : [make('p', { class: 'hint examples' }, `${searchWord().examples} `, ...some.map(({ text, language }) => button(text, () => search(text), language)))];

/** What to try where nothing was found. */
export function advise({ terms }: Query, isEverywhere: boolean, { everywhere }: Asks): Node[] {
  const { advice, searched } = searchWord();
  const says = terms.length > 1 ? advice.fewer : terms.some(({ exact }) => exact) ? advice.unquoted : advice.shorter;
  return [make('p', { class: 'hint' }, says), make('p', { class: 'hint' }, searched), ...(isEverywhere ? [] : [button(advice.everywhere, everywhere)])];
}

/** Why only this page was searched. */
export function excuse(message: HTMLElement, why: 'fault' | 'disk', { again }: Asks) {
  const word = searchWord();
  const shows = viewShown ? word.thisPage : word.noPage;
  if (why === 'disk') message.replaceChildren(viewShown ? word.fromDisk : word.noPage);
  else message.replaceChildren(`${word.unavailable}${traitsOf(interfaceLocale()).joiner}${shows} `, button(word.retry, again));
  message.hidden = false;
}
