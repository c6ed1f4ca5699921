const step: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Marks a sentence and its counterpart in the other language: under the pointer, at a tap,
 * or with the arrow keys from a focused paragraph number. Wraps the text.
 */
export class SentencePairs extends HTMLElement {
  #row: Element | undefined;
  #sentence = 0;

  connectedCallback() {
    for (const type of ['pointerover', 'pointerleave', 'click', 'keydown', 'focusout']) this.addEventListener(type, this);
  }

  handleEvent(event: Event) {
    if (event instanceof KeyboardEvent) return this.#key(event);
    if (event.type === 'pointerleave' || event.type === 'focusout') return this.#mark(undefined, 0);
    const sentence = (event.target as Element).closest<HTMLElement>('[data-sentence]');
    this.#mark(sentence?.closest('.row') ?? undefined, Number(sentence?.dataset['sentence'] ?? 0));
  }

  #key(event: KeyboardEvent) {
    const number = (event.target as Element).closest('.number');
    const row = number?.closest('.row') ?? undefined;
    if (event.key === 'Escape') return this.#mark(undefined, 0);
    const by = step[event.key];
    if (!row || !by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const last = row.querySelectorAll('[data-paragraph]:first-of-type > [data-sentence]').length;
    const from = row === this.#row ? this.#sentence : by > 0 ? 0 : last + 1;
    this.#mark(row, Math.min(last, Math.max(1, from + by)));
  }

  #mark(row: Element | undefined, sentence: number) {
    if (row === this.#row && sentence === this.#sentence) return;
    for (const marked of this.querySelectorAll('[data-sentence].pair')) marked.classList.remove('pair');
    this.#row = row;
    this.#sentence = sentence;
    for (const found of row?.querySelectorAll(`[data-sentence="${sentence}"]`) ?? []) found.classList.add('pair');
  }
}
