/** Which block of a translation stands beside which of its source, where ids do not say. */
import { inlineText } from './serialise.ts';
import type { Block } from './markdown/blocks.ts';

/** Indexes of blocks: what stands beside each other, what of the source has nothing beside it, what of the translation has not. */
export interface Pairing {
  pairs: [source: number, translation: number][];
  missing: number[];
  extra: number[];
}

/** What it costs to leave a block alone; a pair costs less than two of these unless it is none. */
const alone = 3;
/** What it costs where the translation is at its end: most of those that are not whole are not yet finished. */
const unfinished = 2.5;
/** How far from the diagonal pairs are sought, in blocks, beyond what the numbers of blocks differ by. */
const band = 200;

const lengths = new WeakMap<Block, number>();
/** The characters of a block. */
export function lengthOf(block: Block): number {
  const length = lengths.get(block) ?? block.lines.reduce((sum, { tree }) => sum + Array.from(inlineText(tree)).length, 0);
  lengths.set(block, length);
  return length;
}

/** What an id that is the same, and one that is another, weigh: little where some of the ids are known to be wrong, and next to nothing where they only count the blocks. */
const weights = { trusted: { same: -4, other: 1.5 }, doubted: { same: -0.6, other: 0.3 }, counted: { same: -0.05, other: 0 } } as const;
/** How far the ids of a translation are believed. */
export type Belief = keyof typeof weights;

/** How little two blocks look like one and its translation, from -4 up. `ratio` is how long the translation is for one character of the source. */
function cost(source: Block, translation: Block, ratio: number, ids: Belief): number {
  const isId = translation.id !== undefined && !translation.isSlug && !source.isSlug;
  const named = isId ? weights[ids][source.id === translation.id ? 'same' : 'other'] : 0;
  const heading = Number(source.kind === 'heading') !== Number(translation.kind === 'heading') ? 8 : 0;
  const kind = source.kind !== translation.kind ? 1.5 : source.depth !== translation.depth ? 0.5 : 0;
  const editorial = source.editorial !== translation.editorial ? 3 : 0;
  const lines = Math.min(1, Math.abs(source.lines.length - translation.lines.length) * 0.2);
  const length = Math.min(2, Math.abs(Math.log((lengthOf(translation) + 10) / (lengthOf(source) * ratio + 10))));
  return named + heading + kind + editorial + lines + length;
}

/** The cheapest way to pair blocks in order, by kind, length and what ids there are. */
export function pairBlocks(source: readonly Block[], translation: readonly Block[], ids: Belief): Pairing {
  const total = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  // How long the translation is for its source depends on what of the two has no counterpart, which is not known yet.
  const guesses = [source, source.slice(0, translation.length)].map((some) => (total(translation) + 1) / (total(some) + 1));
  const ratios = source.length === translation.length ? guesses.slice(0, 1) : guesses.flatMap((guess) => [0.7, 0.85, 1, 1.2, 1.4].map((times) => guess * times));
  const ways = ratios.map((ratio) => cheapest(source, translation, ratio, ids));
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).pairing;
}

function cheapest(source: readonly Block[], translation: readonly Block[], ratio: number, ids: Belief): { pairing: Pairing; cost: number } {
  const [rows, columns] = [source.length + 1, translation.length + 1];
  const reach = band + Math.abs(rows - columns);
  /** The columns of a row in which pairs are sought; only they are kept. */
  const begin = (row: number) => Math.max(0, row - reach);
  const end = (row: number) => Math.min(columns, row + reach + 1);
  const steps: Uint8Array[] = [];
  let least = new Float64Array();
  for (let row = 0; row < rows; row++) {
    // Above the first row and before the first column there is nothing.
    const [above, aboveBegin, from] = [least, begin(row - 1), begin(row)];
    least = new Float64Array(end(row) - from);
    const step = new Uint8Array(least.length);
    for (let column = from; column < end(row); column++) {
      const ways = [
        row > 0 && column > 0 ? (above[column - 1 - aboveBegin] ?? Infinity) + cost(source[row - 1]!, translation[column - 1]!, ratio, ids) : Infinity,
        (above[column - aboveBegin] ?? Infinity) + (column === columns - 1 ? unfinished : alone),
        (least[column - 1 - from] ?? Infinity) + alone,
      ];
      const best = ways.indexOf(Math.min(...ways));
      least[column - from] = row === 0 && column === 0 ? 0 : ways[best]!;
      step[column - from] = best;
    }
    steps.push(step);
  }
  const pairing: Pairing = { pairs: [], missing: [], extra: [] };
  let [row, column] = [rows - 1, columns - 1];
  while (row > 0 || column > 0) {
    const way = row === 0 ? 2 : column === 0 ? 1 : steps[row]![column - begin(row)];
    if (way === 0) pairing.pairs.push([--row, --column]);
    else if (way === 1) pairing.missing.push(--row);
    else pairing.extra.push(--column);
  }
  for (const list of Object.values(pairing)) list.reverse();
  return { pairing, cost: least.at(-1)! };
}
