/** Where the calibration in the aligner's parameters comes from: a logistic regression on pairs of which it is known whether they are right. */
import { judge } from '../../src/import/align/align.ts';
import type { Lexicon } from '../../src/import/align/model.ts';
import { featuresOf } from '../../src/import/align/score.ts';
import { type HiddenLaw, rightIn } from './laws.ts';

interface Example {
  readonly features: readonly number[];
  readonly right: number;
  readonly weight: number;
}

/** Pairs of a text with the translation of another count as so many of a hundred. */
const ofAnother = 0.1;

/** The weights of `calibration`: from the laws, and from each with the translation of the next, where every pair is wrong. */
export function fitted(laws: readonly HiddenLaw[], lexicon: Lexicon | undefined): string {
  const examples = laws.flatMap((law, index) => {
    const other = laws[(index + 1) % laws.length]!;
    return [...examplesOf(law, law, lexicon), ...examplesOf(law, other, lexicon)];
  });
  return `[${regression(examples).map((weight) => weight.toFixed(3)).join(', ')}] from ${examples.length} pairs`;
}

function examplesOf(law: HiddenLaw, other: HiddenLaw, lexicon: Lexicon | undefined): Example[] {
  const { judged } = judge(law.source.text, other.translation.text, { lexicon });
  return judged.flatMap((group) => {
    if (group.known.evidence === undefined) return [];
    const right = law === other && rightIn(law, group) === group.translation.length ? 1 : 0;
    return [{ features: featuresOf(group.known), right, weight: law === other ? 1 : ofAnother }];
  });
}

/** Newton's method, with a little ridge that keeps weights finite where the data separate. */
function regression(examples: readonly Example[]): number[] {
  const size = examples[0]!.features.length;
  let weights = Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const gradient = weights.map((weight) => -weight);
    const curve = weights.map((_, row) => weights.map((__, column) => (row === column ? 1 : 0)));
    for (const { features, right, weight } of examples) {
      const guess = 1 / (1 + Math.exp(-features.reduce((sum, feature, at) => sum + feature * weights[at]!, 0)));
      for (const [row, feature] of features.entries()) {
        gradient[row]! += weight * (right - guess) * feature;
        for (const [column, other] of features.entries()) curve[row]![column]! += weight * guess * (1 - guess) * feature * other;
      }
    }
    const step = solved(curve, gradient);
    weights = weights.map((weight, at) => weight + step[at]!);
  }
  return weights;
}

/** The solution of a system of linear equations, by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (const [at, row] of rows.entries()) {
    for (const other of rows) {
      if (other === row) continue;
      const factor = other[at]! / row[at]!;
      for (let column = at; column < other.length; column++) other[column]! -= factor * row[column]!;
    }
  }
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}
