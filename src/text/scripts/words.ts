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
  const longest = new Map<string, number>();
  for (const word of dictionary.keys()) {
    const [first = '', ...rest] = word;
    longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
  }
  const most = Math.max(...longest.values());

  /** The words that begin here, the longest first. */
  function* from(characters: readonly string[], start: number): Generator<Span> {
    const length = Math.min(longest.get(characters[start] ?? '') ?? 0, characters.length - start);
    for (let end = start + length; end > start + 1; end--) {
      if (dictionary.has(characters.slice(start, end).join(''))) yield { start, end };
    }
  }

  return {
    deciding(characters) {
      const spans = new Array<Span | undefined>(characters.length).fill(undefined);
      for (let start = 0; start < characters.length; ) {
        const word = from(characters, start).next().value;
        if (word) spans.fill(word, word.start, word.end);
        start = word?.end ?? start + 1;
      }
      return spans;
    },
    around: (characters, index) =>
      Array.from({ length: Math.min(most, index + 1) }, (_, before) => index - before)
        .flatMap((start) => [...from(characters, start)])
        .filter(({ end }) => end > index),
    values: (word) => dictionary.get(word) ?? [],
  };
}
