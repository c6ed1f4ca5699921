/** The annotations of this document on this page: kept, placed, marked. Whatever shows them hears of every change. */
import { isSameWords, merged, withNote, type Annotation, type Located } from '../../annotations/model.ts';
import { newAnnotation } from '../links/locating.ts';
import { keep, kept, key } from './kept.ts';
import { markAll } from './marks.ts';
import { placed, type Placed } from './placing.ts';

export class Notebook {
  placed: readonly Placed[] = [];
  #turn = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    // Another tab has made, changed or removed one.
    addEventListener('storage', (event) => (event.key === null || event.key === key) && void this.refresh());
  }

  /** Reads what is kept, and marks it. */
  async refresh() {
    const turn = ++this.#turn;
    const all = await placed(kept());
    if (turn !== this.#turn) return;
    this.placed = all;
    markAll(all);
    this.#changed();
  }

  find = (id: string) => this.placed.find(({ annotation }) => annotation.id === id);

  /** Keeps what `change` makes of what is kept; tells whether it is kept, and by `shown` when it is seen. */
  #write(change: (all: Annotation[]) => readonly Annotation[]): { isKept: boolean; shown: Promise<void> } {
    const isKept = keep(change(kept()));
    return { isKept, shown: isKept ? this.refresh() : Promise.resolve() };
  }

  /** Highlights for some words; for those that have one, that one. */
  add(places: readonly Located[]) {
    let ids: string[] = [];
    const { isKept, shown } = this.#write((all) => {
      const found = places.map((place) => all.find(({ address }) => isSameWords(address, place)) ?? newAnnotation(place));
      ids = found.map(({ id }) => id);
      return [...all, ...found.filter((one) => !all.includes(one))];
    });
    return { isKept, shown, ids };
  }

  /** Another note on an annotation; one that was taken away meanwhile is put back with it. */
  note = (annotation: Annotation, note: string) =>
    this.#write((all) => {
      const isGone = note !== '' && all.every(({ id }) => id !== annotation.id);
      return (isGone ? [...all, annotation] : all).map((one) => (one.id === annotation.id ? withNote(one, note, new Date()) : one));
    });
  remove = (id: string) => this.#write((all) => all.filter((one) => one.id !== id));
  putBack = (annotation: Annotation) => this.#write((all) => [...all.filter(({ id }) => id !== annotation.id), annotation]);

  /** Keeps others, too, and tells how many of them are new. */
  merge(taken: readonly Annotation[]) {
    let count = 0;
    const { isKept, shown } = this.#write((all) => {
      const { all: both, added } = merged(all, taken);
      count = added;
      return both;
    });
    return { isKept, shown, added: count };
  }
}
