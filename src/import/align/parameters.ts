/** The numbers the aligner reckons with, and where each comes from. */
import type { Kind } from './tokens.ts';

/**
 * How often a token is answered in a right pair, before the text itself has shown it,
 * and how much of its evidence counts: tokens of a sentence are not independent.
 */
export const reliability = {
  word: { answered: 0.45, weight: 0.5 },
  number: { answered: 0.8, weight: 0.6 },
  reference: { answered: 0.85, weight: 0.6 },
  marker: { answered: 0.9, weight: 0.9 },
  sign: { answered: 0.7, weight: 0.5 },
} as const satisfies Readonly<Record<Kind, { answered: number; weight: number }>>;

/** Shapes of groups, `[sentences of the source, of the translation, how likely]`. */
export const shapes = [
  [1, 1, 0.88],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [1, 2, 0.04],
  [2, 1, 0.04],
  [2, 2, 0.004],
  [1, 3, 0.008],
  [3, 1, 0.008],
  [1, 4, 0.002],
  [4, 1, 0.002],
  [2, 3, 0.001],
  [3, 2, 0.001],
] as const;

/** Variance of the logarithm of the ratio of lengths: `fixed + perCharacter / length of the shorter side in Chinese characters`. */
export const lengths = { fixed: 0.03, perCharacter: 1.2, weight: 0.7 };

/** Letters for a character of the other language where a text is too short to show it. */
export const ends = { both: 1.2, one: -1.2, within: -2 };
