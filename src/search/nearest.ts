/** The phrase of a text that is nearest to one that stands nowhere in it: what a reader who mistyped may have meant. Offered, and never put in its place. */
import type { Token } from './fold.ts';
import type { FoldedText } from './match.ts';
import type { Query } from './query.ts';

/** How many letters may differ, by how many there are: none of three. */
const tolerance = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** How many letters must change, be put in, left out or change places to make one of the other; more than `most` is `most + 1`. */
export function distance(one: readonly string[], other: readonly string[], most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[] as number[], other.map((_, index) => index + 1)];
  last.unshift(0);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(last[column - 1]! + (isSame ? 0 : 1), last[column]! + 1, next[column - 1]! + 1);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) least = Math.min(least, before[column - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[other.length]!;
}

/** What is compared: the letters of words without what stands between, so that `cyber security` is near `cybersecurity`; Han characters one by one. */
const lettersOf = (tokens: readonly Pick<Token, 'text'>[]) => tokens.flatMap(({ text }) => [...text]);

interface Found {
  phrase: string;
  far: number;
}

function nearestIn(sought: readonly string[], count: number, { text, tokens }: FoldedText, most: number): Found | undefined {
  let best: Found | undefined;
  // Of equal distance, as many words as were typed.
  for (const size of [count, count - 1, count + 1].filter((one) => one > 0)) {
    for (let at = 0; at + size <= tokens.length; at++) {
      const window = tokens.slice(at, at + size);
      // A window that shares neither its first nor its last letter is another word.
      const letters = lettersOf(window);
      if (letters[0] !== sought[0] && letters.at(-1) !== sought.at(-1)) continue;
      const far = distance(sought, letters, best ? best.far - 1 : most);
      if (far <= most && (!best || far < best.far)) best = { phrase: text.slice(window[0]!.start, window.at(-1)!.end), far };
    }
  }
  return best;
}

/** The nearest phrase of these texts, as it stands there; nothing where none is near, or where the query says more than one thing. */
export function nearest({ terms, phrase }: Query, texts: Iterable<FoldedText>): string | undefined {
  const sought = lettersOf(phrase.tokens);
  let most = tolerance(sought.length);
  if (terms.length === 0 || most === 0) return undefined;
  let best: Found | undefined;
  for (const text of texts) {
    const found = nearestIn(sought, phrase.tokens.length, text, most);
    if (found && (!best || found.far < best.far)) [best, most] = [found, found.far - 1];
    if (best && most < 0) break;
  }
  return best?.phrase;
}
