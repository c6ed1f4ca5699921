/** What opens at words that are highlighted: their note, to read, to write, or to take the highlight away. */
import type { Annotation } from '../../annotations/model.ts';
import { make } from '../shared/nodes.ts';
import { placeToolbar, popover } from '../links/toolbar-place.ts';
import { annotationWord } from './annotation-word.ts';
import { noteForm, tool } from './note-form.ts';
import type { Notebook } from './notebook.ts';
import { rangesOf } from './placing.ts';

export class NoteCard {
  readonly element = make('div', { class: 'note-card', role: 'dialog', tabindex: '-1' });
  readonly #notebook: Notebook;
  readonly #list: () => void;
  /** It was made for a note, and goes where none is written. */
  #isNew = false;
  #text: HTMLTextAreaElement | undefined;
  /** What it is open at, as that was then: another tab may have written another note since, or taken the highlight away. */
  #opened: Annotation | undefined;
  #before: Element | null = null;
  readonly #status = make('p', { role: 'status' });

  /** `list` opens the list of all. */
  constructor(notebook: Notebook, list: () => void) {
    [this.#notebook, this.#list] = [notebook, list];
    popover.prepare(this.element);
    this.element.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('pointerdown', ({ target }) => this.#isOpen && !this.element.contains(target as Node) && this.#leave());
    for (const type of ['scroll', 'resize']) addEventListener(type, () => this.#place(), { passive: true });
  }

  get #isOpen() {
    return this.#opened !== undefined;
  }

  /** Opens at the words of an annotation; `isNew` to write its first note. */
  open(id: string, isNew: boolean) {
    this.#leave();
    if (this.#isOpen) return;
    const one = this.#notebook.find(id);
    if (!one) return;
    const word = annotationWord();
    [this.#opened, this.#isNew, this.#before] = [one.annotation, isNew && one.annotation.note === undefined, document.activeElement];
    const { form, text } = noteForm(one.annotation.note ?? '', () => this.#close(), tool(word.remove, () => this.#close(true)), tool(word.all, () => this.#all()));
    this.#text = text;
    this.#status.textContent = '';
    this.element.setAttribute('aria-label', word.note);
    this.element.replaceChildren(form, this.#status);
    popover.show(this.element);
    this.#place();
    (isNew ? text : this.element).focus({ preventScroll: true });
  }

  /** Keeps what is written; stays open, and says so, where it cannot be kept. */
  #close(isRemoved = false) {
    if (!this.#keep(isRemoved)) return void (this.#status.textContent = annotationWord().notKept);
    this.#hide();
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus({ preventScroll: true });
  }

  #keep(isRemoved: boolean) {
    const [opened, written] = [this.#opened, this.#text?.value.trim() ?? ''];
    if (!opened) return true;
    if (isRemoved || (this.#isNew && written === '')) return this.#notebook.remove(opened.id).isKept;
    return written === (opened.note ?? '') || this.#notebook.note(opened, written).isKept;
  }

  /** The reader has turned elsewhere: what is written is kept, where it can be. */
  #leave() {
    if (this.#keep(false)) this.#hide();
    else this.#status.textContent = annotationWord().notKept;
  }

  #hide() {
    if (this.#isOpen) popover.hide(this.element);
    this.#opened = undefined;
  }

  #all() {
    this.#leave();
    if (!this.#isOpen) this.#list();
  }

  #key(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }

  #place() {
    const one = this.#opened && this.#notebook.find(this.#opened.id);
    if (one) placeToolbar(this.element, rangesOf(one)[0]?.getBoundingClientRect(), false);
  }
}
