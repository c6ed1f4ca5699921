/** Queries that ask for less than what was typed, to find the texts in which the nearest phrase may stand. */
import type { Query, QueryToken, Term } from './query.ts';

const termOf = (tokens: QueryToken[], partial: boolean): Term => ({ tokens, exact: false, partial });
const queryOf = (query: Query, term: Term): Query => ({ ...query, terms: [term], phrase: { ...term, exact: true } });

/** How many letters of a word are believed to be right. */
const believed = 4;

/**
 * Each asks for a part that may be right: of a run of characters its first half and its second, of a word its beginning.
 * The first that anything has is enough.
 */
export function relaxed(query: Query): Query[] {
  const { tokens } = query.phrase;
  const halves = [tokens.slice(0, Math.ceil(tokens.length / 2)), tokens.slice(Math.floor(tokens.length / 2))];
  const beginnings = tokens.filter(({ word, text }) => word && text.length > believed).map((token) => ({ ...token, text: token.text.slice(0, believed), stem: token.text.slice(0, believed) }));
  return [
    ...(tokens.length > 2 ? halves.map((half) => queryOf(query, termOf(half, false))) : []),
    ...beginnings.map((token) => queryOf(query, termOf([token], true))),
  ];
}
