/** The reader's own highlights and notes on the page: marked in the text, opened by a press on them, listed. */
import type { Located } from '../../annotations/model.ts';
import type { Annotates } from '../shared/annotating.ts';
import { interfaceChanged } from '../shared/interface-language.ts';
import { make } from '../shared/nodes.ts';
import { opened } from '../shared/popovers.ts';
import { annotationWord } from './annotation-word.ts';
import { annotationAt, markLed } from './marks.ts';
import { tool } from './note-form.ts';
import { Notebook } from './notebook.ts';
import { NoteCard } from './note-card.ts';
import { NoteList } from './note-list.ts';

export class ReaderAnnotations extends HTMLElement implements Annotates {
  readonly #notebook = new Notebook(() => this.#show());
  readonly #list = new NoteList(this.#notebook);
  readonly #card = new NoteCard(this.#notebook, () => this.open());
  /** In the contents, where there are any: the way to the list. */
  readonly #way = make('p', { class: 'own-notes', hidden: true });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(this.#list.element, this.#card.element);
    document.querySelector('.contents')?.append(this.#way);
    for (const type of ['click', 'pointerdown', interfaceChanged]) document.addEventListener(type, this);
    void this.#notebook.refresh();
  }

  handleEvent(event: Event) {
    if (event.type === interfaceChanged) {
      this.#list.build();
      return this.#show();
    }
    if (event.type === 'pointerdown') return this.contains(event.target as Node) ? undefined : markLed(undefined);
    this.#press(event as MouseEvent);
  }

  add(places: readonly Located[], withNote: boolean): boolean {
    const { isKept, shown, ids: [first] } = this.#notebook.add(places);
    if (withNote && first !== undefined) void shown.then(() => isKept && this.#card.open(first, true));
    return isKept && first !== undefined;
  }

  open() {
    // The contents may have been opened to come here.
    const contents = document.querySelector<HTMLElement>(`.contents${opened}`);
    contents?.hidePopover();
    this.#list.open();
  }

  #show() {
    this.#list.show();
    const { length } = this.#notebook.placed;
    this.#way.hidden = length === 0;
    this.#way.replaceChildren(tool(annotationWord().count(length), () => this.open()));
  }

  /** A press on highlighted words opens their note; one on a link, or the end of a selection, is that. */
  #press(event: MouseEvent) {
    const target = event.target as Element;
    if (event.button !== 0 || !target.closest('[data-cell]') || target.closest('a, button') || getSelection()?.isCollapsed === false) return;
    const one = annotationAt(this.#notebook.placed, event);
    if (one) this.#card.open(one.annotation.id, false);
  }
}
