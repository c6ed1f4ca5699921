/** The part of all pairs that is looked at: for each sentence of the first side, those of the second it may meet. */
import type { Anchor } from './anchors.ts';
import type { Band, Step } from './lattice.ts';

/** How far from a way other ways are looked for, in units. */
const reach = 8;

/** The band about a way, `scale` units of which are one unit of it. */
export function around(steps: readonly Step[], scale: number, first: number, second: number): Band {
  const low = new Int32Array(first + 1).fill(second);
  const high = new Int32Array(first + 1);
  for (const { i, n, j, m } of steps) {
    for (let row = Math.max(0, scale * i - reach); row <= Math.min(first, scale * (i + n) + reach); row++) {
      low[row] = Math.min(low[row]!, Math.max(0, scale * j - reach));
      high[row] = Math.max(high[row]!, Math.min(second, scale * (j + m) + reach));
    }
  }
  [low[0], high[first]] = [0, second];
  return { low, high };
}

/** Everything there is. */
export const wholeBand = (first: number, second: number): Band => ({ low: new Int32Array(first + 1), high: new Int32Array(first + 1).fill(second) });

/** The band of the whole from bands of the parts between anchors. */
export function joined(parts: readonly { readonly start: Anchor; readonly band: Band }[], first: number): Band {
  const [low, high] = [new Int32Array(first + 1), new Int32Array(first + 1)];
  for (const { start, band } of parts) {
    for (let row = 0; row < band.low.length; row++) [low[start.i + row], high[start.i + row]] = [start.j + band.low[row]!, start.j + band.high[row]!];
  }
  return pinned({ low, high }, parts.map(({ start }) => start));
}

/**
 * The band narrowed to what lies between anchors. What has no counterpart stands after one, so that its row goes on
 * to the next; several may have one row.
 */
export function pinned({ low, high }: Band, anchors: readonly Anchor[]): Band {
  for (const [at, { i, j }] of anchors.entries()) {
    const [before, after] = [anchors[at - 1], anchors[at + 1]];
    for (let row = before?.i ?? 0; row < i; row++) high[row] = Math.min(high[row]!, j);
    for (let row = i + 1; row < (after?.i ?? low.length); row++) low[row] = Math.max(low[row]!, j);
    if (before?.i !== i) low[i] = i === 0 ? 0 : j;
    high[i] = Math.max(high[i]!, j);
  }
  return { low, high };
}
