/** What can be told of a line by its look: how wide it is, how it ends, whether it begins something new. */
import { raisedFigure } from '../../text/sentences/sentences.ts';
import { startsNumbered } from '../numbers.ts';

/** In half-width columns: a Chinese character has two. */
export const width = (text: string): number => Array.from(text).reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1), 0);

/** Ends like a sentence, or like what a list follows; the raised sign of a note may stand after it. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text);
const sentenceEnd = new RegExp(`[。！？!?…：；:;．.](?:[”’」』）〕】》"')\\]\\s]|${raisedFigure})*$`, 'u');

/** Ends with any sign that parts words. */
export const endsWithSign = (text: string): boolean => /[\p{P}]\s*$/u.test(text);

/** Begins with the mark of an item or with a number of its own. */
export const beginsItem = (text: string): boolean => /^(?:[-*•·●○■□◆▪–—]\s|\d{1,3}[.)、．]\s*\S|[（(]\d{1,3}[)）]|[①-⑳])/u.test(text) || startsNumbered(text);

/** What joins two parts of one text: nothing between Chinese characters, a space between words. */
export function joint(before: string, after: string): string {
  // Quotation marks, dashes and dots are of the language of the words beside them.
  const left = Array.from(before.replace(shared.atEnd, '')).at(-1) ?? '';
  const right = Array.from(after.replace(shared.atStart, ''))[0] ?? '';
  if (wide.test(left) || wide.test(right)) return '';
  return /\S[\p{Pd}/]$/u.test(before) ? '' : ' ';
}
const shared = { atEnd: /[“”‘’…—·]+$/u, atStart: /^[“”‘’…—·]+/u };
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

/** Begins with a capital letter, whatever opens before it; no script without capitals does. */
export const beginsCapital = (text: string): boolean => /^[\p{Ps}\p{Pi}\p{Pd}"'¡¿\s]*\p{Lu}/u.test(text);

/** What a program that sets lines to a width cannot part: a word, or two characters of Chinese, the second of which may be a sign. */
export const firstWord = (text: string): string => /^(?:\p{Script=Han}.{0,2}|\S+)/u.exec(text)?.[0] ?? '';
