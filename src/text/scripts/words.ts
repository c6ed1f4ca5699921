/** The words of OpenCC's dictionaries in a text. Everything is counted in code points. */
import { type Dictionaries, type Dictionary, type Region, type Script, unique } from './dictionaries.ts';

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

/** The words of one direction. */
export function words(to: Script, region: Region, dictionary: Dictionaries): Words {
  const simplified = new Map([...dictionary('STPhrases_GeneratedFromRegionalPhrases'), ...dictionary('STPhrases')]);
  if (to === 'Hant') return lookup(simplified);
  // Back to Simplified, OpenCC lists the exceptions only; 乾淨 is a word of its way there.
  const [toStandard, toRegion] = region === 'tw' ? (['TWVariantsRevPhrases', 'TWVariants'] as const) : (['HKVariantsRevPhrases', 'HKVariants'] as const);
  const spelt = (word: string, by: Dictionary) => Array.from(word, (character) => by.get(character)?.[0] ?? character).join('');
  const back = new Map<string, string[]>();
  for (const [word, values] of simplified) {
    for (const value of values.flatMap((value) => [value, spelt(value, dictionary(toRegion))])) back.set(value, unique([...(back.get(value) ?? []), word]));
  }
  const regional = Array.from(dictionary(toStandard), ([word, values]) => [word, values.map((value) => spelt(value, dictionary('TSCharacters')))] as const);
  return lookup(new Map([...back, ...regional, ...dictionary('TSPhrases')]));
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
