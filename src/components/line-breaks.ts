/**
 * Where a Chinese line may not break, or better should: the end of a paragraph, and a heading.
 * Only elements are added, so the text and every offset in it stay as they are.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { pieces } from '../text/pieces.ts';

const root = (children: ElementContent[]): Root => ({ type: 'root', children });

/** The last two Han characters and the marks after them; what stands between the two is short, or they are left. */
const lastTwo = /\p{Script=Han}[^\p{Script=Han}]{0,8}\p{Script=Han}[^\p{Script=Han}]{0,8}$/u;

const isMark = (child: ElementContent | undefined) => child?.type === 'element' && 'dataNote' in child.properties;

/**
 * Keep the last two Han characters of a paragraph and their punctuation on one line, in `<span data-end>`:
 * 末行不孤字, no line of one character. The tree is changed in place; an element cut by the two is left whole,
 * and so are two beside the mark of a note, which itself holds on to the word before it: three things that
 * may not part stretch the line before them.
 */
export function keepEnd(children: ElementContent[]): void {
  const last = children.findLast((child) => child.type === 'element' && 'dataSentence' in child.properties);
  const inside = last?.type === 'element' ? last.children : children;
  const start = lastTwo.exec(toString(root(inside)))?.index;
  if (start === undefined) return;
  let offset = 0;
  for (const [index, child] of inside.entries()) {
    const length = toString(child).length;
    if (start < offset + length) {
      const cut = start - offset;
      if (cut > 0 && child.type !== 'text') return;
      if (inside.slice(index).some(isMark) || (cut === 0 && isMark(inside[index - 1]))) return;
      const [before, after] = child.type === 'text' ? [child.value.slice(0, cut), { ...child, value: child.value.slice(cut) }] : ['', child];
      const end: Element = { type: 'element', tagName: 'span', properties: { dataEnd: true }, children: [after, ...inside.slice(index + 1)] };
      inside.splice(index, Infinity, ...(before ? [{ type: 'text' as const, value: before }] : []), end);
      return;
    }
    offset += length;
  }
}

/** A range of numbers, or a number in parts: 2021-2025, 74/247. */
const range = /(\d+(?:[-–/]\d+)+)/;

/** Keep a range of numbers on one line, in `<span data-range>`: a browser would break 2021-2025 after its hyphen. In place. */
export function keepRanges(children: ElementContent[]): void {
  visit(root(children), 'text', (text, index, parent) => {
    const parts = text.value.split(range);
    if (parts.length === 1) return;
    const kept = parts.flatMap((value, part): ElementContent[] => {
      if (value === '') return [];
      const piece = { type: 'text' as const, value };
      return [part % 2 ? { type: 'element', tagName: 'span', properties: { dataRange: true }, children: [piece] } : piece];
    });
    parent?.children.splice(index ?? 0, 1, ...kept);
    return (index ?? 0) + kept.length;
  });
}

/** Where an address breaks: before each dot, after each slash. */
const joints = /(?<=\/)(?!\/)|(?=\.)/;

/** Let an address that stands in the text as it is written break at its joints: a line need not end where it begins. In place. */
export function breakAddresses(children: ElementContent[]): void {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'text' || !/^https?:\/\/\S+$/.test(only.value)) return;
  const pieces = only.value.split(joints);
  children.splice(0, 1, ...pieces.flatMap((value, index): ElementContent[] => [...(index > 0 ? [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }] : []), { type: 'text', value }]));
}

/** Let a heading break between its pieces and nowhere else: each of more than one character is a `<span data-piece>`. In place. */
export function breakAtWords(children: ElementContent[]): void {
  visit(root(children), 'text', (text, index, parent) => {
    const parts = pieces(text.value).map((value): ElementContent => {
      const piece = { type: 'text' as const, value };
      return [...value].length > 1 ? { type: 'element', tagName: 'span', properties: { dataPiece: true }, children: [piece] } : piece;
    });
    parent?.children.splice(index ?? 0, 1, ...parts);
    return (index ?? 0) + parts.length;
  });
}
