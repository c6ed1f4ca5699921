/** Reads what is typed as the terms that a row must have. */
import type { Fold, Token } from './fold.ts';
import { shortestPart } from './index-words.ts';
import { stemOf } from './stem.ts';

/** The longest query that is read, in characters; what is longer is cut there. */
export const longestQuery = 200;

/** Tokens that must stand one after another in one language of a row. */
export interface Term {
  tokens: QueryToken[];
  /** In quotation marks: words are themselves, not their stems. */
  exact: boolean;
  /** Its last word is still being typed, and may be the beginning of a longer one. */
  partial: boolean;
}

export interface QueryToken {
  text: string;
  word: boolean;
  /** Its stem, or itself where it has none. */
  stem: string;
}

export interface Query {
  /** What was typed, cut to `longestQuery` characters, without lone surrogates and space at its ends. */
  text: string;
  /** More was typed than is read. */
  isCut: boolean;
  /** All required; none if nothing that was typed can be searched. */
  terms: Term[];
  /** The tokens of all terms in the order typed: a row that has just these, one after another, has the exact phrase. */
  phrase: Term;
}

/**
 * A phrase in quotation marks: it opens after a space, and closes before anything but a letter or is still open.
 * Any other quotation mark is punctuation, as in a run copied out of the text: `支持“金砖+”模式`.
 */
const quoted = /(?<=^|[\s(（])["“„«「『＂]([^"“”„«»「」『』＂]+)(?:["”“»」』＂](?![\p{L}\p{N}])|$)/gu;

const asked = ({ text, word }: Token): QueryToken => ({ text, word, stem: word ? stemOf(text) : text });

/** The parts of `text`: phrases in quotation marks, and what stands between spaces outside them. */
function* parts(text: string) {
  let at = 0;
  const plain = (end: number) => [...text.slice(at, end).matchAll(/\S+/g)].map(([part]) => ({ part, exact: false }));
  for (const match of text.matchAll(quoted)) {
    yield* plain(match.index);
    yield { part: match[1] as string, exact: true };
    at = match.index + match[0].length;
  }
  yield* plain(text.length);
}

/**
 * The query in `typed`. Spaces separate terms, punctuation within a term is left out (`体系，推动` is `体系推动`),
 * quotation marks make one exact term of several words. Total: any string is a query, if only an empty one.
 */
export function parseQuery(typed: string, fold: Fold): Query {
  const characters = [...typed.slice(0, 4 * longestQuery + 1).trimStart()];
  const cut = characters.slice(0, longestQuery).join('').replace(/\p{Cs}|\uFFFD/gu, ' ');
  const open = /[\p{L}\p{M}]$/u.test(cut);
  const terms: Term[] = [];
  for (const { part, exact } of parts(cut)) {
    const tokens = fold(part).map(asked);
    if (tokens.length > 0) terms.push({ tokens, exact, partial: false });
  }
  const isCut = characters.length > longestQuery;
  const last = terms.at(-1)?.tokens.at(-1);
  const isOpen = open && last !== undefined && last.word;
  const partial = isOpen && last.text.length >= shortestPart;
  for (const term of terms.slice(-1)) term.partial = partial;
  // What is left of a word where the query is cut may be too short to be the beginning of one, and is none itself.
  if (isCut && isOpen && !partial) {
    terms.at(-1)?.tokens.pop();
    if (terms.at(-1)?.tokens.length === 0) terms.pop();
  }
  return { text: cut.trim(), isCut, terms, phrase: { tokens: terms.flatMap(({ tokens }) => tokens), exact: true, partial } };
}
