/** Examples of what can be searched for: words that a text says again and again. */
import { traitsOf, type Language } from '../languages.ts';

/** What is too short, or too common, to be an example. */
const isTelling = (word: string, han: boolean) => (han ? [...word].length >= 2 && /^\p{sc=Han}+$/u.test(word) : [...word].length >= 8 && /^\p{L}+$/u.test(word));

/** The words that most of these texts have, as often as `count`, the most frequent first; none where a browser cannot tell words apart. */
export function examplesOf(texts: readonly string[], language: Language, count: number): string[] {
  if (!('Segmenter' in Intl)) return [];
  const { han } = traitsOf(language);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const often = new Map<string, number>();
  for (const text of texts) {
    const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
    // Two Chinese words that follow one another say more than one: 信息安全.
    const pairs = han ? words.slice(1).map((word, index) => `${words[index]}${word}`).filter((pair) => text.includes(pair)) : [];
    for (const word of new Set(han ? pairs : words.map((one) => one.toLocaleLowerCase(language)))) {
      if (isTelling(word, han) && (!han || [...word].length >= 4)) often.set(word, (often.get(word) ?? 0) + 1);
    }
  }
  return [...often].filter(([, times]) => times > 1).sort((a, b) => b[1] - a[1]).slice(0, count).map(([word]) => word);
}
