/** Quotation marks around words that may have some of their own. */
import { traitsOf, type Language } from '../languages.ts';

/** A letter of a script that has apostrophes. */
const letter = /(?!\p{sc=Han})\p{L}/u;

/** Whether the mark at `at`, which also is an apostrophe, is one here: within a word, or after an s while a mark that closes is still to come. */
function isApostrophe(text: string, at: number, isOpen: boolean) {
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
  if (letter.test(before) && letter.test(after)) return true;
  if (!isOpen) return letter.test(before) || letter.test(after) || /\d/.test(after);
  const rest = text.slice(at + 1);
  const next = rest.search(/[‘’]/);
  return before === 's' && next >= 0 && rest[next] === '’' && !letter.test(rest[next + 1] ?? '');
}

/**
 * Words as they stand within quotation marks: their own marks are the inner ones, those within these the
 * outer ones, and so on. A mark whose other one was not quoted is an outermost one. An apostrophe is no mark.
 */
export function nested(words: string, language: Language): string {
  const [open, close, innerOpen, innerClose] = traitsOf(language).quotes.map((mark) => mark.trim()) as [string, string, string, string];
  if (open === close) return words;
  const [opening, closing] = [[open, innerOpen], [close, innerClose]];
  const inside = (depth: number) => (depth % 2 === 0 ? [innerOpen, innerClose] : [open, close]);
  const stack: string[] = [];
  let nestedWords = '';
  for (let at = 0; at < words.length; at++) {
    const mark = words[at]!;
    const other = closing.indexOf(mark);
    if (mark === '’' && other >= 0 && isApostrophe(words, at, stack.at(-1) === '‘')) nestedWords += mark;
    else if (other >= 0 && (stack.length > 0 || !opening.includes(mark))) {
      stack.pop();
      nestedWords += inside(stack.length)[1];
    } else if (opening.includes(mark)) {
      nestedWords += inside(stack.length)[0];
      stack.push(mark);
    } else nestedWords += mark;
  }
  return nestedWords;
}

/** Paragraphs as one quotation: each begins with a mark, and the last one ends with one (GB/T 15834—2011; English usage). */
export function inMarks(paragraphs: readonly string[], language: Language): string[] {
  const [open, close] = traitsOf(language).quotes;
  return paragraphs.map((words, index) => `${open}${nested(words, language)}${index === paragraphs.length - 1 ? close : ''}`);
}
