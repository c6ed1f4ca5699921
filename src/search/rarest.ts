/**
 * Keeps a question to a large index small: less is asked than was typed, where the rest would rule out little.
 * Whatever is left out, the matcher still requires.
 */
import type { Ask, Question } from './ask.ts';

/** Of a run so many words of the index are asked for at first: three characters in order are in few records. */
const shortRun = 2;

/** No more of a run than this is asked for, however many records have it: then they have the rest as well, or nearly. */
const longRun = 8;

/** No more terms than this are asked for. */
const mostAsks = 4;

/** What must be loaded to ask; only the order counts. */
export type Weight = (question: Question) => number;

/** The part of a run that weighs least; after it longer ones, each with that neighbour of the last which adds less. */
function partsOf({ words, beginning }: Question, weight: Weight): [Question, ...Question[]] {
  const part = (start: number, end: number): Question => ({ words: words.slice(start, end), beginning });
  const weights = Array.from({ length: Math.max(1, words.length - shortRun + 1) }, (_, start) => weight(part(start, start + shortRun)));
  let start = weights.indexOf(Math.min(...weights));
  let end = Math.min(start + shortRun, words.length);
  const parts: [Question, ...Question[]] = [part(start, end)];
  while (end - start < Math.min(longRun, words.length)) {
    const isAfter = start === 0 || (end < words.length && weight(part(start, end + 1)) <= weight(part(start - 1, end)));
    if (isAfter) end++;
    else start--;
    parts.push(part(start, end));
  }
  return parts;
}

/** The asks that weigh least, each cut to the part that does; then, for when too many records have these, ever more of them. */
export function* rarest(asks: readonly Ask[], weight: Weight): Generator<Ask[], void, void> {
  const least = asks
    .map((ask) => ask.map((question) => partsOf(question, weight)))
    .map((parts) => ({ parts, weight: parts.reduce((sum, [first]) => sum + weight(first), 0) }))
    .sort((a, b) => a.weight - b.weight)
    .slice(0, mostAsks)
    .map(({ parts }) => parts);
  const rounds = Math.max(0, ...least.flat().map(({ length }) => length));
  for (let round = 0; round < rounds; round++) yield least.map((ask) => ask.map((parts) => parts[round] ?? (parts.at(-1) as Question)));
}
