/** What a paragraph of Word is beside its words: an item by its number, a line without its tabs, a heading that is set in bold. */
import { concat, type Inline, plain, replace } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';

/** `3.` and `•` make an item of a list; 第三条, （一） and the like are words before the text. */
export function labelled(block: ReceivedBlock, { label, bullet }: { label: string; bullet: boolean }, level: number): ReceivedBlock {
  if (bullet) return { ...block, kind: 'item', depth: level + 1, marker: '-' };
  if (block.kind === 'paragraph' && /^\d{1,9}\.$/.test(label)) return { ...block, kind: 'item', depth: level + 1, marker: label };
  const space = /[\p{Script=Han}）]$/u.test(label) ? '\u3000' : /[、，：]$/u.test(label) ? '' : ' ';
  return { ...block, inline: concat([plain(`${label}${space}`), block.inline]) };
}

/** A tab is layout; a line break and a page break have no space beside them. */
export const spaced = (inline: Inline): Inline => replace(replace(inline, /\t+/g, () => ' '), / *([\n\f]) */g, (match) => match.trim() === '' ? match.replaceAll(' ', '') : match);

/** A paragraph that is all bold is set so, not stressed. */
export function withoutFullMarks(inline: Inline): Inline {
  const covered = (kind: string) => inline.marks.filter((mark) => mark.kind === kind).reduce((sum, mark) => sum + inline.text.slice(mark.start, mark.end).replaceAll(/\s/g, '').length, 0) >= inline.text.replaceAll(/\s/g, '').length;
  const full = (['strong', 'emphasis'] as const).filter(covered);
  return full.length === 0 ? inline : { text: inline.text, marks: inline.marks.filter(({ kind }) => !full.some((one) => one === kind)) };
}
