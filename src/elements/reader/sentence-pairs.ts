import { bringIntoView } from '../shared/in-view.ts';
import { opened } from '../shared/popovers.ts';
import { singleKey } from '../shared/single-keys.ts';
import { readingLine } from './place.ts';

const arrows: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const letters: Record<string, number> = { j: 1, k: -1 };

interface Pair {
  row: HTMLElement;
  /** Counted from 1. */
  sentence: number;
}

/** How many sentences of a row are paired. */
const countIn = (row: Element) => Math.max(0, ...[...row.querySelectorAll('[data-cell]')].map((cell) => cell.querySelectorAll('[data-sentence]').length));

/** The sentences of a pair, one a language. */
const sentencesOf = ({ row, sentence }: Pair) => [...row.querySelectorAll(`[data-sentence="${sentence}"]`)];

/**
 * Lights a sentence and its counterpart in the other language. The one under the pointer or around the
 * focus is lit as long as that stays; a tap, `j` and `k`, the arrow keys from a paragraph's number, and
 * words that the reader was brought to, light one until another is. Wraps the text.
 */
export class SentencePairs extends HTMLElement {
  #held: Pair | undefined;
  #lit: Pair | undefined;

  connectedCallback() {
    if (!this.closest('[data-languages="2"]')) return;
    for (const type of ['pointerover', 'pointerleave', 'click', 'keydown', 'focusin', 'focusout']) this.addEventListener(type, this);
    document.addEventListener('keydown', (event) => this.#letter(event));
  }

  /** Lights a pair until another is; none where none is named. */
  hold(row: Element | undefined, sentence: number) {
    this.#held = row instanceof HTMLElement && sentence > 0 ? { row, sentence } : undefined;
    this.#light(this.#held);
  }

  handleEvent(event: Event) {
    if (event instanceof KeyboardEvent) return this.#key(event);
    if (event.type === 'pointerleave' || event.type === 'focusout') return this.#light(this.#held);
    const sentence = (event.target as Element).closest<HTMLElement>('[data-sentence]');
    const row = sentence?.closest<HTMLElement>('.row') ?? undefined;
    const pair = row && { row, sentence: Number(sentence?.dataset['sentence']) };
    if (event.type === 'click') return this.hold(pair?.row, pair?.sentence ?? 0);
    // Beside the sentences the last one stays: between two lines of it is no other.
    if (pair || event.type === 'pointerover') this.#light(pair ?? this.#held);
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Escape') return this.hold(undefined, 0);
    const row = (event.target as Element).closest('.number')?.closest<HTMLElement>('.row');
    const by = arrows[event.key];
    if (!row || !by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const last = countIn(row);
    const from = row === this.#held?.row ? this.#held.sentence : by > 0 ? 0 : last + 1;
    this.hold(row, Math.min(last, Math.max(1, from + by)));
  }

  /** `j` and `k`: the next pair and the one before, from the one that is lit, else from the line that is read. */
  #letter(event: KeyboardEvent) {
    const by = letters[singleKey(event) ?? ''];
    if (!by || document.querySelector(`dialog[open], ${opened}`)) return;
    const pair = this.#held ? this.#next(this.#held, by) : this.#first();
    if (!pair) return;
    event.preventDefault();
    this.hold(pair.row, pair.sentence);
    bringIntoView(sentencesOf(pair).map((one) => one.getBoundingClientRect()));
  }

  #next({ row, sentence }: Pair, by: number): Pair | undefined {
    if (sentence + by >= 1 && sentence + by <= countIn(row)) return { row, sentence: sentence + by };
    const rows = [...this.querySelectorAll<HTMLElement>('.row')];
    const next = rows[rows.indexOf(row) + by];
    return next && { row: next, sentence: by > 0 ? 1 : Math.max(1, countIn(next)) };
  }

  #first(): Pair | undefined {
    const line = readingLine() - 12;
    const sentence = [...this.querySelectorAll<HTMLElement>('[data-sentence]')].find((one) => one.getBoundingClientRect().top >= line);
    const row = sentence?.closest<HTMLElement>('.row');
    return row ? { row, sentence: Number(sentence?.dataset['sentence']) } : undefined;
  }

  #light(pair: Pair | undefined) {
    if (pair?.row === this.#lit?.row && pair?.sentence === this.#lit?.sentence) return;
    for (const marked of this.querySelectorAll('.pair')) marked.classList.remove('pair');
    this.#lit?.row.removeAttribute('data-lit');
    this.#lit = pair;
    if (!pair) return;
    for (const found of sentencesOf(pair)) found.classList.add('pair');
    pair.row.dataset['lit'] = '';
    pair.row.style.setProperty('--lit-line', String(pair.sentence));
  }
}
