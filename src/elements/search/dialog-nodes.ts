/** The nodes of the dialog of the search, in the language of the interface. */
import { parameters } from '../../addresses.ts';
import { make } from '../shared/nodes.ts';
import { singleKeys, switchSingleKeys } from '../shared/single-keys.ts';
import { searchWord } from './search-word.ts';

function keysChoice() {
  const word = searchWord();
  const keys = make('input', { type: 'checkbox', id: 'search-keys', 'aria-describedby': 'search-keys-hint' });
  keys.checked = singleKeys();
  keys.addEventListener('change', () => switchSingleKeys(keys.checked));
  return make('p', { class: 'keys' }, make('label', {}, keys, ` ${word.keys}`), make('span', { id: 'search-keys-hint' }, word.keysHint));
}

export function dialogNodes() {
  const word = searchWord();
  const input = make('input', { type: 'search', name: parameters.query, id: 'search-input', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', placeholder: word.placeholder });
  const everywhere = make('input', { type: 'checkbox', id: 'search-everywhere' });
  const scope = make('label', { class: 'scope', hidden: true }, everywhere, ` ${word.everywhere}`);
  const message = make('p', { class: 'message', hidden: true });
  const status = make('p', { role: 'status' });
  const results = make('div', { class: 'results', tabindex: '-1' });
  const close = make('button', { type: 'button', class: 'tool' }, word.close);
  const form = make('form', { role: 'search' }, make('label', { for: 'search-input', class: 'added' }, word.search), input, close, scope);
  const dialog = make('dialog', { id: 'search', class: 'search', 'aria-label': word.search }, form, message, status, results, keysChoice());
  return { dialog, form, input, everywhere, scope, close, message, status, results };
}

export type DialogNodes = ReturnType<typeof dialogNodes>;
