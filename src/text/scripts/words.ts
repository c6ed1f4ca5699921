/** The words of OpenCC's dictionaries in a text. Everything is counted in code points. */
import { type Dictionaries, type Dictionary, type Region, type Script } from './dictionaries.ts';

/** A word in a text: from its first code point to the one after its last. */
export interface Span {
  start: number;
  end: number;
}

export interface Words {
  /** For each code point of a text, the word that decides it, chosen as OpenCC does: from the left, the longest. */
  deciding(characters: readonly string[]): (Span | undefined)[];
  /** Every word in the text that a code point is in. */
  around(characters: readonly string[], index: number): Span[];
  /** What a word can become, OpenCC's choice first, in its own standard of no region. */
  values(word: string): readonly string[];
}

/** The words of one direction. For Simplified, a word decides too how its region's Traditional is read. */
export function words(to: Script, region: Region, dictionary: Dictionaries): Words {
  if (to === 'Hant') return lookup(new Map([...dictionary('STPhrases_GeneratedFromRegionalPhrases'), ...dictionary('STPhrases')]));
  const simplify = (word: string) => Array.from(word, (character) => dictionary('TSCharacters').get(character)?.[0] ?? character).join('');
  const regional = Array.from(dictionary(region === 'tw' ? 'TWVariantsRevPhrases' : 'HKVariantsRevPhrases'), ([word, values]) => [word, values.map(simplify)] as const);
  return lookup(new Map([...regional, ...dictionary('TSPhrases')]));
}

function lookup(dictionary: Dictionary): Words {
  // The lengths that words with the same two first characters have: most places of a text are settled by one look.
  const lengths = new Map<string, Set<number>>();
  for (const word of dictionary.keys()) {
    const characters = Array.from(word);
    const first = characters[0] + (characters[1] ?? '');
    lengths.set(first, (lengths.get(first) ?? new Set()).add(characters.length));
  }
  const longestFirst = new Map(Array.from(lengths, ([first, some]) => [first, [...some].sort((a, b) => b - a)]));
  const most = Math.max(...[...longestFirst.values()].flat());

  /** The words that begin here, the longest first. */
  const from = (characters: readonly string[], start: number): Span[] =>
    (longestFirst.get((characters[start] ?? '') + (characters[start + 1] ?? '')) ?? [])
      .map((length) => ({ start, end: start + length }))
      .filter(({ end }) => end <= characters.length && dictionary.has(characters.slice(start, end).join('')));

  return {
    deciding(characters) {
      const spans = new Array<Span | undefined>(characters.length).fill(undefined);
      for (let start = 0; start < characters.length; ) {
        const word = from(characters, start)[0];
        if (word) spans.fill(word, word.start, word.end);
        start = word?.end ?? start + 1;
      }
      return spans;
    },
    around: (characters, index) =>
      Array.from({ length: Math.min(most, index + 1) }, (_, before) => index - before)
        .flatMap((start) => from(characters, start))
        .filter(({ end }) => end > index),
    values: (word) => dictionary.get(word) ?? [],
  };
}
