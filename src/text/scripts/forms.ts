/**
 * Which forms a character can have in the other script, out of OpenCC's own dictionaries.
 *
 * A *form* is one of OpenCC's own standard; a *regional form* is how one region writes it
 * (裏 is written 裡 in Taiwan). A decision is about the form, in any region's spelling, so the
 * same decisions hold for `tw` and `hk`.
 */
import { type Dictionaries, type Dictionary, type Region, regions, type Script, unique } from './dictionaries.ts';
import { memo, once } from './lazy.ts';

export interface Forms {
  /** Every form of a character, OpenCC's first choice first; the character itself where OpenCC knows none. */
  of(character: string): readonly string[];
  /** The forms that OpenCC writes where no word decides: one, or what its regions differ in. */
  usual(character: string): readonly string[];
  /** As a region writes them, the forms among which somebody must choose where no word decides. */
  choices(character: string, region: Region): readonly string[];
  /** Which form of a character is meant by a form, or any region's way to write it; `undefined` if none. */
  meant(character: string, written: string): string | undefined;
  /** Whether a word of OpenCC's dictionaries writes the character so, though its characters do not (划 is 畫 in 計畫). */
  inWords(character: string, written: string): boolean;
  /** How a region writes a form. */
  inRegion(form: string, region: Region): string;
  /** Whether a region may write a form so. */
  isWritten(form: string, region: Region, written: string): boolean;
}

export function forms(to: Script, dictionaries: Dictionaries): Forms {
  const made = to === 'Hant' ? traditional(dictionaries) : simplified(dictionaries);
  // It is asked about every character of every text.
  return { ...made, of: memo(made.of) };
}

function traditional(dictionary: Dictionaries): Forms {
  const characters = dictionary('STCharacters');
  const variants = { tw: dictionary('TWVariants'), hk: dictionary('HKVariants') } satisfies Record<Region, Dictionary>;
  const attested = once(() => pairs([dictionary('STPhrases')], [dictionary('TSPhrases')]));
  const of = (character: string) => characters.get(character) ?? [character];
  const inRegion = (form: string, region: Region) => variants[region].get(form)?.[0] ?? form;
  const isWritten = (form: string, region: Region, written: string) => form === written || (variants[region].get(form) ?? []).includes(written);
  return {
    of,
    usual: (character) => of(character).slice(0, 1),
    choices: (character, region) => unique(of(character).map((form) => inRegion(form, region))),
    meant: (character, written) => of(character).find((form) => form === written) ?? of(character).find((form) => regions.some((region) => isWritten(form, region, written))),
    inWords: (character, written) => attested().has(character + written),
    inRegion,
    isWritten,
  };
}

/** Simplified has one standard: what differs by region is how the Traditional text is read. */
function simplified(dictionary: Dictionaries): Forms {
  const standard = { tw: dictionary('TWVariantsRev'), hk: dictionary('HKVariantsRev') } satisfies Record<Region, Dictionary>;
  const words = once(() => pairs([dictionary('TSPhrases')], []));
  const attested = once(() => pairs([dictionary('TSPhrases')], [dictionary('STPhrases')]));
  const first = (character: string) => dictionary('TSCharacters').get(character)?.[0] ?? character;
  const usualIn = (character: string, some: readonly Region[]) => unique([first(character), ...some.flatMap((region) => standard[region].get(character) ?? []).map(first)]);
  const listed = (character: string) => [...(dictionary('TSCharacters').get(character) ?? []), ...(dictionary('TSCharactersExt').get(character) ?? [])];
  const of = (character: string) => unique([...usualIn(character, regions), ...listed(character)]);
  return {
    of,
    usual: (character) => usualIn(character, regions),
    // OpenCC lists forms beside the first that hardly any text has (開 → 𫔭): one that none of its words has is no choice.
    choices: (character, region) => unique([...usualIn(character, [region]), ...listed(character).filter((form) => words().has(character + form))]),
    meant: (character, written) => of(character).find((form) => form === written),
    inWords: (character, written) => attested().has(character + written),
    inRegion: (form) => form,
    isWritten: (form, _, written) => form === written,
  };
}

/** Which character stands for which in words of the same length, as two characters in one string; the second dictionaries are read backwards. */
function pairs(forwards: Dictionary[], backwards: Dictionary[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (from: string, to: string) => {
    const written = Array.from(to);
    for (const [index, character] of Array.from(from).entries()) found.add(character + (written[index] ?? ''));
  };
  for (const dictionary of forwards) for (const [word, values] of dictionary) for (const value of values) add(word, value);
  for (const dictionary of backwards) for (const [word, values] of dictionary) for (const value of values) add(value, word);
  return found;
}
