/**
 * Characters that look like others, or like nothing. Where there is one thing they can mean,
 * the edition has that; where not, they stay and are named. Each is a change on the list.
 */
import { type Change, codePoint } from '../changes.ts';
import { type Inline, replace } from '../inline.ts';
import { radicals } from './radicals.ts';

/** Private codes of GB 18030 and GBK for characters that Unicode had later. */
const gbPrivate: Record<string, string> = {
  '\ue5e5': '\u3000', '\ue78d': '︐', '\ue78e': '︒', '\ue78f': '︑', '\ue790': '︓', '\ue791': '︔', '\ue792': '︕', '\ue793': '︖', '\ue794': '︗', '\ue795': '︘', '\ue796': '︙',
  '\ue81e': '龴', '\ue826': '龵', '\ue82b': '龶', '\ue82c': '龷', '\ue832': '龸', '\ue843': '龹', '\ue854': '龺', '\ue864': '龻',
};

interface Treatment {
  pattern: RegExp;
  /** What stands for it; `undefined`: it stays, and is named. */
  instead(character: string, before: string, after: string): string | undefined;
  why: string;
}

/** After these, a selector chooses between variants that somebody may have meant: a Han character, a sign, an emoji. */
const varying = /[\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{S}\p{P}\p{Emoji}]/u;
/** Scripts that are written with joiners. Elsewhere a joiner is left over from a layout. */
const joining = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Extended_Pictographic}]/u;

const treatments: Treatment[] = [
  { pattern: /[\u2e80-\u2fd5]/u, instead: (radical) => radicals.get(radical), why: 'a radical that stands for the character' },
  { pattern: /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, instead: (_, before) => (varying.test(before) ? undefined : ''), why: 'a variation selector, which chooses the form of the character before it in some fonts' },
  { pattern: /[\u200c\u200d]/u, instead: (_, before, after) => (joining.test(before) || joining.test(after) ? undefined : ''), why: 'a joiner, which has no width' },
  { pattern: /[\u2028\u2029]/u, instead: () => '\n', why: 'a separator of lines' },
  { pattern: /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u, instead: () => '', why: 'a character that has no width' },
  { pattern: /[\ue5e5\ue78d-\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864]/u, instead: (character) => gbPrivate[character], why: 'a private code of GB 18030 for this character' },
  { pattern: /\p{Co}/u, instead: () => undefined, why: 'a private-use character, which means nothing outside one font' },
  { pattern: /\ufffd/u, instead: () => undefined, why: 'the mark of a character lost before' },
  { pattern: /[^\P{Cc}\t\n]/u, instead: () => '', why: 'a control character' },
];
const any = new RegExp(treatments.map(({ pattern }) => pattern.source).join('|'), 'gu');

/** A text with its characters normalised, and what was done. */
export function cleanCharacters(inline: Inline, file: string, place: string): { inline: Inline; changes: Change[] } {
  const changes: Change[] = [];
  const note = (text: string, instead: string | undefined, why: string) => {
    const what = instead === undefined ? 'named' : instead.trim() === '' ? 'removed' : 'replaced';
    const codes = `${Array.from(text, codePoint).join(' ')}${what === 'replaced' ? `, ${Array.from(instead ?? '', codePoint).join(' ')} instead` : ''}`;
    changes.push({ file, place, what, text, ...(what === 'replaced' && instead !== undefined && { instead }), why: `${why} (${codes})` });
  };
  const { text } = inline;
  const known = replace(inline, any, (character, offset) => {
    const treatment = treatments.find(({ pattern }) => pattern.test(character));
    if (!treatment) return character;
    const instead = treatment.instead(character, Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? '', Array.from(text.slice(offset + character.length, offset + character.length + 2))[0] ?? '');
    note(character, instead, treatment.why);
    return instead ?? character;
  });
  const composed = replace(known, /\P{M}\p{M}+|[\u0340-\u0344\u0374\u037e\u0387\u1f71-\u1fff\u2000\u2001\u2126\u212a\u212b\u2329\u232a\u{f900}-\u{fad9}\u{2f800}-\u{2fa1d}]/gu, (cluster) => {
    const instead = cluster.normalize('NFC');
    if (instead !== cluster) note(cluster, instead, 'the composed form of Unicode');
    return instead;
  });
  return { inline: spaces(composed), changes };
}

/** No-break and other spaces are layout: one space stands for any run of them, a full-width one where one was. */
const spaces = (inline: Inline): Inline => replace(inline, /[^\S\n]+/gu, (run) => (run.includes('\u3000') ? '\u3000' : ' '));
