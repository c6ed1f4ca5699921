/** `zh-Hant.yaml` and `zh-Hans.yaml`: which form a character takes in the other script, decided word by word. */
import { z } from 'astro/zod';
import type { VFile } from 'vfile';
import { fault, type Place } from '../faults.ts';
import type { Yaml } from '../yaml.ts';
import { regions } from './dictionaries.ts';
import type { Forms } from './forms.ts';

/** The file of a document, and the one of the library. */
export const schema = z.strictObject({
  /** Whose standard the Traditional text follows: Taiwan's, `tw`, or Hong Kong's, `hk`. */
  region: z.enum(regions).optional(),
  /**
   * A word as the text writes it, and the same in the script of the file's name. It decides
   * each of its characters wherever it stands; where two words do, the longer one.
   */
  decisions: z.record(z.string().min(1), z.string().min(1)).nullish().transform((decisions) => decisions ?? {}),
});
export type Reviewed = z.output<typeof schema>;

/** One word, decided. */
export interface Decision {
  word: string;
  /** Its characters, and for each the form (OpenCC's, of no region) that it takes. */
  characters: readonly string[];
  forms: readonly string[];
  /** Where it is written. */
  file: VFile;
  place: Place;
}

/**
 * The decisions that can be followed; the others are reported. A form is one of the
 * character's own in OpenCC's dictionaries, or, in a word, one that a word of theirs has for it
 * in either direction (計畫 is 计划 to them, so 划 may be 畫): any other is taken for a slip.
 */
export function readDecisions({ value, placeOf }: Yaml<Reviewed>, forms: Forms, file: VFile): Decision[] {
  return Object.entries(value.decisions).flatMap(([word, written]) => {
    const place = placeOf(['decisions', word]);
    const report = (reason: string) => fault(file, 'bad-decision', reason, place);
    const [characters, wanted] = [Array.from(word), Array.from(written)];
    if (characters.length !== wanted.length) {
      report(`\`${word}\` and \`${written}\` differ in length; write the same word, character for character`);
      return [];
    }
    const meant = characters.map((character, index) => formOf(character, wanted[index] ?? '', forms, characters.length > 1));
    for (const [index, form] of meant.entries()) {
      const character = characters[index] ?? '';
      if (form === undefined) report(`\`${wanted[index]}\` is no form of \`${character}\` in \`${word}\`; write ${either(forms.of(character))}`);
    }
    if (!meant.every((form) => form !== undefined)) return [];
    const [usual, only] = [forms.usual(word), meant[0] ?? ''];
    if (characters.length === 1 && only !== word && !usual.includes(only)) {
      report(`\`${word}\` alone cannot be decided as \`${written}\`, which it is in some words only; write these words, or \`${word}: ${usual[0]}\``);
      return [];
    }
    return [{ word, characters, forms: meant, file, place }];
  });
}

function formOf(character: string, written: string, forms: Forms, inWord: boolean): string | undefined {
  return forms.meant(character, written) ?? (inWord && forms.inWords(character, written) ? written : undefined);
}

/** The decisions of a library and of a document in it; about the same word the document's hold. */
export function merge(library: readonly Decision[], document: readonly Decision[]): Decision[] {
  return [...new Map([...library, ...document].map((decision) => [decision.word, decision])).values()];
}

/** What is decided about one character of a text. */
export interface Decided {
  decision: Decision;
  form: string;
}

/** Decisions by their first characters, the longer first. */
export type Index = ReadonlyMap<string, readonly Decision[]>;
export const indexed = (decisions: readonly Decision[]): Index =>
  Map.groupBy(decisions.toSorted((a, b) => b.characters.length - a.characters.length), ({ characters }) => characters[0] ?? '');

/**
 * What is decided about each character of a text. Every place where a word stands counts, also
 * where two overlap; the longer word decides, then the earlier. A decision of one character
 * decides none that `inWord`, asked only then, says a word of OpenCC's does.
 */
export function decide(text: readonly string[], decisions: Index, inWord: (index: number) => boolean): (Decided | undefined)[] {
  const decided = new Array<Decided | undefined>(text.length).fill(undefined);
  for (const [start, first] of text.entries()) {
    for (const decision of decisions.get(first) ?? []) {
      const { characters, forms } = decision;
      if (!characters.every((character, index) => text[start + index] === character)) continue;
      if (characters.length === 1 && inWord(start)) continue;
      for (const [index, form] of forms.entries()) {
        const other = decided[start + index];
        if (!other || characters.length > other.decision.characters.length) decided[start + index] = { decision, form };
      }
    }
  }
  return decided;
}

/** `系, 係 or 繫`. */
export const either = (choices: readonly string[]) => choices.map((choice) => `\`${choice}\``).join(', ').replace(/, (?=[^,]*$)/, ' or ');
