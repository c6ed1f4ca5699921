/**
 * What the text itself teaches: how often each token is answered in the pairs found so
 * far, and which words of the two languages keep company in them without a lexicon
 * knowing it.
 */
import { type Links, reversed, type Side } from './corpus.ts';
import type { Learned } from './evidence.ts';
import type { Step } from './lattice.ts';
import { reliability } from './parameters.ts';

const typesIn = (side: Side, from: number, count: number) => new Set(side.sentences.slice(from, from + count).flatMap(({ types }) => types));

export function learnFrom(sides: readonly [Side, Side], steps: readonly Step[], links: Links): Learned {
  const [first, second] = sides;
  const groups = steps.filter(({ n, m }) => n > 0 && m > 0).map(({ i, n, j, m }) => [typesIn(first, i, n), typesIn(second, j, m)] as const);
  const more = companions(groups, sides, links);
  const back = reversed(more, second.types.length);
  return { links: more, back, answered: [answeredIn(groups, first, more), answeredIn(groups.map(([a, b]) => [b, a]), second, back)] };
}

type Group = readonly [ReadonlySet<number>, ReadonlySet<number>];

/** Shares of answered occurrences, drawn towards what is usual for the kind by as many imagined ones. */
const imagined = 3;

function answeredIn(groups: readonly Group[], { types }: Side, links: Links): number[] {
  const [seen, found] = [new Float64Array(types.length), new Float64Array(types.length)];
  for (const [ours, theirs] of groups) {
    for (const type of ours) {
      seen[type]!++;
      if (links[type]!.some((other) => theirs.has(other))) found[type]!++;
    }
  }
  return types.map(({ kind }, type) => (found[type]! + imagined * reliability[kind].answered) / (seen[type]! + imagined));
}

/** Pairs of words counted at most, to bound the memory of a long book. */
const mostCounted = 3_000_000;

/** The links, and those of words that are not answered but stand together too often for chance. */
function companions(groups: readonly Group[], [first, second]: readonly [Side, Side], links: Links): Links {
  const [ours, theirs] = [new Float64Array(first.types.length), new Float64Array(second.types.length)];
  const together = new Map<number, number>();
  const size = second.types.length;
  for (const [a, b] of groups) {
    for (const type of a) ours[type]!++;
    for (const type of b) theirs[type]!++;
  }
  const back = reversed(links, size);
  for (const [a, b] of groups) {
    if (together.size > mostCounted) break;
    const openA = [...a].filter((type) => first.types[type]!.kind === 'word' && ours[type]! > 1 && !links[type]!.some((other) => b.has(other)));
    const openB = [...b].filter((type) => second.types[type]!.kind === 'word' && theirs[type]! > 1 && !back[type]!.some((other) => a.has(other)));
    for (const one of openA) for (const other of openB) together.set(one * size + other, (together.get(one * size + other) ?? 0) + 1);
  }
  const more = links.map((answers) => [...answers]);
  for (const [pair, count] of together) {
    if (count < 2) continue;
    const [one, other] = [Math.floor(pair / size), pair % size];
    if (count / ours[one]! >= 0.4 && count / theirs[other]! >= 0.25 && surprise(count, ours[one]!, theirs[other]!, groups.length) > 12) more[one]!.push(other);
  }
  return more;
}

/** Dunning's log-likelihood ratio for two words that stand together `count` times in `all` groups. */
function surprise(count: number, one: number, other: number, all: number): number {
  const part = (seen: number, expected: number) => (seen > 0 ? seen * Math.log(seen / expected) : 0);
  return 2 * (part(count, (one * other) / all) + part(one - count, (one * (all - other)) / all) + part(other - count, ((all - one) * other) / all) + part(all - one - other + count, ((all - one) * (all - other)) / all));
}
