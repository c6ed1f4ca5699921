/** Which chunks of the index would have a word. */
import type { Question } from './ask.ts';
import type { Chunk } from './rows.ts';

/** A string that sorts by UTF-16 code units as the first one does by UTF-8 bytes, which is how chunks are cut. */
export const sortable = (word: string) => word.replace(/[\uD800-\uDBFF]/g, '\uFFFF$&');

const beyond = '\uFFFF\uFFFF';

/**
 * The chunk that would have `word`, or, where it is the beginning of words, all that have any of these. A chunk
 * reaches to where the next one begins; what Pagefind names as its last word is cut short, and may be before it.
 */
export function chunksWith(chunks: readonly Pick<Chunk, 'first'>[], word: string, beginning = false): number[] {
  const from = sortable(word);
  const last = lastNotAfter(chunks, beginning ? from + beyond : from);
  const first = Math.max(0, lastNotAfter(chunks, from));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The last chunk whose first word is not after one, as it sorts; -1 where all are. */
function lastNotAfter(chunks: readonly Pick<Chunk, 'first'>[], word: string): number {
  let [from, to] = [0, chunks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sortable(chunks[middle]!.first) <= word) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** The chunks that are needed to ask a question, each once. What is asked before is remembered. */
export function chunkFinder(chunks: readonly Chunk[]) {
  const known = new Map<string, number[]>();
  const found = (word: string, beginning: boolean) => {
    const key = `${word}${beginning ? '…' : ''}`;
    const indexes = known.get(key) ?? chunksWith(chunks, word, beginning);
    known.set(key, indexes);
    return indexes;
  };
  return ({ words, beginning }: Question) => [...new Set(words.flatMap((word) => found(word, beginning)))];
}
