/** The stem of a word: Porter's second English stemmer, on both sides of the search, after one spelling of the word. */
import porter from 'wink-porter2-stemmer';
import { american } from './spelling.ts';

/** What of a folded word English endings stand on; the words of other scripts are their own stems. */
const english = /^[a-z]+$/;

/** Beginnings that Snowball has learned since to keep whole, as the package keeps `gener`: else `international` were `internal`. */
const whole = /^(emerg|inter|later|organ|past|univers)(?=[a-z]{2})/;
const kept = 'gener';

function compute(word: string) {
  if (!english.test(word)) return word;
  const spelled = american(word);
  const [beginning] = whole.exec(spelled) ?? [];
  return beginning === undefined ? porter(spelled) : beginning + porter(kept + spelled.slice(beginning.length)).slice(kept.length);
}

const memory = new Map<string, string>();

/** The stem of a folded word (lower case, no apostrophe); remembered, since a text has few words and many of each. */
export function stemOf(word: string) {
  let stem = memory.get(word);
  if (stem === undefined) memory.set(word, (stem = compute(word)));
  return stem;
}
