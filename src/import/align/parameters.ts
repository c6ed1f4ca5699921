/** The numbers the aligner reckons with, and where each comes from. */
import type { Kind } from './tokens.ts';

/**
 * How often a token is answered in a right pair, before the text itself has shown it,
 * and how much of its evidence counts: tokens of a sentence are not independent.
 */
export const reliability = {
  word: { answered: 0.45, weight: 0.4 },
  number: { answered: 0.8, weight: 0.6 },
  reference: { answered: 0.85, weight: 0.6 },
  marker: { answered: 0.9, weight: 0.9 },
  sign: { answered: 0.7, weight: 0.5 },
} as const satisfies Readonly<Record<Kind, { answered: number; weight: number }>>;

/** Shapes of groups, `[sentences of the source, of the translation, how likely]`. */
export const shapes = [
  [1, 1, 0.88],
  [1, 0, 0.001],
  [0, 1, 0.001],
  [1, 2, 0.05],
  [2, 1, 0.05],
  [2, 2, 0.004],
  [1, 3, 0.01],
  [3, 1, 0.01],
  [1, 4, 0.002],
  [4, 1, 0.002],
  [2, 3, 0.001],
  [3, 2, 0.001],
] as const;

/**
 * Variance of the logarithm of the ratio of lengths: `fixed + perCharacter / characters of
 * the shorter side`, both measured in characters of the first. The ratio itself is that
 * of the two texts, so that it is right for every pair of languages.
 */
export const lengths = { fixed: 0.03, perCharacter: 1.2, weight: 0.7 } as const;

/**
 * Where groups end: at the end of a paragraph in both texts or in one only, over the end
 * of a paragraph, at the end of a sentence in one and of a mere line in the other; a
 * heading together with what is none; and a sentence that stands alone where both texts
 * have paragraphs, which are left out more often than single sentences. All but `open`
 * are stated, not tuned: the laws are aligned without paragraphs.
 */
export const ends = { both: 1.2, one: -1.2, within: -5, open: -1.5, heading: -3, alone: 1.5 } as const;

/**
 * How many letters answer a character of Chinese, of Japanese and of Korean, before the texts have
 * shown it, and for how many characters of the shorter text that counts. The last two are stated, not tuned.
 */
export const ratio = { letters: 3.5, japanese: 2.3, korean: 2, imagined: 200 } as const;

/**
 * Logistic regression of whether a pair is right on the features of `score.ts`:
 * `[constant, probability among all ways, evidence, evidence of the whole]`.
 */
export const calibration = {
  lexicon: [-7.805, 0.383, 0.343, 1.143],
  lengths: [-6.78, 0.384, 0.214, 1.065],
} as const satisfies Readonly<Record<'lexicon' | 'lengths', readonly [number, number, number, number]>>;
