/** Whether two texts are a text and its translation, as far as their alignment tells. */
import type { Alignment } from './model.ts';

/**
 * Below these scores of the whole they are not. Measured on laws, each with its own translation and with
 * another's: with a lexicon, from ten sentences on, the own score 0.67 or more, and others 0.64
 * or less, most below 0.2; fewer sentences, and lengths and numbers alone, tell much less.
 */
const least = { lexicon: { many: 0.5, few: 0.05 }, lengths: { many: 0.01, few: 0 } } as const;
const many = 10;

/** Above this there is no doubt of it. */
const sure = 0.5;

export type Sameness = 'same' | 'unsure' | 'other';

export function sameness({ groups, score }: Pick<Alignment, 'groups' | 'score'>, withLexicon: boolean): Sameness {
  const count = (side: 'source' | 'translation') => groups.reduce((sum, group) => sum + group[side].length, 0);
  const bounds = least[withLexicon ? 'lexicon' : 'lengths'];
  if (score < (Math.min(count('source'), count('translation')) < many ? bounds.few : bounds.many)) return 'other';
  return score < sure ? 'unsure' : 'same';
}
