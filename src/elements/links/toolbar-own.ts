/** The tools that keep something for the reader alone: a highlight, a note, and the way to all of theirs. */
import { bounds } from '../../annotations/model.ts';
import { annotations } from '../shared/annotating.ts';
import { make } from '../shared/nodes.ts';
import { linkWord } from './link-word.ts';
import { locatedIn } from './locating.ts';
import { sourceOf, Unquotable } from './quoting.ts';
import type { Selected } from './selected.ts';

/** Highlights what is selected, and begins a note on it `withNote`; what is to be said of it, and whether it was done. */
async function annotate(selected: Selected, withNote: boolean): Promise<{ said: string; isDone: boolean }> {
  const word = linkWord();
  try {
    const places = locatedIn(await sourceOf(selected));
    if (places.some(({ phrase }) => phrase.exact.length > bounds.words)) return { said: word.tooMuch, isDone: false };
    if (!(await annotations()).add(places, withNote)) return { said: word.notKept, isDone: false };
    // What is highlighted is seen once it is no longer selected.
    getSelection()?.removeAllRanges();
    return { said: withNote ? '' : word.highlighted, isDone: true };
  } catch (fault) {
    return { said: fault instanceof Unquotable ? word.unmarked : word.notLoaded, isDone: false };
  }
}

/** Their buttons. `say` speaks in the status of the tools, and `close` sends those away where the focus goes elsewhere. */
export function ownTools(selected: () => Selected | undefined, say: (text: string) => void, close: () => void): HTMLElement[] {
  const word = linkWord();
  const button = (label: string, act: () => void) => {
    const made = make('button', { type: 'button' }, label);
    made.addEventListener('click', act);
    return made;
  };
  const annotating = (withNote: boolean) => async () => {
    const one = selected();
    if (!one) return;
    const { said, isDone } = await annotate(one, withNote);
    if (isDone && withNote) close();
    else say(said);
  };
  const list = () =>
    void annotations().then(
      (all) => {
        close();
        all.open();
      },
      () => say(word.notLoaded),
    );
  return [button(word.highlight, annotating(false)), button(word.note, annotating(true)), button(word.ownNotes, list)];
}
