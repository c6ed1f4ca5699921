/**
 * Evidence from tokens: each says how much likelier a pair is, for being answered on the
 * other side or not, against what chance would do. Reckoned once for each unit against all
 * runs of one to four units of the other side that the band lets it meet.
 */
import type { Links, Side } from './corpus.ts';
import { reliability } from './parameters.ts';

/** What is aligned: a sentence, or several in a row as one while the way is looked for. */
export interface Unit {
  readonly length: number;
  readonly types: readonly number[];
}

/** The most units of one side in a group. */
export const most = 4;

/** For each unit the first and last of the other side at which a run may begin. */
export interface Reach {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Evidence of the tokens of a unit against the run of `size` units of the other side that begins at `start`. */
export type AnswerEvidence = (unit: number, start: number, size: number) => number;

export interface Asked {
  readonly side: Side;
  readonly units: readonly Unit[];
  readonly others: readonly Unit[];
  readonly links: Links;
  /** How often each type is answered in right pairs; where it is not known, what is usual for its kind. */
  readonly answered: readonly number[];
  readonly reach: Reach;
}

export function answerEvidence({ side, units, others, links, answered, reach }: Asked): AnswerEvidence {
  const places = placesOf(others);
  const known = new Map<number, Answering>();
  const answeringOf = (type: number) => {
    const found = known.get(type) ?? answeringOne(links[type]!, places, others.length, answered[type] ?? reliability[side.types[type]!.kind].answered, reliability[side.types[type]!.kind].weight);
    known.set(type, found);
    return found;
  };
  const rows = new Int32Array(units.length + 1);
  for (let unit = 0; unit < units.length; unit++) rows[unit + 1] = rows[unit]! + reach.to[unit]! - reach.from[unit]! + 1;
  const table = new Float32Array(rows[units.length]! * most);
  for (const [unit, { types }] of units.entries()) for (const type of types) addTo(table.subarray(rows[unit]! * most, rows[unit + 1]! * most), answeringOf(type), reach.from[unit]!, reach.to[unit]!);
  return (unit, start, size) => table[(rows[unit]! + start - reach.from[unit]!) * most + size - 1]!;
}

/** Where a type is answered, and what it says by the size of the run: answered, and not. */
interface Answering {
  readonly places: Int32Array;
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

function placesOf(units: readonly Unit[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [unit, { types }] of units.entries()) {
    for (const type of types) {
      const found = places.get(type);
      if (found) found.push(unit);
      else places.set(type, [unit]);
    }
  }
  return places;
}

function answeringOne(links: readonly number[], places: ReadonlyMap<number, readonly number[]>, all: number, usual: number, weight: number): Answering {
  const answering = Int32Array.from(new Set(links.flatMap((other) => places.get(other) ?? []))).sort();
  const chances = Array.from({ length: most }, (_, at) => Math.min(0.98, Math.max(1e-4, 1 - (1 - answering.length / all) ** (at + 1))));
  const right = (chance: number) => chance + (1 - chance) * usual;
  return {
    places: answering,
    yes: chances.map((chance) => weight * Math.log(right(chance) / chance)),
    no: chances.map((chance) => weight * Math.log((1 - right(chance)) / (1 - chance))),
  };
}

/** A type that nothing answers anywhere says nothing. */
function addTo(row: Float32Array, { places, yes, no }: Answering, from: number, to: number): void {
  if (places.length === 0) return;
  for (let size = 1; size <= most; size++) {
    for (let at = size - 1; at < row.length; at += most) row[at]! += no[size - 1]!;
    const more = yes[size - 1]! - no[size - 1]!;
    let next = from;
    for (let index = firstAtLeast(places, from); index < places.length && places[index]! < to + size; index++) {
      const place = places[index]!;
      for (let start = Math.max(next, place - size + 1); start <= Math.min(to, place); start++) row[(start - from) * most + size - 1]! += more;
      next = place + 1;
    }
  }
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
