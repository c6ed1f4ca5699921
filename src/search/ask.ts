/** Puts a query to Pagefind: which words it is asked for, so that no record that has the query is missed. */
import type { Query, QueryToken, Term } from './query.ts';
import { inIndex, inLetters, wordsWithin } from './index-words.ts';

/** One question: a word, or in quotation marks words that follow one another. */
export interface Question {
  words: string[];
  /** The word may be the beginning of one. */
  beginning: boolean;
}

/** Questions of which one must be true of a record. */
export type Ask = Question[];

/** Pagefind finds a single word only without quotation marks, and words that follow one another only in them. */
export const spelled = ({ words }: Question) => (words.length > 1 ? `"${words.join(' ')}"` : words.join(''));

const question = (words: string[], beginning = false): Question => ({ words, beginning });

/** What follows one another in a text; a character alone is the beginning of what the index has. */
function inText(tokens: readonly QueryToken[]): Question {
  const words = wordsWithin(tokens);
  return words.length > 0 ? question(words) : question([inLetters(tokens[0]!.text)], true);
}

/** Han characters and digits that follow one another are asked for together, a word by itself. */
function runsOf(tokens: QueryToken[]) {
  const runs: QueryToken[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    if (run && !token.word && !run[0]?.word) run.push(token);
    else runs.push([token]);
  }
  return runs;
}

function asksOf({ tokens, exact, partial }: Term): Ask[] {
  if (exact && !partial) return [[inText(tokens)]];
  return runsOf(tokens).map((run, index, runs): Ask => {
    const [{ text, word, stem }] = run as [QueryToken];
    if (!word) return [inText(run)];
    const beginning = partial && index === runs.length - 1;
    const whole = question([inIndex(exact ? text : stem)]);
    return beginning ? [question([text], true), whole] : [whole];
  });
}

/** All that must be true of a record for the query to stand in one of its rows; it may still stand in none. */
export function asks({ terms }: Query): Ask[] {
  const all = terms.flatMap(asksOf);
  return [...new Map(all.map((ask) => [JSON.stringify(ask), ask])).values()];
}

/** What is true of a record that has the exact phrase; nothing for a phrase of one token. */
export const asksPhrase = ({ phrase }: Query): Ask[] => (phrase.tokens.length > 1 ? [[inText(phrase.tokens)]] : []);
