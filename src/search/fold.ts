/**
 * Folds any text to the one form in which it is searched: Traditional and regional characters to the
 * Simplified ones of the library, full width to half, upper case to lower, accents off; punctuation, symbols
 * and spaces left out. A Han character or a digit is a token by itself, a run of other letters is a word.
 */
export interface Token {
  /** Folded. */
  text: string;
  /** Where it stands in the text as shown, in UTF-16 code units. */
  start: number;
  end: number;
  /** Whether it is a word, which has a stem and can be typed in part; else one Han character or one digit. */
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

const single = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Hangul}0-9]/u;
const letter = /[\p{L}\p{N}]/u;
/** What may stand inside a word without ending it: apostrophes of every kind, accents, soft hyphens and their like. */
const inside = /['‘’ʼ＇\p{Mn}\p{Cf}]/u;

type Piece = { text: string; kind: 'single' | 'letter' | 'inside' | 'outside' };

/** A fold by one table, with what it has learned about each character so far. */
export function createFold(table: FoldTable) {
  const known = new Map<string, Piece[]>();

  function pieceOf(character: string): Piece {
    const text = table.get(character) ?? character;
    if (single.test(text)) return { text, kind: 'single' };
    if (inside.test(text)) return { text: '', kind: 'inside' };
    return letter.test(text) ? { text, kind: 'letter' } : { text: '', kind: 'outside' };
  }

  function piecesOf(character: string) {
    let pieces = known.get(character);
    if (!pieces) {
      // A few compatibility characters have no lower case until they are decomposed.
      const plain = character.toLowerCase().normalize('NFKD').toLowerCase();
      pieces = (inside.test(character) ? [character] : [...plain]).map(pieceOf);
      known.set(character, pieces);
    }
    return pieces;
  }

  /** The tokens of `text`, in order. Total: any string has tokens, or none. */
  return function fold(text: string): Token[] {
    const tokens: Token[] = [];
    let word: Token | undefined;
    let at = 0;
    for (const character of text) {
      const start = at;
      at += character.length;
      for (const piece of piecesOf(character)) {
        if (piece.kind === 'letter') {
          if (!word) tokens.push((word = { text: '', start, end: at, word: true }));
          word.text += piece.text;
          word.end = at;
        } else if (piece.kind !== 'inside') {
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
