/** Lengths go together: their ratio varies little about that of the whole texts, less in longer sentences (Gale and Church). */
import { lengths, ratio as usualRatio } from './parameters.ts';

/** Evidence from the lengths of `n` units of the first side from `i` on and `m` of the second from `j` on. */
export type LengthEvidence = (i: number, n: number, j: number, m: number) => number;

interface Measured {
  readonly length: number;
}

/** The logarithm of how much likelier a pair has such lengths than two that were put together by chance. `expected` is how much longer the second language is. */
export function lengthEvidence(first: readonly Measured[], second: readonly Measured[], expected: number): LengthEvidence {
  const [ours, theirs] = [sums(first), sums(second)];
  const imagined = usualRatio.imagined / Math.min(1, expected);
  const ratio = (theirs.at(-1)! + imagined * expected) / (ours.at(-1)! + imagined);
  const { mean, variance: usual } = logarithms(second);
  return (i, n, j, m) => {
    const [one, other] = [ours[i + n]! - ours[i]!, theirs[j + m]! - theirs[j]!];
    const off = Math.log(other / (one * ratio));
    const variance = lengths.fixed + lengths.perCharacter / Math.min(one, other / ratio);
    const byChance = Math.log(other / m) - mean;
    const chanceVariance = usual / m;
    return (lengths.weight / 2) * (Math.log(chanceVariance / variance) + byChance ** 2 / chanceVariance - off ** 2 / variance);
  };
}

function sums(units: readonly Measured[]): Float64Array {
  const all = new Float64Array(units.length + 1);
  for (const [at, { length }] of units.entries()) all[at + 1] = all[at]! + length;
  return all;
}

function logarithms(units: readonly Measured[]) {
  const logs = units.map(({ length }) => Math.log(length));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return { mean, variance: Math.max(0.1, logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length) };
}
