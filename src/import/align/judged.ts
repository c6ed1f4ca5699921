/** The groups of a way through two texts, each with what can be known of its being right. */
import type { Way } from './align.ts';
import type { Sentence, Side } from './corpus.ts';
import { probabilities } from './lattice.ts';
import type { Group } from './model.ts';
import type { Known } from './score.ts';

export interface Judged extends Omit<Group, 'score'> {
  readonly known: Known;
  /** Characters of both sides. */
  readonly length: number;
}

type Sides = readonly [Side, Side];

const judgedOne = (first: readonly Sentence[], second: readonly Sentence[], known: Known): Judged => ({
  source: first.map(({ place }) => place),
  translation: second.map(({ place }) => place),
  known,
  length: [...first, ...second].reduce((sum, { length }) => sum + length, 0),
});

export function judgedWay([first, second]: Sides, { lattice, steps, evidence }: Way): Judged[] {
  const among = probabilities(lattice);
  const found = steps.map(({ i, n, j, m }) => (n > 0 && m > 0 ? evidence(i, n, j, m) : undefined));
  const pairs = found.filter((one) => one !== undefined);
  const usual = pairs.reduce((sum, one) => sum + one, 0) / Math.max(1, pairs.length);
  return steps.map(({ i, n, j, m, edge }, at) => judgedOne(first.sentences.slice(i, i + n), second.sentences.slice(j, j + m), { among: among[edge]!, evidence: found[at], usual }));
}

/** One text is empty: nothing of the other has a counterpart. */
export function unanswered([first, second]: Sides): Judged[] {
  const known = { among: 1, evidence: undefined, usual: 0 };
  return [...first.sentences.map((one) => judgedOne([one], [], known)), ...second.sentences.map((one) => judgedOne([], [one], known))];
}

/** The scores of pairs, weighed by their length, over the length of everything; nothing at all is no same text. */
export function overall(judged: readonly Judged[], groups: readonly Group[]): number {
  const all = judged.reduce((sum, { length }) => sum + length, 0);
  const good = judged.reduce((sum, { length, known }, at) => sum + (known.evidence === undefined ? 0 : length * groups[at]!.score), 0);
  return good / Math.max(1, all);
}
