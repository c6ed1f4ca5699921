/** The words of OpenCC's dictionaries in a text. Everything is counted in code points. */
import { type Dictionaries, type Dictionary, type Region, type Script } from './dictionaries.ts';
import { once } from './lazy.ts';

/** A word in a text: from its first code point to the one after its last. */
export interface Span {
  start: number;
  end: number;
}

export interface Words {
  in(characters: readonly string[]): WordsOfText;
  /** What a word can become, OpenCC's choice first, in its own standard of no region. */
  values(word: string): readonly string[];
}

/** The words in one text. */
export interface WordsOfText {
  /** The word that decides a code point, chosen as OpenCC does: from the left, the longest. */
  deciding(index: number): Span | undefined;
  /** Every word that a code point is in. */
  around(index: number): Span[];
}

/** The words of one direction. */
export function words(to: Script, region: Region, dictionary: Dictionaries): Words {
  const simplified = new Map([...dictionary('STPhrases_GeneratedFromRegionalPhrases'), ...dictionary('STPhrases')]);
  if (to === 'Hant') return lookup(simplified);
  // Back to Simplified, OpenCC lists the exceptions only; 乾淨 is a word of its way there.
  const [toStandard, toRegion] = region === 'tw' ? (['TWVariantsRevPhrases', 'TWVariants'] as const) : (['HKVariantsRevPhrases', 'HKVariants'] as const);
  const [inRegion, simplify] = [spelling(dictionary(toRegion)), spelling(dictionary('TSCharacters'))];
  const back = new Map<string, string[]>();
  const add = (word: string, value: string) => {
    const values = back.get(word);
    if (!values) back.set(word, [value]);
    else if (!values.includes(value)) values.push(value);
  };
  for (const [word, values] of simplified) {
    for (const value of values) {
      add(value, word);
      add(inRegion(value), word);
    }
  }
  const regional = Array.from(dictionary(toStandard), ([word, values]) => [word, values.map(simplify)] as const);
  return lookup(new Map([...back, ...regional, ...dictionary('TSPhrases')]));
}

/** Words by the first forms of a dictionary of characters. */
function spelling(characters: Dictionary): (word: string) => string {
  const known = new RegExp(`[${[...characters.keys()].join('')}]`, 'gu');
  return (word) => word.replace(known, (character) => characters.get(character)?.[0] ?? character);
}

const none: readonly Span[] = [];

function lookup(dictionary: Dictionary): Words {
  // How long the words with the same two first characters are: most places of a text are settled by one look.
  const lengths = new Map<string, number[]>();
  for (const word of dictionary.keys()) {
    const characters = Array.from(word);
    const first = characters[0] + (characters[1] ?? '');
    const known = lengths.get(first);
    if (!known) lengths.set(first, [characters.length]);
    else if (!known.includes(characters.length)) known.push(characters.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  const most = Math.max(...Array.from(lengths.values(), ([longest = 0]) => longest));

  /** The words that begin here, the longest first. */
  const beginning = (characters: readonly string[], start: number): readonly Span[] =>
    lengths.get((characters[start] ?? '') + (characters[start + 1] ?? ''))
      ?.map((length) => ({ start, end: start + length }))
      .filter(({ end }) => end <= characters.length && dictionary.has(characters.slice(start, end).join(''))) ?? none;

  return {
    in(characters) {
      const found: (readonly Span[] | undefined)[] = [];
      const at = (start: number) => (found[start] ??= beginning(characters, start));
      const deciding = once(() => {
        const spans = new Array<Span | undefined>(characters.length).fill(undefined);
        for (let start = 0; start < characters.length; ) {
          const [word] = at(start);
          if (word) spans.fill(word, word.start, word.end);
          start = word?.end ?? start + 1;
        }
        return spans;
      });
      const around = (index: number) => {
        const spans: Span[] = [];
        for (let start = Math.max(0, index - most + 1); start <= index; start++) spans.push(...at(start).filter(({ end }) => end > index));
        return spans;
      };
      return { deciding: (index) => deciding()[index], around };
    },
    values: (word) => dictionary.get(word) ?? [],
  };
}
