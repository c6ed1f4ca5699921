/** The dialog with all annotations of the document: each leads to its words, and can be changed, removed, saved, taken in. */
import type { Annotation } from '../../annotations/model.ts';
import { make } from '../shared/nodes.ts';
import { annotationWord } from './annotation-word.ts';
import { entryOf, type Asks } from './entry.ts';
import { saveJson, saveMarkdown } from './files.ts';
import { lead } from './leading.ts';
import { tool } from './note-form.ts';
import type { Notebook } from './notebook.ts';
import { takeIn } from './taking-in.ts';

export class NoteList {
  readonly element = make('dialog', { class: 'annotations' });
  readonly #notebook: Notebook;
  readonly #status = make('p', { role: 'status' });
  readonly #entries = make('ol', { class: 'entries', tabindex: '-1' });
  #empty!: HTMLElement;
  #saving!: HTMLElement;

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
    this.element.addEventListener('click', (event) => event.target === this.element && this.element.close());
    this.build();
  }

  /** All of it, in the language that the interface speaks now. */
  build() {
    const word = annotationWord();
    this.element.setAttribute('aria-label', word.title);
    this.#empty = make('p', { class: 'explained' }, word.empty);
    this.#saving = make('span', { class: 'saving' }, `${word.saveAs} `, tool(word.json, () => saveJson(this.#notebook.placed)), tool(word.markdown, () => saveMarkdown(this.#notebook.placed)));
    this.#status.textContent = '';
    const head = make('div', { class: 'head' }, make('h2', {}, word.title), tool(word.close, () => this.element.close()));
    this.element.replaceChildren(make('div', { class: 'sheet' }, head, make('p', { class: 'explained' }, word.about), this.#status, this.#empty, this.#entries, make('div', { class: 'foot' }, this.#saving, this.#opener())));
    this.show();
  }

  open() {
    this.#status.textContent = '';
    this.show();
    if (!this.element.open) this.element.showModal();
  }

  /** What there is now; what is being written stays as it is. */
  show() {
    const { placed } = this.#notebook;
    const written = new Map([...this.#entries.querySelectorAll<HTMLElement>('li:has(textarea)')].map((one) => [one.dataset['annotation'], one]));
    this.#entries.replaceChildren(...placed.map((one) => written.get(one.annotation.id) ?? entryOf(one, this.#asks)));
    this.#empty.hidden = placed.length > 0;
    this.#entries.hidden = this.#saving.hidden = placed.length === 0;
  }

  readonly #asks: Asks = {
    lead: (one) => {
      this.element.close();
      lead(one);
    },
    note: ({ annotation }, text) => {
      const { id } = annotation;
      const { isKept, shown } = this.#notebook.note(annotation, text);
      this.#status.textContent = isKept ? '' : annotationWord().notKept;
      // The form has done its part, and the entry is made anew.
      if (isKept) this.#entryOf(id)?.querySelector('textarea')?.remove();
      void shown.then(() => isKept && this.#entryOf(id)?.querySelector<HTMLElement>('.tools button')?.focus());
      return isKept;
    },
    remove: ({ annotation }) => {
      if (!this.#notebook.remove(annotation.id).isKept) return void (this.#status.textContent = annotationWord().notKept);
      const undo = tool(annotationWord().undo, () => this.#putBack(annotation));
      this.#status.replaceChildren(`${annotationWord().removed} `, undo);
      undo.focus();
    },
  };

  #entryOf = (id: string) => [...this.#entries.children].find((one) => (one as HTMLElement).dataset['annotation'] === id);

  #putBack(annotation: Annotation) {
    this.#status.textContent = '';
    void this.#notebook.putBack(annotation).shown.then(() => this.#entryOf(annotation.id)?.querySelector<HTMLElement>('a, button')?.focus());
  }

  /** The button that takes in a file; the field itself is the browser's, and each looks otherwise. */
  #opener() {
    const field = make('input', { type: 'file', accept: '.json,.jsonld,application/json,application/ld+json', hidden: true });
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      field.value = '';
      if (file) void takeIn(file, this.#notebook).then((said) => (this.#status.textContent = said));
    });
    return make('span', { class: 'opening' }, field, tool(annotationWord().take, () => field.click()));
  }
}
