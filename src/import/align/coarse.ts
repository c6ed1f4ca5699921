/**
 * Where to look: a band about the way. Both texts are halved by joining neighbours until
 * all ways through them can be weighed, and the way found there is widened step by step.
 * So the cells that are looked at grow with the texts, not with their square.
 */
import type { Unit } from './answers.ts';
import type { Side } from './corpus.ts';
import { type Evidence, evidenceOf, type Learned, type Units } from './evidence.ts';
import { type Band, bestWay, latticeOf, type Step, wholeBand } from './lattice.ts';

/** More cells than this are not all weighed. */
const allAtOnce = 40_000;
/** How far from the way of the coarser level the finer one is looked for, in units. */
const reach = 8;

const coarseShapes = [[1, 1, 0.8], [1, 0, 0.03], [0, 1, 0.03], [1, 2, 0.07], [2, 1, 0.07]] as const;

export function bandOf(sides: readonly [Side, Side], units: Units, learned: Learned, count: (cells: number) => void): Band {
  const [first, second] = units;
  if ((first.length + 1) * (second.length + 1) <= allAtOnce) return wholeBand(first.length, second.length);
  const halves: Units = [halved(first), halved(second)];
  const band = bandOf(sides, halves, learned, count);
  const evidence = evidenceOf(sides, halves, learned, band);
  const lattice = latticeOf(band, coarseShapes, weighing(evidence));
  count(lattice.edges.length / coarseShapes.length);
  return around(bestWay(lattice), 2, [first.length, second.length]);
}

const weighing = (evidence: Evidence) => (shape: number, i: number, j: number) => {
  const [n, m, likely] = coarseShapes[shape]!;
  return Math.log(likely) + (n > 0 && m > 0 ? evidence(i, n, j, m) : 0);
};

const halved = (units: readonly Unit[]): Unit[] =>
  Array.from({ length: Math.ceil(units.length / 2) }, (_, at) => {
    const pair = units.slice(2 * at, 2 * at + 2);
    return { length: pair.reduce((sum, { length }) => sum + length, 0), types: [...new Set(pair.flatMap(({ types }) => types))] };
  });

/** The band about a way, `scale` units of which are one unit of it. */
export function around(steps: readonly Step[], scale: number, [first, second]: readonly [number, number]): Band {
  const low = new Int32Array(first + 1).fill(second);
  const high = new Int32Array(first + 1);
  for (const { i, n, j, m } of steps) {
    const from = Math.max(0, scale * i - reach);
    const to = Math.min(first, scale * (i + n) + reach);
    for (let row = from; row <= to; row++) {
      low[row] = Math.min(low[row]!, Math.max(0, scale * j - reach));
      high[row] = Math.max(high[row]!, Math.min(second, scale * (j + m) + reach));
    }
  }
  low[0] = 0;
  high[first] = second;
  return { low, high };
}
