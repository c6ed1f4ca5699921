/**
 * Folds any text to the one form in which it is searched: Traditional and regional characters to the
 * Simplified ones of the library, radicals to the characters they look like, full width to half, upper case
 * to lower, accents and vowel points off; punctuation, symbols and spaces left out. A digit is a token by
 * itself, and so is every character of a script that sets no spaces between words; a run of other letters is a word.
 */
import { equivalents } from './equivalents.ts';

export interface Token {
  /** Folded. */
  text: string;
  /** Where it stands in the text as shown, in UTF-16 code units. */
  start: number;
  end: number;
  /** Whether it is a word, which has a stem and can be typed in part; else one digit, or one character of a script without spaces. */
  word: boolean;
}

/** From each character to the one that stands for its class; a character that is not in it stands for itself. */
export type FoldTable = ReadonlyMap<string, string>;

/** Reads what `writeFoldTable` wrote: runs of the character that stands for a class and, after it, all others of it, separated by spaces. */
export function readFoldTable(written: string): FoldTable {
  const table = new Map<string, string>();
  for (const [one, ...others] of written.split(' ').map((run) => [...run])) {
    for (const other of others) table.set(other, one as string);
  }
  return table;
}

/**
 * Scripts that set no spaces between words, with their vowel signs; Hangul, whose particles stand at its words; the marks of
 * a long, a voiced, a repeated kana; numbers that are no digits, as ❶: whatever a browser may tear from the letters beside it.
 */
const single = /[\p{Ideographic}\p{No}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}ー〱-〵\u3099\u309A0-9]/u;
/** Letters and digits of words; the vowel signs of Indian scripts are spelled with them. */
const letter = /[\p{L}\p{N}\p{Mc}]/u;
/** What may stand inside a word without ending it: apostrophes of every kind, accents, vowel points, the stroke that lengthens an Arabic word, soft hyphens and their like. */
const inside = /['`´‘’‛′ʹʻʼʽˈ＇՚׳\u0640\p{Mn}\p{Cf}]/u;

/** What of those scripts is written, and no mark between. */
const written = /[\p{L}\p{N}\p{M}]/u;

const equivalent = readFoldTable(equivalents);

/** Whether a code unit is one of `a` to `z` or `A` to `Z`, which fold to lower case and to nothing else. */
const isLatin = (unit: number) => (unit | 32) >= 97 && (unit | 32) <= 122;

type Piece = { text: string; kind: 'single' | 'letter' | 'inside' | 'outside' };

/** A fold by one table, with what it has learned about each character so far. */
export function createFold(table: FoldTable) {
  const known = new Map<number, Piece[]>();

  function pieceOf(character: string): Piece {
    const one = equivalent.get(character) ?? character;
    const text = table.get(one) ?? one;
    if (single.test(text) && written.test(text)) return { text, kind: 'single' };
    if (inside.test(text)) return { text: '', kind: 'inside' };
    return letter.test(text) ? { text, kind: 'letter' } : { text: '', kind: 'outside' };
  }

  function piecesOf(codePoint: number) {
    let pieces = known.get(codePoint);
    if (!pieces) {
      const character = String.fromCodePoint(codePoint);
      // A few compatibility characters have no lower case until they are decomposed.
      const plain = character.toLowerCase().normalize('NFKD').toLowerCase();
      pieces = (inside.test(character) ? [character] : [...plain]).map(pieceOf);
      known.set(codePoint, pieces);
    }
    return pieces;
  }

  /** The tokens of `text`, in order. Total: any string has tokens, or none. */
  return function fold(text: string): Token[] {
    const tokens: Token[] = [];
    let word: Token | undefined;
    function letters(folded: string, start: number, end: number) {
      if (!word) tokens.push((word = { text: '', start, end, word: true }));
      word.text += folded;
      word.end = end;
    }
    for (let at = 0; at < text.length; ) {
      const start = at;
      while (isLatin(text.charCodeAt(at))) at++;
      // What most words are is folded as one.
      if (at > start) {
        letters(text.slice(start, at).toLowerCase(), start, at);
        continue;
      }
      const codePoint = text.codePointAt(at)!;
      at += codePoint > 0xffff ? 2 : 1;
      for (const piece of piecesOf(codePoint)) {
        if (piece.kind === 'letter') letters(piece.text, start, at);
        else if (piece.kind !== 'inside') {
          word = undefined;
          if (piece.kind === 'single') tokens.push({ text: piece.text, start, end: at, word: false });
        }
      }
    }
    return tokens;
  };
}

export type Fold = ReturnType<typeof createFold>;

/** No word has a character that a table folds. */
const foldWord = createFold(new Map());

/** Where in `text` the first `length` folded letters of a word's token end, in code units: what to mark of a word typed in part. */
export function endOfPart(text: string, token: Token, length: number) {
  let end = token.start;
  for (const character of text.slice(token.start, token.end)) {
    end += character.length;
    if ((foldWord(text.slice(token.start, end))[0]?.text.length ?? 0) >= length) break;
  }
  return end;
}
