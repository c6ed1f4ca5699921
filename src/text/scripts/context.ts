/** What stands around a character. */
import type { Span } from './words.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a text: asked for a character, the one that it is in, in code points. A word of one character says nothing
 * that could be decided: then it is the character and the word after it, or else the one before.
 */
export function wordsAround(text: string): (at: number) => Span {
  const words: (Span & { isHan: boolean })[] = [];
  const wordOf: number[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const start = wordOf.length;
    for (const _ of segment) wordOf.push(words.length);
    words.push({ start, end: wordOf.length, isHan: /^\p{Script=Han}+$/u.test(segment) });
  }
  return (at) => {
    const index = wordOf[at] ?? 0;
    const { start = 0, end = 0 } = words[index] ?? {};
    const [before, after] = [words[index - 1], words[index + 1]];
    if (end > start + 1) return { start, end };
    if (after?.isHan) return { start, end: after.end };
    return { start: before?.isHan ? before.start : start, end };
  };
}

/** A span with a few characters before and after it, on one line. */
export const neighbourhood = (characters: readonly string[], { start, end }: Span): string =>
  characters.slice(Math.max(0, start - 4), end + 4).join('').replaceAll(/\s*\n\s*/gu, '⏎');
