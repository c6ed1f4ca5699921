/** Asks Pagefind which records may have a query. It misses none; the matcher says which of them have it. */
import { spelled, type Ask, type Question } from './ask.ts';
import { chunksWith } from './chunks.ts';
import type { Chunk } from './rows.ts';
import { available, SearchUnavailable } from './unavailable.ts';

/** As much of `pagefind.js` as is used. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { sort: { position: 'asc' } }): Promise<{ results: { score: number }[] }>;
}

/** Loads Pagefind from `root`, the folder of the search, whose chunks `library.json` lists. */
export async function openRetrieval(root: URL, chunks: readonly Chunk[]) {
  const pagefind = await available('engine', load(root));
  const sound = new Map<Chunk, Promise<void>>();

  /** The positions of all records for which one phrase is true: a record's score is its place in the order asked for, from 0 down. */
  async function positions(phrase: string) {
    const { results } = await available('index', pagefind.search(phrase, { sort: { position: 'asc' } }));
    return new Set(results.map(({ score }) => Math.abs(Math.round(score))));
  }

  async function examine({ canary }: Chunk) {
    if (canary && (await positions(spelled({ words: canary.split(' '), beginning: false }))).size === 0) throw new SearchUnavailable('index');
  }

  /** Loads a chunk, and throws if what is known to be in it is not. */
  function ensure(chunk: Chunk) {
    let done = sound.get(chunk);
    if (!done) {
      done = examine(chunk);
      sound.set(chunk, done);
    }
    return done;
  }

  async function answer(question: Question) {
    const needed = question.words.map((word) => chunksWith(chunks, word, question.beginning));
    if (needed.some((with_) => with_.length === 0)) return new Set<number>();
    await Promise.all([...new Set(needed.flat())].map(ensure));
    return positions(spelled(question));
  }

  /** The positions of the records for which all of `asks` are true, in order. Throws `SearchUnavailable`. */
  return async function retrieve(asks: readonly Ask[]) {
    const answers = await Promise.all(asks.map(async (ask) => (await Promise.all(ask.map(answer))).reduce((all, some) => all.union(some))));
    if (answers.length === 0) return [];
    return [...answers.reduce((all, some) => all.intersection(some))].sort((a, b) => a - b);
  };
}

async function load(root: URL): Promise<Pagefind> {
  const address = new URL('pagefind.js', root).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Its worker breaks Trusted Types, and is not needed to be fast.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return pagefind;
}
