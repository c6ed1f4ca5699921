/** What of a sentence can be found again in its translation: words, numbers, references, the marker it begins with, and signs. */
import { hanNumbers } from './han-numbers.ts';
import { markersOf, referencesIn } from './markers.ts';
import type { Lexicon } from './model.ts';
import { westernNumbers } from './western-numbers.ts';
import { wordsIn } from './words.ts';

export type Kind = 'word' | 'number' | 'reference' | 'marker' | 'sign';

export interface Token {
  readonly kind: Kind;
  readonly key: string;
  /** What the other language may have for it; a token of the other language answers if it shares one. */
  readonly forms: readonly string[];
}

export const isHan = (language: string) => /^(?:zh|lzh|yue|nan|hak|wuu)\b/u.test(language);

/** Languages that have Chinese characters among others, which they share with Chinese. */
const hasHan = (language: string) => isHan(language) || /^ja\b/u.test(language);

/** How one language is read when the other is known. */
export interface Reading {
  readonly language: string;
  readonly other: string;
  readonly lexicon: Lexicon | undefined;
}

/** Signs that translators keep. */
const signs: readonly (readonly [string, RegExp])[] = [
  ['colon', /[：:][”’」』"]?$/u],
  ['question', /[？?]/u],
  ['exclamation', /[！!]/u],
  ['bracket', /[（(]\D/u],
  ['quotation', /[“"「『《«„]/u],
  ['semicolon', /[；;](?:\s*(?:and|or))?$/u],
];

/** The tokens of a sentence, each once. `number` is what its block is numbered with, if the sentence does not say it. */
export function tokensOf(sentence: string, reading: Reading, number?: string): Token[] {
  const { language } = reading;
  const marker = markersOf(number ?? sentence, language);
  const tokens: Token[] = [
    ...wordTokens(sentence, reading),
    ...(hasHan(language) ? hanNumbers(sentence) : westernNumbers(sentence, language)).map((value) => exact('number', value)),
    ...referencesIn(sentence, language).map((reference) => exact('reference', reference)),
    ...(marker.length > 0 ? [{ kind: 'marker', key: `marker ${marker.join('|')}`, forms: marker.map((one) => `marker ${one}`) } as const] : []),
    ...signs.filter(([, pattern]) => pattern.test(sentence)).map(([name]) => exact('sign', name)),
  ];
  return [...new Map(tokens.map((token) => [token.key, token])).values()];
}

const exact = (kind: Kind, value: string): Token => ({ kind, key: `${kind} ${value}`, forms: [`${kind} ${value}`] });
const wordToken = (word: string, answers: readonly string[]): Token => ({ kind: 'word', key: `word ${word}`, forms: [word, ...answers].map((one) => `word ${one}`) });

function wordTokens(sentence: string, { language, other, lexicon }: Reading): Token[] {
  if (!isHan(language) && !(hasHan(language) && isHan(other))) return wordsIn(sentence, language).map((word) => wordToken(word, []));
  const latin = wordsIn(sentence.replace(/\p{Script=Han}+/gu, ' '), other).map((word) => wordToken(word, []));
  if (hasHan(other)) return [...latin, ...(sentence.match(/\p{Script=Han}/gu) ?? []).map((sign) => wordToken(sign, []))];
  if (lexicon) return [...latin, ...lexicon.words(sentence).map(({ word, answers }) => wordToken(word, answers))];
  const words = Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(sentence), ({ segment }) => segment);
  return [...latin, ...words.filter((word) => /\p{Script=Han}/u.test(word)).map((word) => wordToken(word, []))];
}
