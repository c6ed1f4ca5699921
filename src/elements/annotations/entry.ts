/** One annotation in the list: where it stands, its words, its note, and what can be done with it. */
import { traitsOf } from '../../languages.ts';
import { make } from '../shared/nodes.ts';
import { languagesOf, viewNamed } from '../shared/page.ts';
import { annotationWord } from './annotation-word.ts';
import { noteForm, tool } from './note-form.ts';
import { dateOf, placeOf } from './place-words.ts';
import { addressFor, type Placed } from './placing.ts';

/** What an entry asks of the list. */
export interface Asks {
  lead: (one: Placed) => void;
  /** Keeps a note; tells whether it is kept. */
  note: (one: Placed, text: string) => boolean;
  remove: (one: Placed) => void;
}

function wordsOf(one: Placed, asks: Asks) {
  const { annotation, row } = one;
  const view = viewNamed(annotation.address.phrase.view);
  const [lang] = view ? languagesOf(view) : [];
  const direction = lang !== undefined && traitsOf(lang).direction === 'rtl' ? 'rtl' : undefined;
  const words = make('span', { lang, dir: direction, class: 'words' }, annotation.address.phrase.exact.trim());
  // Where there is nowhere to go, there is no link.
  if (!row && one.parts.length === 0) return make('p', { class: 'lost' }, words);
  const link = make('a', { href: addressFor(annotation) }, words);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    asks.lead(one);
  });
  return link;
}

export function entryOf(one: Placed, asks: Asks): HTMLLIElement {
  const word = annotationWord();
  const { annotation, trouble } = one;
  const { note = '' } = annotation;
  const edit = tool(note === '' ? word.addNote : word.edit, () => {
    const { form, text } = noteForm(note, (text) => asks.note(one, text), tool(word.cancel, () => {
      form.replaceWith(...shown);
      edit.focus();
    }));
    shown[0]!.before(form);
    for (const node of shown) node.remove();
    text.focus();
  });
  const shown = [...(note === '' ? [] : [make('p', { class: 'note' }, note)]), make('p', { class: 'tools' }, edit, tool(word.remove, () => asks.remove(one)))];
  return make(
    'li',
    { 'data-annotation': annotation.id, 'data-noted': note !== '' },
    make('p', { class: 'place' }, `${placeOf(annotation)} · `, make('time', { datetime: annotation.made }, dateOf(annotation))),
    wordsOf(one, asks),
    ...(trouble ? [make('p', { class: 'trouble' }, word.troubles[trouble])] : []),
    ...shown,
  );
}
