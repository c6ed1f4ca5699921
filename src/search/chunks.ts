/**
 * Guards against an index that is damaged. Pagefind finds nothing, and says nothing, where a chunk of its index
 * is missing; so each chunk has a phrase that is known to be in it, asked for before the chunk is believed.
 */
import type { Chunk } from './rows.ts';

/** A string that sorts by UTF-16 code units as the first one does by UTF-8 bytes, which is how chunks are cut. */
const sortable = (word: string) => word.replace(/[\uD800-\uDBFF]/g, '\uFFFF$&');

const last = '\uFFFF\uFFFF';

/** The chunks that have `word`, or, where it is the beginning of words, all of these. */
export function chunksWith(chunks: readonly Chunk[], word: string, beginning: boolean) {
  const [from, to] = [sortable(word), sortable(word) + (beginning ? last : '')];
  return chunks.filter((chunk) => sortable(chunk.last) >= from && sortable(chunk.first) <= to);
}

/** For each chunk a phrase of two tokens, the first of them in it, both if that can be; made at build from the records. */
export function canariesOf(chunks: readonly Omit<Chunk, 'canary'>[], contents: readonly string[]): Chunk[] {
  const within = chunks.map(({ first, last }) => ({ first: sortable(first), last: sortable(last) }));
  const chunkOf = (word: string) => within.findIndex(({ first, last }) => sortable(word) >= first && sortable(word) <= last);
  const near = new Map<number, string>();
  const far = new Map<number, string>();
  const seen = new Map<string, number>();
  const indexOf = (word: string) => seen.get(word) ?? (seen.set(word, chunkOf(word)), seen.get(word) as number);
  for (const content of contents) {
    const words = content.split(' ');
    for (let at = 1; at < words.length && near.size < chunks.length; at++) {
      const [one, other] = [words[at - 1] as string, words[at] as string];
      const phrases = indexOf(one) === indexOf(other) ? near : far;
      if (!phrases.has(indexOf(one))) phrases.set(indexOf(one), `${one} ${other}`);
    }
  }
  return chunks.map((chunk, index) => ({ ...chunk, canary: near.get(index) ?? far.get(index) ?? '' }));
}
