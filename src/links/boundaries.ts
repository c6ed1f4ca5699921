/** Where a text may be cut so that no character is cut. */

/** What belongs to the character before it: the second half of a pair, marks, variation selectors, joiners and what they join, skin tones. */
const continues = /^[\uDC00-\uDFFF\p{M}\u200d\p{Emoji_Modifier}]/u;

/** Whether a character goes on at `at`, in UTF-16 code units. */
function isInside(text: string, at: number) {
  if (at <= 0 || at >= text.length) return false;
  const isPair = /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at]!);
  return isPair || text[at - 1] === '\u200d' || continues.test(String.fromCodePoint(text.codePointAt(at)!));
}

/** The end of a character at or before `at`. */
export function before(text: string, at: number) {
  let end = Math.max(0, at);
  while (isInside(text, end)) end--;
  return end;
}

/** The end of a character at or after `at`. */
export function after(text: string, at: number) {
  let end = Math.min(text.length, at);
  while (isInside(text, end)) end++;
  return end;
}
