/** Quotation marks by the custom of a script: “ ‘ ’ ” in Simplified, 「 『 』 」 in Traditional. Each becomes one character. */
import type { Script } from './dictionaries.ts';

/** The text with the quotation marks of a script. */
export const quotationMarks = (text: string, script: Script): string => (script === 'Hant' ? toCorners(text) : toCurved(text));

const corners: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const curved: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/** Mark by mark, since Simplified text keeps the two kinds apart. An apostrophe in or after a Latin word is no quotation mark. */
function toCorners(text: string): string {
  let open = 0;
  return text.replace(/[“”‘’]/gu, (mark, offset: number) => {
    if (mark === '‘') open++;
    if (mark === '’') {
      const [before, after] = [text.slice(0, offset), text.slice(offset + 1)];
      if (/\p{Script=Latin}$/u.test(before) && (open === 0 || /^\p{Script=Latin}/u.test(after))) return mark;
      open = Math.max(0, open - 1);
    }
    return corners[mark] ?? mark;
  });
}

/** By depth, since some Traditional text has 『 』 outside: what is outermost becomes “ ”, what is in it ‘ ’, and so on. */
function toCurved(text: string): string {
  const open: string[] = [];
  return text.replace(/[「」『』]/gu, (mark) => {
    if (mark === '「' || mark === '『') return open.push(mark) % 2 === 1 ? '“' : '‘';
    const depth = open.lastIndexOf(mark === '」' ? '「' : '『');
    // It closes nothing here: what it closes was opened in another paragraph.
    if (depth < 0) return curved[mark] ?? mark;
    open.length = depth;
    return depth % 2 === 0 ? '”' : '’';
  });
}
