/** A title in lines, as a card sets it. */
import { traitsOf, type Language } from '../languages.ts';
import { pieces } from '../text/pieces.ts';

/** The width of words in one font size, in its own units. */
export type Measure = (text: string) => number;

/** What a line may be made of: Chinese in the pieces of a heading, else words, each with the space after it. */
const partsOf = (text: string, language: Language) => (traitsOf(language).han ? pieces(text) : (text.match(/\S+\s*/g) ?? []));

/** A part, and how wide it is with the space after it, and without. */
interface Part {
  text: string;
  whole: number;
  bare: number;
}

const measured = (text: string, measure: Measure): Part => ({ text, whole: measure(text), bare: measure(text.trimEnd()) });

/** As many parts a line as it has room for. */
function fill(parts: readonly Part[], width: number): string[] {
  const lines: string[] = [];
  let [line, long] = ['', 0];
  for (const { text, whole, bare } of parts) {
    if (line && long + bare > width) {
      lines.push(line.trimEnd());
      [line, long] = ['', 0];
    }
    line += text;
    long += whole;
  }
  return line ? [...lines, line.trimEnd()] : lines;
}

export interface Lines {
  lines: string[];
  /** Whether a part was wider than a line. */
  isBroken: boolean;
}

/**
 * Gives, for any width, the fewest lines of a text that are no wider, and of these the most even. A part that is
 * wider than a line is broken at its characters.
 */
export function linesOf(text: string, language: Language, measure: Measure): (width: number) => Lines {
  const parts = partsOf(text, language).map((part) => measured(part, measure));
  return (width) => {
    const fitting = parts.flatMap((part) => (part.bare > width ? [...part.text].map((one) => measured(one, measure)) : [part]));
    const { length } = fill(fitting, width);
    let [narrow, wide] = [Math.max(width / Math.max(length, 1), ...fitting.map(({ bare }) => Math.min(bare, width))), width];
    // To a hundredth of the width: finer is not seen.
    while (wide - narrow > width / 100) {
      const middle = (narrow + wide) / 2;
      if (fill(fitting, middle).length === length) wide = middle;
      else narrow = middle;
    }
    return { lines: fill(fitting, wide), isBroken: fitting.length > parts.length };
  };
}
