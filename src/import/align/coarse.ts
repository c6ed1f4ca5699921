/**
 * Where to look: a band about the way. Between two anchors both texts are halved by joining
 * neighbours until all ways through them can be weighed, and the way found there is
 * widened step by step. So the cells that are looked at grow with the texts, not with
 * their square.
 */
import type { Anchor } from './anchors.ts';
import type { Unit } from './answers.ts';
import { around, joined, wholeBand } from './band.ts';
import type { Side } from './corpus.ts';
import { evidenceOf, type Learned, type Units } from './evidence.ts';
import { type Band, bestWay, latticeOf } from './lattice.ts';

/** More cells than this between two anchors are not all weighed. */
const allAtOnce = 10_000;

/** Shapes of groups of joined sentences, as in the parameters; what is left out is left out in one piece more often. */
const coarseShapes = [[1, 1, 0.8], [1, 0, 0.03], [0, 1, 0.03], [1, 2, 0.07], [2, 1, 0.07]] as const;

export interface Searched {
  readonly band: Band;
  readonly cells: number;
}

/** The band of two texts between and about their anchors. */
export function bandOf(sides: readonly [Side, Side], units: Units, learned: Learned, anchors: readonly Anchor[]): Searched {
  const [first, second] = units;
  const starts = [...(anchors[0]?.i === 0 && anchors[0].j === 0 ? [] : [{ i: 0, j: 0 }]), ...anchors];
  let cells = 0;
  const parts = starts.map((start, at) => {
    const end = starts[at + 1] ?? { i: first.length, j: second.length };
    const searched = searchedBand(sides, [first.slice(start.i, end.i), second.slice(start.j, end.j)], learned);
    cells += searched.cells;
    return { start, band: searched.band };
  });
  return { band: joined(parts, first.length), cells };
}

function searchedBand(sides: readonly [Side, Side], [first, second]: Units, learned: Learned): Searched {
  if ((first.length + 1) * (second.length + 1) <= allAtOnce || first.length < 2 || second.length < 2) return { band: wholeBand(first.length, second.length), cells: 0 };
  const halves: Units = [halved(first), halved(second)];
  const { band, cells } = searchedBand(sides, halves, learned);
  const evidence = evidenceOf(sides, halves, learned, band);
  const lattice = latticeOf(band, coarseShapes, (shape, i, j) => {
    const [n, m, likely] = coarseShapes[shape]!;
    return Math.log(likely) + (n > 0 && m > 0 ? evidence(i, n, j, m) : 0);
  });
  return { band: around(bestWay(lattice), 2, first.length, second.length), cells: cells + lattice.cells };
}

const halved = (units: readonly Unit[]): Unit[] =>
  Array.from({ length: Math.ceil(units.length / 2) }, (_, at) => {
    const pair = units.slice(2 * at, 2 * at + 2);
    return { length: pair.reduce((sum, { length }) => sum + length, 0), types: [...new Set(pair.flatMap(({ types }) => types))] };
  });
