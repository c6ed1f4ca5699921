/** The score of a group: the probability that it is right, from what is known of it and of the whole. */
import { calibration } from './parameters.ts';

export interface Known {
  /** The probability of this group among all ways through the texts, from 0 to 1. */
  readonly among: number;
  /** The logarithm of how much likelier its lengths and words are in a pair than by chance; nothing for a group with an empty side. */
  readonly evidence: number | undefined;
  /** The mean of that over all pairs of the two texts. */
  readonly usual: number;
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** What a pair is judged by; all are needed: what is the best of bad pairs, and what is good but has a rival, are both doubtful. */
export const featuresOf = ({ among, evidence = 0, usual }: Known) => {
  const certain = within(among, 1e-4, 1 - 1e-4);
  return [1, Math.log(certain / (1 - certain)), within(evidence, -8, 8), within(usual, -2, 6)] as const;
};

export function scoreOf(known: Known, withLexicon: boolean): number {
  if (known.evidence === undefined) return Math.min(1, known.among);
  const weights = calibration[withLexicon ? 'lexicon' : 'lengths'];
  const sum = featuresOf(known).reduce((all, feature, at) => all + feature * weights[at]!, 0);
  return 1 / (1 + Math.exp(-sum));
}
