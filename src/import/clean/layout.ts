/** What can be told of a line by its look: how wide it is, how it ends, whether it begins something new. */
import { startsNumbered } from '../numbers.ts';

/** In half-width columns: a Chinese character has two. */
export const width = (text: string): number => Array.from(text).reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1), 0);

/** Ends like a sentence, or like what a list follows. */
export const endsSentence = (text: string): boolean => /(?:[。！？!?…：；:;．]|\.)[”’」』）〕】》"')\]\s]*$/u.test(text);

/** Ends with any sign that parts words. */
export const endsWithSign = (text: string): boolean => /[\p{P}]\s*$/u.test(text);

/** Begins with the mark of an item or with a number of its own. */
export const beginsItem = (text: string): boolean => /^(?:[-*•·●○■□◆▪–—]\s|\d{1,3}[.)、．]\s*\S|[（(]\d{1,3}[)）]|[①-⑳])/u.test(text) || startsNumbered(text);

/** Joins two parts of one text: with nothing between Chinese characters, a space between words. */
export function joint(before: string, after: string): string {
  const [left, right] = [Array.from(before).at(-1) ?? '', Array.from(after)[0] ?? ''];
  if (wide.test(left) || wide.test(right)) return '';
  return /[\p{Pd}/]/u.test(left) && !/\s[\p{Pd}/]$/u.test(before) ? '' : ' ';
}
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60“”‘’…—]/u;
