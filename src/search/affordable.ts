/** Keeps what a search loads of a large index bounded: what would load too much is not asked, and the matcher rules out what that would have. */
import type { Ask, Question } from './ask.ts';

/** How much of the index one search may load, in bytes. */
export const mostLoaded = 120_000;

/** What one search loads: chunks of the index, by their place, with what each cost it in bytes. */
export type Loading = Map<number, number>;

/** Less of an ask: each run of several words without its first or its last, whichever loads more; nothing where there is no less. */
function shorter(ask: Ask, sizeOf: (question: Question) => number): Ask | undefined {
  if (ask.some(({ words }) => words.length < 2)) return undefined;
  return ask.map((question) => {
    const [first, last] = [question.words.slice(0, 1), question.words.slice(-1)].map((words) => sizeOf({ ...question, words })) as [number, number];
    return { ...question, words: first > last ? question.words.slice(1) : question.words.slice(0, -1) };
  });
}

/** Those of `asks`, or as much of each as can be, in their order, whose chunks there is room for beside `loading`, to which they are added; a chunk that was there before is of no size. */
export function affordable(asks: readonly Ask[], loading: Loading, chunksOf: (question: Question) => readonly number[], sizeOf: (chunk: number) => number): Ask[] {
  const weigh = (question: Question) => chunksOf(question).reduce((sum, chunk) => sum + sizeOf(chunk), 0);
  /** Whether there is room for it; then it is taken. */
  const take = (ask: Ask) => {
    const more = new Map(ask.flatMap(chunksOf).filter((chunk) => !loading.has(chunk)).map((chunk) => [chunk, sizeOf(chunk)]));
    if ([...loading.values(), ...more.values()].reduce((sum, size) => sum + size, 0) > mostLoaded) return false;
    for (const [chunk, size] of more) loading.set(chunk, size);
    return true;
  };
  return asks.flatMap((ask) => {
    for (let some: Ask | undefined = ask; some; some = shorter(some, weigh)) if (take(some)) return [some];
    return [];
  });
}
