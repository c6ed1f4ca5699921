/**
 * Guards against an index that is damaged. Pagefind finds nothing, and says nothing, where a chunk of its index
 * is missing; so each chunk has a phrase that is known to be in it, asked for before the chunk is believed.
 */
import { lastNotAfter, sortable } from './chunks.ts';
import { isPair } from './index-words.ts';
import type { Chunk } from './rows.ts';

/** A chunk as Pagefind cuts it. */
export type CutChunk = Omit<Chunk, 'canary' | 'record'>;

/** In so many records a phrase is looked for that lies in one chunk; in the rest of a large library only for a chunk that has none yet. */
const enough = 100;

/**
 * Each chunk with what names it, and the first record that has that: two characters that stand together, else a phrase of
 * two tokens in it, else one whose first is in it; made at build from the records, the last one first, for a record 0 would prove little.
 */
export function describe(chunks: readonly CutChunk[], contents: readonly string[]): Chunk[] {
  const known = new Map<string, number>();
  const chunkOf = (word: string) => {
    const chunk = known.get(word) ?? lastNotAfter(chunks, sortable(word));
    known.set(word, chunk);
    return chunk;
  };
  const [pairs, near, far] = [new Map<number, string>(), new Map<number, string>(), new Map<number, string>()];
  const nameOf = (index: number) => pairs.get(index) ?? near.get(index) ?? far.get(index);
  for (let record = contents.length - 1; record >= 0; record--) {
    if (record < contents.length - enough && chunks.every((_, index) => nameOf(index) !== undefined)) break;
    const words = contents[record]!.split(' ');
    for (let at = 1; at < words.length; at++) {
      const [one, other] = [words[at - 1]!, words[at]!];
      const chunk = chunkOf(one);
      const names = isPair(one) ? pairs : chunk === chunkOf(other) ? near : far;
      if (!names.has(chunk)) names.set(chunk, names === pairs ? one : `${one} ${other}`);
    }
  }
  const canaries = chunks.map((_, index) => nameOf(index) ?? '');
  const records = firstWith(canaries, contents);
  return chunks.map(({ first, size }, index) => ({ first, canary: canaries[index]!, record: records.get(canaries[index]!) ?? -1, size }));
}

/** The first record that has each phrase. */
function firstWith(phrases: readonly string[], contents: readonly string[]) {
  const sought = new Map(Map.groupBy(phrases, (phrase) => phrase.split(' ')[0]!));
  const found = new Map<string, number>();
  for (const [record, content] of contents.entries()) {
    if (sought.size === 0) break;
    const words = content.split(' ');
    for (const [at, word] of words.entries()) {
      const left = sought.get(word)?.filter((phrase) => !found.has(phrase));
      for (const phrase of left ?? []) if (phrase === word || phrase === `${word} ${words[at + 1]}`) found.set(phrase, record);
      if (left?.length === 0) sought.delete(word);
    }
  }
  return found;
}
