/** Where a note is written. */
import { bounds } from '../../annotations/model.ts';
import { make } from '../shared/nodes.ts';
import { annotationWord } from './annotation-word.ts';

/** A form with what is written already; `save` has what it says when it is sent, by its button or by Ctrl or ⌘ with Enter. */
export function noteForm(note: string, save: (text: string) => void, ...others: Node[]) {
  const word = annotationWord();
  const text = make('textarea', { rows: '4', maxlength: `${bounds.note}` });
  text.value = note;
  const form = make('form', { class: 'note-form' }, make('label', {}, word.note, text), make('p', { class: 'tools' }, make('button', { class: 'tool', type: 'submit' }, word.save), ...others));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(text.value);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return { form, text };
}

/** A button of a card or of the list. */
export function tool(label: string, act: () => void): HTMLButtonElement {
  const made = make('button', { class: 'tool', type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}
