/**
 * Guards against an index that is damaged. Pagefind finds nothing, and says nothing, where a chunk of its index
 * is missing; so each chunk has a word that is known to be in it, asked for before the chunk is believed.
 */
import { boundary } from './index-words.ts';
import type { Chunk } from './rows.ts';

/** A word of the index: how many records have it, and the first of these. */
export interface IndexWord {
  word: string;
  records: number;
  first: number;
}

export type Canary = Pick<Chunk, 'canary' | 'record'>;

/** Asked for a word, Pagefind names the records of all that begin with it, of those in what it has loaded: what that is, for each word of a chunk. */
function asked(words: readonly IndexWord[]): IndexWord[] {
  const beginnings: IndexWord[] = [];
  return words.map((word) => {
    const own = { ...word };
    while (beginnings.length > 0 && !word.word.startsWith(beginnings.at(-1)!.word)) beginnings.pop();
    for (const beginning of beginnings) {
      beginning.records += own.records;
      beginning.first = Math.min(beginning.first, own.first);
    }
    beginnings.push(own);
    return own;
  });
}

/**
 * What counts against a word, the gravest first: that a browser might tear it (`inLetters`), that it is found in the first
 * record, where a 0 proves little, that many have it, all of which Pagefind would name.
 */
const against = ({ word, records, first }: IndexWord) => [/^[0-9a-z]+$/.test(word) ? 0 : 1, first > 0 ? 0 : 1, records];

function better(one: IndexWord, other: IndexWord) {
  const others = against(other);
  const by = against(one).map((value, index) => value - others[index]!).find((difference) => difference !== 0) ?? 0;
  return by > 0 ? other : one;
}

/** The word that names a chunk of an index, and the first record that has it there; nothing where there is only a word that no query has. */
export function canaryOf(words: readonly IndexWord[]): Canary {
  const [first, ...others] = asked(words).filter(({ word }) => word !== boundary);
  if (!first) return { canary: '', record: -1 };
  const best = others.reduce(better, first);
  return { canary: best.word, record: best.first };
}
