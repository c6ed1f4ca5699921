/** The door to the pair of sentences that is lit, for whatever brings a reader to words: an address, a result. */
import type { SentencePairs } from './sentence-pairs.ts';

/** Lights a sentence of a row, counted from 1, with its counterpart in the other language; with no row, none. */
export const lightPair = (row?: Element | null, sentence = 0) => document.querySelector<SentencePairs>('sentence-pairs')?.hold(row ?? undefined, sentence);
