/**
 * Guards against an index that is damaged. Pagefind finds nothing, and says nothing, where a chunk of its index
 * is missing; so each chunk has a phrase that is known to be in it, asked for before the chunk is believed.
 */
import type { Question } from './ask.ts';
import type { Chunk } from './rows.ts';

/** A string that sorts by UTF-16 code units as the first one does by UTF-8 bytes, which is how chunks are cut. */
const sortable = (word: string) => word.replace(/[\uD800-\uDBFF]/g, '\uFFFF$&');

const beyond = '\uFFFF\uFFFF';

/**
 * The chunk that would have `word`, or, where it is the beginning of words, all that have any of these. A chunk
 * reaches to where the next one begins; what Pagefind names as its last word is cut short, and may be before it.
 */
export function chunksWith(chunks: readonly Pick<Chunk, 'first'>[], word: string, beginning = false): number[] {
  const [from, to] = [sortable(word), sortable(word) + (beginning ? beyond : '')];
  const next = (index: number) => chunks[index + 1]?.first;
  return chunks.flatMap(({ first }, index) => {
    const end = next(index);
    return sortable(first) <= to && (end === undefined || sortable(end) > from) ? [index] : [];
  });
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

/** A chunk as Pagefind cuts it. */
export type CutChunk = Omit<Chunk, 'canary' | 'record'>;

/**
 * Each chunk with a phrase of two tokens, the first of them in it, both if that can be, and the first record
 * that has it; made at build from the records, the last one first, for a record 0 would prove little.
 */
export function describe(chunks: readonly CutChunk[], contents: readonly string[]): Chunk[] {
  const chunkOf = new Map<string, number>();
  const near = new Map<number, string>();
  const far = new Map<number, string>();
  for (const words of [...contents].reverse().map((content) => content.split(' '))) {
    for (const word of words) {
      if (!chunkOf.has(word)) chunkOf.set(word, chunksWith(chunks, word)[0] ?? -1);
    }
    for (let at = 1; at < words.length && near.size < chunks.length; at++) {
      const [one, other] = [words[at - 1] as string, words[at] as string];
      const [chunk, next] = [chunkOf.get(one) as number, chunkOf.get(other)];
      const phrases = chunk === next ? near : far;
      if (!phrases.has(chunk)) phrases.set(chunk, `${one} ${other}`);
    }
  }
  const padded = contents.map((content) => ` ${content} `);
  return chunks.map(({ first, size }, index) => {
    const canary = near.get(index) ?? far.get(index) ?? '';
    return { first, canary, record: padded.findIndex((content) => content.includes(` ${canary} `)), size };
  });
}
