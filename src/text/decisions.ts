/** `zh-Hant.yaml`: which Traditional form a character takes, decided word by word. */
import { z } from 'astro/zod';
import type { VFile } from 'vfile';
import { fault, type Place } from './faults.ts';
import { type Forms, regions } from './forms.ts';
import type { Yaml } from './yaml.ts';

/** `zh-Hant.yaml`. */
export const schema = z.strictObject({
  /** Whose standard the text follows: Taiwan's, `tw`, or Hong Kong's, `hk`. */
  region: z.enum(regions),
  /**
   * A word in Simplified, and the same in Traditional. It decides each of its characters
   * wherever it stands in the text; where two words do, the longer one.
   */
  decisions: z.record(z.string().min(1), z.string().min(1)),
});

export type Reviewed = z.output<typeof schema>;

/** One word, decided. */
export interface Decision {
  word: string;
  /** For each of its characters, the form (OpenCC's, of no region) that it takes. */
  forms: string[];
  place: Place;
}

/** The decisions that can be followed; the others are reported. */
export function readDecisions({ value, placeOf }: Yaml<Reviewed>, forms: Forms, file: VFile): Decision[] {
  return Object.entries(value.decisions).flatMap(([word, written]) => {
    const place = placeOf(['decisions', word]);
    const [from, to] = [Array.from(word), Array.from(written)];
    if (from.length !== to.length || word.length !== written.length) {
      fault(file, 'bad-decision', `\`${word}\` and \`${written}\` differ in length; write the same word, character for character`, place);
      return [];
    }
    const chosen = from.map((character, index) => forms.meant(character, to[index] ?? ''));
    for (const [index, form] of chosen.entries()) {
      const character = from[index] ?? '';
      if (form === undefined) fault(file, 'bad-decision', `\`${to[index]}\` is no form of \`${character}\` in \`${word}\`; write ${either(forms.of(character))}`, place);
    }
    return chosen.every((form) => form !== undefined) ? [{ word, forms: chosen, place }] : [];
  });
}

/** What is decided about one character of a text. */
export interface Decided {
  decision: Decision;
  form: string;
}

/**
 * What is decided about each character of a text, by its offset. Every place where a word
 * stands counts, also where two overlap; the longer word decides, then the earlier.
 */
export function decide(text: string, decisions: readonly Decision[]): Map<number, Decided> {
  const decided = new Map<number, Decided>();
  for (const decision of decisions) {
    for (let start = text.indexOf(decision.word); start >= 0; start = text.indexOf(decision.word, start + 1)) {
      let offset = start;
      for (const [index, character] of Array.from(decision.word).entries()) {
        const other = decided.get(offset);
        if (!other || decision.word.length > other.decision.word.length) decided.set(offset, { decision, form: decision.forms[index] ?? character });
        offset += character.length;
      }
    }
  }
  return decided;
}

/** `系, 係 or 繫`. */
export const either = (choices: readonly string[]) => choices.map((choice) => `\`${choice}\``).join(', ').replace(/, (?=[^,]*$)/, ' or ');
