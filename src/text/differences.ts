/** All the places where an edition differs from the text that was received. */
import { difference, type Difference, type Run } from './received.ts';
import type { Seen } from './seen.ts';

/** How many characters are the same where two texts go on together, and how far from a difference that is looked for. */
const again = { same: 8, within: 400 } as const;
/** More differences than a report is read for. */
const most = 20;

/** Where two texts differ, in their order: each of the first, as long as the two go on together after it. */
export function differences(runs: readonly Run[], theirs: readonly Seen[]): Difference[] {
  const found: Difference[] = [];
  for (let next = difference(runs, theirs); next && found.length < most; ) {
    found.push(next);
    const { rest } = next;
    const on = rest.runs.length > 0 ? together(rest.runs.flatMap(({ characters }) => characters), rest.theirs) : undefined;
    next = on && difference(without(rest.runs, on.ours), rest.theirs.slice(on.theirs));
  }
  return found;
}

/** After how many characters of each two texts go on together: the nearest place. */
function together(ours: readonly Seen[], theirs: readonly Seen[]): { ours: number; theirs: number } | undefined {
  const pieces = (text: readonly Seen[]) => Array.from({ length: Math.min(again.within, text.length - again.same + 1) }, (_, at) => text.slice(at, at + again.same).map(({ character }) => character).join(''));
  const places = new Map(pieces(theirs).map((piece, at) => [piece, at] as const).reverse());
  const both = pieces(ours).flatMap((piece, at) => (places.has(piece) ? [{ ours: at, theirs: places.get(piece)! }] : []));
  return both.toSorted((a, b) => a.ours + a.theirs - b.ours - b.theirs)[0];
}

/** Runs without the first characters of their text. */
function without(runs: readonly Run[], count: number): Run[] {
  let left = count;
  return runs.flatMap((run) => {
    const dropped = Math.min(left, run.characters.length);
    left -= dropped;
    return dropped === run.characters.length && dropped > 0 ? [] : [{ ...run, characters: run.characters.slice(dropped) }];
  });
}
