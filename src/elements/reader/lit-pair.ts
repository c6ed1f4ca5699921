/** The door to the pair of sentences that is lit, for whatever brings a reader to words: an address, a result. */
import type { SentencePairs } from './sentence-pairs.ts';

/** Lights the sentence that a range begins in, with its counterpart in the other language; with no range, none. A page of one language has no pairs. */
export function lightPairAt(range: Range | undefined) {
  const sentence = range?.startContainer.parentElement?.closest<HTMLElement>('[data-sentence]');
  const pairs = document.querySelector<SentencePairs>('[data-languages="2"] sentence-pairs');
  pairs?.hold(sentence?.closest('.row') ?? undefined, Number(sentence?.dataset['sentence'] ?? 0));
}
