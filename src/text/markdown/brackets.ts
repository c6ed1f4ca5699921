/** Square brackets: around a whole block they say that it is the editor's. */
import type { Inline } from '../model.ts';
import { inlineText } from '../serialise.ts';
import type { Line } from './inlines.ts';

/** Whether lines stand wholly in square brackets. */
export const isBracketed = (lines: readonly Line[]) => /^\[[^[\]]+\]$/.test(lines.map(({ tree }) => inlineText(tree)).join(''));

/** The same lines without the bracket that begins the first and the one that ends the last. */
export function withoutBrackets(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ tree }) => tree.length > 0);
  const last = lines.findLastIndex(({ tree }) => tree.length > 0);
  return lines.map((line, index) => ({
    ...line,
    tree: line.tree
      .map((inline, at) => (typeof inline !== 'string' ? inline : index === first && at === 0 ? inline.replace(/^\[/, '') : inline))
      .map((inline, at, tree) => (typeof inline !== 'string' || index !== last ? inline : at === tree.findLastIndex((one) => typeof one === 'string') ? inline.replace(/\]$/, '') : inline)),
  }));
}

/** A line that begins with more text. */
export const beginningWith = (text: string, [first, ...rest]: readonly Inline[]): Inline[] => (typeof first === 'string' ? [text + first, ...rest] : first === undefined ? [text] : [text, first, ...rest]);
