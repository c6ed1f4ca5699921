/** How a text stands in the index, a word for each of its tokens, and how a query asks for it. */
import { memo } from '../text/scripts/lazy.ts';
import type { Token } from './fold.ts';

/** Fewer letters than this are never the beginning of a word, only a word: `co` begins too many to be of use. */
export const shortestPart = 3;

/**
 * A word as it is indexed, and asked for. Pagefind takes a single word for the beginning of words: asked for `a` it names
 * nearly every record. So a short word has a digit after it, which no other word has.
 */
export const inIndex = (word: string) => (word.length < shortestPart ? `${word}0` : word);

/** A word that no query has, since a digit stands there in letters: it keeps a phrase from matching across the end of a row. */
export const boundary = '0';

/** The number of a character in base 26, with letters for its digits. */
const letters = memo((character: string) =>
  character.codePointAt(0)!.toString(26).padStart(4, '0').replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26))),
);

/**
 * Characters or digits, one or two, each in four letters, after a digit, with which no word begins. On a page in Chinese,
 * Japanese or Thai, Pagefind has the browser cut a query into words, which would tear characters from one another; letters
 * it leaves together.
 */
export const inLetters = (...characters: readonly string[]) => `0${characters.map(letters).join('')}`;

/** The first of the characters of a word of the index, as the index has it where it is alone; nothing of a word of letters. */
export const firstCharacter = (word: string): string | undefined => (/^0.{4}/.test(word) ? word.slice(0, 5) : undefined);

type Written = Pick<Token, 'text' | 'word'>;

/**
 * Tokens as the index has them. In a large library a character or a digit is in nearly every record, and two that follow
 * one another are in few: so each stands together with the one after it, and by itself only before a word or at the end.
 */
export const indexWords = (tokens: readonly Written[]): string[] =>
  tokens.map(({ text, word }, index) => {
    if (word) return inIndex(text);
    const next = tokens[index + 1];
    return next && !next.word ? inLetters(text, next.text) : inLetters(text);
  });

/** The index's words for tokens that a text has within it: with what its last character stands there is not known, and the one before has it. Nothing for one character alone. */
export const wordsWithin = (tokens: readonly Written[]): string[] => indexWords(tokens).slice(0, tokens.at(-1)?.word ? undefined : -1);
