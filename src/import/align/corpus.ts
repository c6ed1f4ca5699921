/** Both texts as sentences in a row, their tokens as numbers, and which tokens of one answer which of the other. */
import type { Place, Text } from './model.ts';
import { type Kind, type Reading, type Token, tokensOf } from './tokens.ts';

export interface Sentence {
  readonly place: Place;
  /** Characters that are written or spoken: no spaces or punctuation. */
  readonly length: number;
  /** Types of its tokens, each once. */
  readonly types: readonly number[];
}

/** A token wherever it stands. */
export interface Type {
  readonly kind: Kind;
  readonly forms: readonly string[];
}

export interface Side {
  readonly text: Text;
  readonly sentences: readonly Sentence[];
  readonly types: readonly Type[];
}

/** Types of the other side that answer a type, for every type of a side. */
export type Links = readonly (readonly number[])[];

const lengthOf = (sentence: string) => (sentence.match(/[\p{L}\p{N}]/gu) ?? []).length;

export function sideOf(text: Text, reading: Reading): Side {
  const known = new Map<string, number>();
  const types: Type[] = [];
  const typeOf = ({ key, kind, forms }: Token) => {
    const type = known.get(key) ?? types.push({ kind, forms }) - 1;
    known.set(key, type);
    return type;
  };
  const sentences = text.blocks.flatMap(({ sentences, number }, block) =>
    sentences.map((sentence, index) => ({
      place: { block, sentence: index },
      length: Math.max(1, lengthOf(sentence)),
      types: tokensOf(sentence, reading, index === 0 ? number : undefined).map(typeOf),
    })),
  );
  return { text, sentences, types };
}

/** Links from `side` to `other` by the forms both have; a lexicon's answers are forms. */
export function linksBetween(side: Side, other: Side): Links {
  const having = new Map<string, number[]>();
  for (const [type, { forms }] of other.types.entries()) for (const form of forms) having.set(form, [...(having.get(form) ?? []), type]);
  return side.types.map(({ forms }) => [...new Set(forms.flatMap((form) => having.get(form) ?? []))]);
}

/** The same links seen from the other side. */
export function reversed(links: Links, size: number): Links {
  const back: number[][] = Array.from({ length: size }, () => []);
  for (const [type, others] of links.entries()) for (const other of others) back[other]!.push(type);
  return back;
}
