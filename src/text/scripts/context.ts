/** What stands around a character. */
import type { Span } from './words.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The word that a character is in, in code points. A word of one character says nothing
 * that could be decided: then it is the character and the word after it, or else the one before.
 */
export function wordAt(text: string, characters: readonly string[], at: number): Span {
  const segments = segmenter.segment(text);
  const length = (part: string) => Array.from(part).length;
  const offset = characters.slice(0, at).join('').length;
  const { index = 0, segment = '' } = segments.containing(offset) ?? {};
  const start = length(text.slice(0, index));
  const end = start + length(segment);
  if (end > start + 1) return { start, end };
  const isHan = (part: string) => /^\p{Script=Han}+$/u.test(part);
  const after = segments.containing(index + segment.length)?.segment ?? '';
  if (isHan(after)) return { start, end: end + length(after) };
  const before = segments.containing(index - 1)?.segment ?? '';
  return isHan(before) ? { start: start - length(before), end } : { start, end };
}

/** A span with a few characters before and after it, on one line. */
export const neighbourhood = (characters: readonly string[], { start, end }: Span): string =>
  characters.slice(Math.max(0, start - 4), end + 4).join('').replaceAll(/\s*\n\s*/gu, '⏎');
