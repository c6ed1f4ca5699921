/** The door to the pair of sentences that is lit, for whatever brings a reader to words: an address, a result. */

/** What lights pairs, the element `sentence-pairs` of the reader. */
export interface HoldsPairs extends Element {
  /** Keeps a sentence of a row lit, counted from 1, with its counterpart; none where there is no row. */
  hold(row: Element | undefined, sentence: number): void;
}

/** Lights the sentence that a range begins in, with its counterpart in the other language; with no range, none. A page of one language has no pairs. */
export function lightPairAt(range: Range | undefined) {
  const sentence = range?.startContainer.parentElement?.closest<HTMLElement>('[data-sentence]');
  const pairs = document.querySelector<HoldsPairs>('[data-languages="2"] sentence-pairs');
  pairs?.hold(sentence?.closest('.row') ?? undefined, Number(sentence?.dataset['sentence'] ?? 0));
}
