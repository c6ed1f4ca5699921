/** Finds where a query stands in a text: the one judge of what is shown, marked, and counted. */
import type { Language } from '../languages.ts';
import { endOfPart, type Fold, type Token } from './fold.ts';
import type { Query, QueryToken, Term } from './query.ts';
import { stemOf } from './stem.ts';

/** Where a hit stands in the text as shown, in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** A text with its tokens, folded once and matched often. */
export interface FoldedText {
  text: string;
  tokens: Token[];
}

export const folded = (fold: Fold, text: string): FoldedText => ({ text, tokens: fold(text) });

type Likeness = 'same' | 'stem' | 'part' | undefined;

/** How a token of the text is what was asked for, the closest first. */
function likeness(token: Token, sought: QueryToken, exact: boolean, partial: boolean): Likeness {
  if (token.text === sought.text) return 'same';
  if (!token.word || !sought.word) return undefined;
  if (partial && token.text.startsWith(sought.text)) return 'part';
  return !exact && stemOf(token.text) === sought.stem ? 'stem' : undefined;
}

/** Every place, first to last and none overlapping, where the tokens of a term follow one another. */
export function placesOf(term: Term, { text, tokens }: FoldedText): Range[] {
  const places: Range[] = [];
  const size = term.tokens.length;
  if (size === 0) return places;
  for (let at = 0; at + size <= tokens.length; at++) {
    let like: Likeness;
    let index = 0;
    do like = likeness(tokens[at + index]!, term.tokens[index]!, term.exact, term.partial && index === size - 1);
    while (like && ++index < size);
    if (!like) continue;
    const last = tokens[at + size - 1]!;
    const end = like === 'part' ? endOfPart(text, last, term.tokens[size - 1]!.text.length) : last.end;
    places.push({ start: tokens[at]!.start, end });
    at += size - 1;
  }
  return places;
}

/** Ranges in order, those that overlap made one. */
function joined(ranges: Range[]) {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

/** The texts of one row, in the languages that are at hand. */
export type Texts = Partial<Record<Language, FoldedText>>;

export interface Match {
  /**
   * Where the query stands in each text: the whole phrase where one of them has it as one, else each of its terms;
   * and where one language has all of it, not the parts of it in another.
   */
  ranges: Partial<Record<Language, Range[]>>;
  /** Whether one of the texts has the very words, in the order typed. */
  exact: boolean;
}

/** How a query stands in one text: the phrase as it was typed, its words one after another in other forms, all its terms, some. */
const degrees = ['exact', 'phrase', 'all', 'some'] as const;

function inText({ terms, phrase }: Query, text: FoldedText) {
  const exact = placesOf({ ...phrase, partial: false }, text);
  const isQuoted = terms.some((term) => term.exact);
  const near = exact.length > 0 || terms.length < 2 ? [] : placesOf({ ...phrase, exact: isQuoted }, text);
  // Characters have no other forms.
  const isOne = terms.length === 1 && terms[0]!.tokens.every(({ word }) => !word);
  const places = isOne ? [exact] : terms.map((term) => placesOf(term, text));
  const found = terms.filter((_, index) => places[index]!.length > 0);
  const degree: (typeof degrees)[number] = exact.length > 0 ? 'exact' : near.length > 0 ? 'phrase' : found.length === terms.length ? 'all' : 'some';
  const phrases = exact.length > 0 ? exact : near;
  return { found, degree, ranges: terms.length > 1 && phrases.length > 0 ? phrases : joined(places.flat()) };
}

/**
 * Where a query stands in the texts of one row, by language; undefined unless each of its terms stands in one of
 * them. The terms need not all stand in the same language.
 */
export function match(query: Query, texts: Texts): Match | undefined {
  if (query.terms.length === 0) return undefined;
  const results = (Object.entries(texts) as [Language, FoldedText][]).map(([language, text]) => ({ language, ...inText(query, text) }));
  const found = new Set(results.flatMap((result) => result.found));
  if (found.size < query.terms.length) return undefined;
  const best = degrees.find((degree) => results.some((result) => result.degree === degree));
  // A translation that has the words in other forms has them nonetheless; one that has some of them only has not.
  const isShown = ({ degree }: { degree: (typeof degrees)[number] }) => best === 'some' || degree !== 'some';
  const ranges = Object.fromEntries(results.map((result) => [result.language, isShown(result) ? result.ranges : []]));
  return { ranges, exact: best === 'exact' };
}
