/**
 * A text in the other script: OpenCC, the reviewed decisions, and the quotation marks.
 *
 * Every character becomes one character, though not always of as many UTF-16 units (𫖯 becomes
 * 頫), so offsets are carried over by code points.
 */
import { decide, type Decided, type Decision, indexed } from './decisions.ts';
import { memo, once } from './lazy.ts';
import type { Direction } from './opencc.ts';
import { quotationMarks } from './quotation-marks.ts';

export interface Conversion {
  direction: Direction;
  /** A whole text, such as a paragraph: what stands beside a character can decide it. */
  text(text: string): string;
  /** The parts of one text, cut anywhere: converted as a whole, and dealt out again. */
  parts(parts: readonly string[]): string[];
  /** What the reviewed decisions say about each code point of a text. */
  decided(characters: readonly string[]): (Decided | undefined)[];
}

/**
 * Conversion by a direction and the decisions about it. OpenCC's form stands where its region
 * may write the decided form so; elsewhere the decision overrides it, as its region writes it.
 */
export function conversion(direction: Direction, decisions: readonly Decision[]): Conversion {
  const { forms, region } = direction;
  const index = indexed(decisions);
  const decided = (characters: readonly string[]) => {
    const words = once(() => direction.words().in(characters));
    return decide(characters, index, (at) => words().deciding(at) !== undefined);
  };
  // A text is converted when it is reviewed, and when it becomes part of the table.
  const convert = memo((text: string): readonly string[] => {
    const characters = Array.from(text);
    const theirs = Array.from(direction.convert(text));
    if (theirs.length !== characters.length) throw new Error(`OpenCC changed the number of characters of 「${text}」`);
    const ours = decided(characters);
    const written = theirs.map((their, at) => {
      const form = ours[at]?.form;
      return form === undefined || forms.isWritten(form, region, their) ? their : forms.inRegion(form, region);
    });
    return Array.from(quotationMarks(written.join(''), direction.to));
  });
  return {
    direction,
    decided,
    text: (text) => convert(text).join(''),
    parts(parts) {
      const characters = [...convert(parts.join(''))];
      return parts.map((part) => characters.splice(0, Array.from(part).length).join(''));
    },
  };
}

/** Where an offset of a text, in UTF-16 units, is in the same text converted. */
export const offsetIn = (converted: string, text: string, offset: number): number =>
  Array.from(converted).slice(0, Array.from(text.slice(0, offset)).length).join('').length;
