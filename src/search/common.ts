/** What is in so many records of a library that to ask for it would rule out little, load much, and name nearly all. */
import type { IndexWord } from './canaries.ts';
import { boundary, firstCharacter } from './index-words.ts';

/** In a library of fewer records anything is asked for. */
const many = 100;

/** No more than this is kept, of what is most frequent. */
const most = 1000;

/** At least how many records have a character, by the word that it is alone: counted by document, of what begins with it that which most have. */
export class Characters {
  readonly records = new Map<string, number>();

  /** Counts what the index has of a document: each word, and how many of its records have that. */
  add(words: Iterable<readonly [word: string, records: number]>) {
    const own = new Map<string, number>();
    for (const [word, records] of words) {
      const character = firstCharacter(word);
      if (character !== undefined) own.set(character, Math.max(own.get(character) ?? 0, records));
    }
    for (const [character, records] of own) this.records.set(character, (this.records.get(character) ?? 0) + records);
  }
}

/** The words and the characters that more than half of `all` records have, the most frequent first. */
export function commonOf(words: readonly IndexWord[], { records: characters }: Characters, all: number): string[] {
  if (all < many) return [];
  const counted = [...characters, ...words.filter(({ word }) => word !== boundary && !characters.has(word)).map(({ word, records }) => [word, records] as const)];
  const common = counted.filter(([, records]) => 2 * records > all);
  return common.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, most).map(([word]) => word);
}
