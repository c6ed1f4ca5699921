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
 * Each chunk with two characters that stand together in it, or a phrase of two tokens, the first of them in it, both if
 * that can be, and the first record that has it; made at build from the records, the last one first, for a record 0 would prove little.
 */
export function describe(chunks: readonly CutChunk[], contents: readonly string[]): Chunk[] {
  const known = new Map<string, number>();
  const chunkOf = (word: string) => {
    const chunk = known.get(word) ?? lastNotAfter(chunks, sortable(word));
    known.set(word, chunk);
    return chunk;
  };
  const near = new Map<number, string>();
  const far = new Map<number, string>();
  const isNamed = (index: number) => near.has(index) || far.has(index);
  for (let record = contents.length - 1; record >= 0; record--) {
    if (record < contents.length - enough && chunks.every((_, index) => isNamed(index))) break;
    const words = contents[record]!.split(' ');
    for (let at = 1; at < words.length; at++) {
      const [one, other] = [words[at - 1]!, words[at]!];
      const chunk = chunkOf(one);
      if (isPair(one)) near.set(chunk, near.get(chunk) ?? one);
      else {
        const phrases = chunk === chunkOf(other) ? near : far;
        phrases.set(chunk, phrases.get(chunk) ?? `${one} ${other}`);
      }
    }
  }
  const canaries = chunks.map((_, index) => near.get(index) ?? far.get(index) ?? '');
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
