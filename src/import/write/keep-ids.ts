/** Which rows of a new import are rows of the one before it, so that they keep their ids, and where the ids of the others land. */
import type { Passage } from '../understand/model.ts';
import { hasCount } from './ids.ts';
import { bare, type Previous } from './previous.ts';

/** As much alike as this, a row is the one it was, with some words changed. */
const alike = 0.5;
/** The largest table of two stretches that are compared row by row. */
const largestTable = 400_000;

export interface Kept {
  /** The ids of the passages that have one, by their index. */
  ids: Map<number, string>;
  /** The passages whose words are not the same any more. */
  changed: number[];
  /** All ids that were ever published. */
  used: Set<string>;
}

export function keepIds(previous: Previous, passages: readonly Passage[]): Kept {
  const old = previous.rows;
  const now = passages.map(({ sentences }) => bare(sentences.map(({ text }) => text).join('')));
  const ids = new Map<number, string>();
  const changed: number[] = [];
  const match = (before: number, after: number) => {
    const [row, passage] = [old[before], passages[after]];
    if (!row || !passage || row.heading === hasCount(passage)) return;
    ids.set(after, row.id);
    if (row.text !== now[after]) changed.push(after);
  };

  let [before, after] = [0, 0];
  for (const [nextBefore, nextAfter] of [...anchors(old.map(({ text }) => text), now), [old.length, now.length] as const]) {
    for (const [left, right] of between(old.slice(before, nextBefore).map(({ text }) => text), now.slice(after, nextAfter))) match(before + left, after + right);
    match(nextBefore, nextAfter);
    [before, after] = [nextBefore + 1, nextAfter + 1];
  }
  return { ids, changed, used: new Set(previous.ledger.map(({ id }) => id)) };
}

/** The lines of the ledger for ids that have left the text, by the index of the passage they stand after (-1: at the head). */
export function retire(previous: Previous, ids: readonly string[]): Map<number, string[]> {
  const indexOf = new Map(ids.map((id, index) => [id, index] as const));
  const landings = new Map(previous.ledger.map(({ id, landing }) => [id, landing] as const));
  const order = previous.ledger.map(({ id }) => id);
  const retired = new Map<number, string[]>();
  for (const [position, { id }] of previous.ledger.entries()) {
    if (indexOf.has(id)) continue;
    const before = order.slice(0, position).findLast((one) => indexOf.has(one));
    let landing = landings.get(id);
    while (landing !== undefined && !indexOf.has(landing)) landing = landings.get(landing);
    landing ??= before ?? order.slice(position).find((one) => indexOf.has(one)) ?? ids[0];
    const at = before === undefined ? -1 : (indexOf.get(before) ?? -1);
    retired.set(at, [...(retired.get(at) ?? []), `${id} retired ${landing}`]);
  }
  return retired;
}

/** The texts that each side has once and both have, as far as they are in the same order: the longest rising sequence. */
function anchors(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const once = (texts: readonly string[]) => {
    const places = new Map<string, number>();
    for (const [index, text] of texts.entries()) places.set(text, places.has(text) ? -1 : index);
    return places;
  };
  const [left, right] = [once(old), once(now)];
  const pairs = old.flatMap((text, index) => (left.get(text) === index && (right.get(text) ?? -1) >= 0 ? [[index, right.get(text) as number] as const] : []));
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const found: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) found.unshift(pairs[index] as readonly [number, number]);
  return found;
}

/** The pairs of two stretches that are most alike together, in order. */
function between(old: readonly string[], now: readonly string[]): [number, number][] {
  if (old.length === 0 || now.length === 0 || old.length * now.length > largestTable) return [];
  const [left, right] = [old.map(pairsOf), now.map(pairsOf)];
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(now.length + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const gain = (row: number, column: number) => {
    const value = similarity(left[row] as Set<string>, right[column] as Set<string>);
    return value >= alike ? value : -1;
  };
  const gains = left.map((_, row) => right.map((__, column) => gain(row, column)));
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      (best[row] as Float64Array)[column] = Math.max(at(row + 1, column), at(row, column + 1), (gains[row]?.[column] ?? -1) + at(row + 1, column + 1));
    }
  }
  const found: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < old.length && column < now.length; ) {
    const value = gains[row]?.[column] ?? -1;
    if (value > 0 && at(row, column) === value + at(row + 1, column + 1)) found.push([row++, column++]);
    else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return found;
}

/** The pairs of neighbouring characters in a text; of a text of one character, itself. */
const pairsOf = (text: string) => new Set(text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)));

const similarity = (a: Set<string>, b: Set<string>) => (2 * Array.from(a).filter((pair) => b.has(pair)).length) / Math.max(1, a.size + b.size);
