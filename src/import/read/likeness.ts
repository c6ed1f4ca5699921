/** How much like text a decoding is, by the characters it makes. */

/** The common characters of both standards: level 1 of GB 2312 (3,755), level 1 of Big5 (5,401). */
const common = new Set([...level('gb18030', 0xb0, 0xd7, 0xa1, 0xfe), ...level('big5', 0xa4, 0xc6, 0x40, 0xfe)]);

function level(encoding: string, from: number, to: number, low: number, high: number): string {
  const bytes: number[] = [];
  for (let first = from; first <= to; first++) {
    for (let second = low; second <= high; second++) {
      if (encoding === 'big5' && (second === 0x7f || (second > 0x7e && second < 0xa1) || (first === 0xc6 && second > 0x7e))) continue;
      bytes.push(first, second);
    }
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

const ordinary = /[\u2010-\u2027\u2030\u2032\u2033\u3000-\u301f\u30fb\uff01-\uff5e\u2460-\u2473]/u;
const westernSign = /[\u00a0\u00a3\u00a7\u00a9\u00ab\u00b0\u00b7\u00bb\u20ac]/u;

/** How many characters are none: unassigned, private, lost, or controls. */
export const bad = (text: string) => (text.match(/[\p{Cn}\p{Co}\p{Cs}\ufffd]|[^\P{Cc}\t\n\v\f\r]/gu) ?? []).length;

/** From 1, every character beyond ASCII is an ordinary one, down to below 0. 1 for text that is ASCII alone. */
export function likeness(text: string): number {
  let [beyond, good] = [0, 0];
  let before = '';
  for (const character of text) {
    if (character > '\u007f') {
      beyond++;
      good += worth(character, before);
    } else if (character < ' ' && !/[\t\n\v\f\r]/.test(character)) {
      beyond++;
      good -= 3;
    }
    before = character;
  }
  return beyond === 0 ? 1 : good / beyond;
}

function worth(character: string, before: string): number {
  if (common.has(character) || ordinary.test(character)) return 1;
  if (/[\p{Cn}\p{Co}\ufffd\p{Cc}]/u.test(character)) return -3;
  if (/\p{Script=Han}/u.test(character)) return 0.2;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character) && !/[\uff61-\uff9f]/u.test(character)) return 0.9;
  // A capital after a small letter: the other Cyrillic encoding, whose cases are exchanged.
  if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -0.5;
  if (/\p{Script=Cyrillic}/u.test(character)) return /[\p{Script=Cyrillic}\s«(]/u.test(before) ? 0.9 : 0;
  if (/\p{Script=Latin}/u.test(character)) return /[\u0100-\u024f]/u.test(character) ? 0.7 : 0.8;
  return westernSign.test(character) ? 0.8 : 0;
}
