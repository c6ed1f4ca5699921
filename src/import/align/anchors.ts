/**
 * Headings and numbers first: blocks that bear the same number in both texts, 第三条 and
 * Article 3, hold everything between them in its place.
 */
import type { Side } from './corpus.ts';
import { markersOf } from './markers.ts';

/** `i` sentences of the first side stand before it, and `j` of the second. */
export interface Anchor {
  readonly i: number;
  readonly j: number;
}

/** Numbers that agree in this share at least are believed; fewer are numbers of something else. */
const agreement = 0.7;

/** Places that both texts must go through, in order; none where the numbers contradict each other. */
export function anchorsOf([first, second]: readonly [Side, Side]): Anchor[] {
  const [ours, theirs] = [numbered(first), numbered(second)];
  const common = [...ours].flatMap(([key, i]) => (theirs.has(key) ? [{ i, j: theirs.get(key)! }] : [])).sort((a, b) => a.i - b.i || a.j - b.j);
  const anchors = longestRising(common);
  return anchors.length >= 2 && anchors.length >= agreement * common.length ? anchors : [];
}

/** Where blocks begin that have a number of their own, by the number; one that is there twice is none. */
function numbered({ text, sentences }: Side): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, { place }] of sentences.entries()) {
    if (place.sentence > 0) continue;
    const { number, sentences: all } = text.blocks[place.block]!;
    for (const key of markersOf(number ?? all[0]!, text.language).filter((one) => !one.startsWith('item '))) {
      if (found.has(key)) twice.add(key);
      found.set(key, at);
    }
  }
  return new Map([...found].filter(([key]) => !twice.has(key)));
}

/** The longest part of the pairs, sorted by `i`, in which `j` rises too. */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, { i, j }] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = pairs[ends[middle]!]!;
      if (end.j < j && end.i < i) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  }
  const chain: Anchor[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) chain.unshift(pairs[at]!);
  return chain;
}
