/**
 * Keeps a question to a large index small: less is asked than was typed, where the rest would rule out little.
 * Whatever is left out, the matcher still requires.
 */
import type { Ask, Question } from './ask.ts';

/** Of a run no more than this many characters or words are asked for: so many, in order, are in few records. */
const longestRun = 4;

/** No more terms than this are asked for. */
const mostAsks = 4;

/** How common what is asked for is; only the order counts. */
export type Weight = (question: Question) => number;

/** The part of a run that weighs least. */
function rarestRun({ words, beginning }: Question, weight: Weight): Question {
  const starts = Math.max(1, words.length - longestRun + 1);
  const runs = Array.from({ length: starts }, (_, start) => ({ words: words.slice(start, start + longestRun), beginning }));
  const weights = runs.map(weight);
  return runs[weights.indexOf(Math.min(...weights))] as Question;
}

/** The asks that weigh least, each cut to its rarest run. */
export function rarest(asks: readonly Ask[], weight: Weight): Ask[] {
  return asks
    .map((ask) => ask.map((question) => rarestRun(question, weight)))
    .map((ask) => ({ ask, weight: ask.reduce((sum, question) => sum + weight(question), 0) }))
    .sort((a, b) => a.weight - b.weight)
    .slice(0, mostAsks)
    .map(({ ask }) => ask);
}
