/** Keeps what a search loads of a large index bounded: what would load too much is not asked, and the matcher rules out what that would have. */
import type { Ask, Question } from './ask.ts';

/** How much of the index one search may load, in bytes. */
export const mostLoaded = 150_000;

/** What one search loads: chunks of the index, by their place, with what each cost it in bytes. */
export type Loading = Map<number, number>;

/** Those of `asks`, in their order, whose chunks there is room for beside `loading`, to which they are added; a chunk that was there before is of no size. */
export function affordable(asks: readonly Ask[], loading: Loading, chunksOf: (question: Question) => readonly number[], sizeOf: (chunk: number) => number): Ask[] {
  return asks.filter((ask) => {
    const more = new Map(ask.flatMap(chunksOf).filter((chunk) => !loading.has(chunk)).map((chunk) => [chunk, sizeOf(chunk)]));
    if ([...loading.values(), ...more.values()].reduce((sum, size) => sum + size, 0) > mostLoaded) return false;
    for (const [chunk, size] of more) loading.set(chunk, size);
    return true;
  });
}
