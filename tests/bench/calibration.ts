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

/** Pairs made wrong on purpose count as so many of a hundred. */
const madeWrong = 0.1;

/** The weights of `calibration`: from the laws, from each with the translation of the next, and from each that ends with half of that. */
export function fitted(laws: readonly HiddenLaw[], lexicon: Lexicon | undefined): string {
  const examples = laws.flatMap((law, index) => {
    const other = laws[(index + 1) % laws.length]!;
    return [...examplesOf(law, 1, lexicon), ...examplesOf(ending(law, other, 0), madeWrong, lexicon), ...examplesOf(ending(law, other, 0.5), madeWrong, lexicon)];
  });
  return `[${regression(examples).map((weight) => weight.toFixed(3)).join(', ')}] from ${examples.length} pairs`;
}

/** A law that has only the first part of its translation, and after it that of another, no sentence of which is right. */
function ending(law: HiddenLaw, other: HiddenLaw, part: number): HiddenLaw {
  const sentencesOf = ({ translation }: HiddenLaw) => translation.text.blocks[0]!.sentences;
  const own = Math.round(part * sentencesOf(law).length);
  const others = sentencesOf(other).slice(Math.round(part * sentencesOf(other).length));
  const sentences = [...sentencesOf(law).slice(0, own), ...others];
  const articles = [...law.translation.articles.slice(0, own), ...others.map(() => [])];
  return { ...law, translation: { text: { ...law.translation.text, blocks: [{ kind: 'paragraph', depth: 0, sentences }] }, articles } };
}

function examplesOf(law: HiddenLaw, weight: number, lexicon: Lexicon | undefined): Example[] {
  const { judged } = judge(law.source.text, law.translation.text, { lexicon });
  return judged.flatMap((group) => {
    if (group.known.evidence === undefined) return [];
    return [{ features: featuresOf(group.known), right: rightIn(law, group) === group.translation.length ? 1 : 0, weight }];
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
