/** Asks Pagefind which records may have a query. It misses none; the matcher says which of them have it. */
import { affordable, type Loading } from './affordable.ts';
import { spelled, type Ask, type Question } from './ask.ts';
import { chunkFinder } from './chunks.ts';
import { nextTask } from './next-task.ts';
import { rarest } from './rarest.ts';
import type { Chunk, SearchLibrary } from './rows.ts';
import { available, SearchUnavailable } from './unavailable.ts';

/** As much of `pagefind.js` as is used. */
interface PagefindModule {
  createInstance(options: { noWorker: boolean }): Pagefind;
}

interface Pagefind {
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  search(query: string, options: { sort: { position: 'asc' } }): Promise<{ results: { score: number }[] }>;
}

/** How many answers are remembered. */
const mostAnswers = 40;

/** Records that are read sooner than more of the index is loaded to rule some of them out. */
const fewRecords = 3;

/** Loads Pagefind from `root`, the folder of the search, of which `library.json` says what is in it. */
export async function openRetrieval(root: URL, { chunks, common }: SearchLibrary, attempt: number) {
  const pagefind = await available('engine', load(root, attempt));
  const chunksOf = chunkFinder(chunks);
  const commonWords = new Set(common);
  const weightOf = (question: Question) => chunksOf(question).reduce((sum, index) => sum + (chunks[index]?.size ?? 0), 0);
  const sound = new Map<number, Promise<void>>();
  const answers = new Map<string, Promise<ReadonlySet<number>>>();

  /** The positions of all records for which one phrase is true: a record's score is its place in the order asked for, from 0 down. */
  async function asked(phrase: string): Promise<ReadonlySet<number>> {
    // To unpack a chunk and to search it takes long on a slow phone: each is a task of its own.
    await available('index', pagefind.preload(phrase));
    await nextTask();
    const { results } = await available('index', pagefind.search(phrase, { sort: { position: 'asc' } }));
    return new Set(results.map(({ score }) => Math.abs(Math.round(score))));
  }

  /** What was asked last is not asked again: a phrase is often a term as well, and a letter is often taken back. */
  function positions(phrase: string) {
    const known = answers.get(phrase) ?? asked(phrase);
    answers.delete(phrase);
    answers.set(phrase, known);
    known.catch(() => answers.delete(phrase));
    for (const oldest of [...answers.keys()].slice(0, -mostAnswers)) answers.delete(oldest);
    return known;
  }

  /** A chunk whose word is not found is damaged; one whose word is found only elsewhere tells that scores are no positions any more. */
  async function examine({ canary, record }: Chunk) {
    if (canary && !(await positions(canary)).has(record)) throw new SearchUnavailable('index');
  }

  /** Loads a chunk, and throws if what is known to be in it is not. */
  function ensure(index: number) {
    const done = sound.get(index) ?? examine(chunks[index] as Chunk);
    sound.set(index, done);
    return done;
  }

  async function answer(question: Question) {
    await Promise.all(chunksOf(question).map(ensure));
    return positions(spelled(question));
  }

  /** The positions of the records that have all of `asks`. */
  async function have(asks: readonly Ask[]) {
    const all = await Promise.all(asks.map(async (ask) => (await Promise.all(ask.map(answer))).reduce((either, some) => new Set([...either, ...some]))));
    return all.reduce((both, some) => new Set([...both].filter((one) => some.has(one))));
  }

  const isCommon = (ask: Ask) => ask.some(({ words: [word, ...others] }) => others.length === 0 && commonWords.has(word!));
  const sizeOf = (index: number) => (sound.has(index) ? 0 : (chunks[index]?.size ?? 0));

  /**
   * The positions of the records that may have all of `asks`, in order; the matcher must say which have. Nothing where
   * one thing is asked that is common, unless `isNarrow`, for then few of those that have it are sought, or where to ask
   * any would load too much beside `loading`: then every record may. Throws `SearchUnavailable`.
   */
  return async function retrieve(asks: readonly Ask[], loading: Loading, isNarrow: boolean): Promise<number[] | undefined> {
    if (asks.length === 1 && !isNarrow && isCommon(asks[0]!)) return undefined;
    let left: ReadonlySet<number> | undefined = asks.length === 0 ? new Set() : undefined;
    for (const some of rarest(asks, weightOf)) {
      const asked = affordable(some, loading, chunksOf, sizeOf);
      if (asked.length === 0) break;
      const [before, having] = [left, await have(asked)];
      // More of a run may be less of another, where there is no more room: what was ruled out stays so.
      left = before ? new Set([...having].filter((one) => before.has(one))) : having;
      if (left.size <= fewRecords) break;
    }
    return left && [...left].sort((a, b) => a - b);
  };
}

/** An instance of its own each time: a fault is remembered by the instance, so to open the search again is to try again. */
async function load(root: URL, attempt: number): Promise<Pagefind> {
  // A browser remembers that a module failed, so a later attempt asks for it by another name.
  const address = new URL(`pagefind.js${attempt > 0 ? `?retry=${attempt}` : ''}`, root).href;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // Its worker breaks Trusted Types, and is not needed to be fast.
  const pagefind = createInstance({ noWorker: true });
  await pagefind.init();
  return pagefind;
}
