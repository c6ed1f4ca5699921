/** Examples of what can be searched for: words that a text says again and again. */
import { nextTask } from './next-task.ts';
import { traitsOf, type Language } from '../languages.ts';

export interface SearchExample {
  text: string;
  language: Language;
}

/** Of each language so many texts are enough to take examples from, and so many examples to give. */
const [mostTexts, mostExamples] = [300, 2];

/** For so many milliseconds words are counted at a time: what a reader types meanwhile is heard in between. */
const atATime = 10;

/** What is too short, or too common, to be an example. */
const isTelling = (word: string, han: boolean) => (han ? [...word].length >= 4 && /^\p{sc=Han}+$/u.test(word) : [...word].length >= 8 && /^\p{L}+$/u.test(word));

/** The words that most of these texts have, the most frequent first. */
async function frequent(texts: readonly string[], language: Language): Promise<string[]> {
  const { han } = traitsOf(language);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const often = new Map<string, number>();
  let begun = performance.now();
  for (const text of texts) {
    if (performance.now() - begun > atATime) {
      await nextTask();
      begun = performance.now();
    }
    const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
    // Two Chinese words that follow one another say more than one: 信息安全.
    const pairs = han ? words.slice(1).map((word, index) => `${words[index]}${word}`).filter((pair) => text.includes(pair)) : [];
    for (const word of new Set(han ? pairs : words.map((one) => one.toLocaleLowerCase(language)))) {
      if (isTelling(word, han)) often.set(word, (often.get(word) ?? 0) + 1);
    }
  }
  return [...often].filter(([, times]) => times > 1).sort((a, b) => b[1] - a[1]).slice(0, mostExamples).map(([word]) => word);
}

/** Examples from the texts of a page, in each of their languages; none where a browser cannot tell words apart. */
export async function examplesOf(texts: readonly SearchExample[]): Promise<SearchExample[]> {
  const found: SearchExample[] = [];
  if (!('Segmenter' in Intl)) return found;
  for (const language of new Set(texts.map((one) => one.language))) {
    const some = texts.flatMap((one) => (one.language === language ? one.text : [])).slice(0, mostTexts);
    found.push(...(await frequent(some, language)).map((text) => ({ text, language })));
  }
  return found;
}
