/** The tree of inline content, walked. */
import type { Inline } from './model.ts';

/** The same tree with every string changed; `change` is given the strings in order. */
export const mapText = (tree: readonly Inline[], change: (text: string) => string): Inline[] =>
  tree.map((inline) =>
    typeof inline === 'string' ? change(inline) : inline.type === 'note' ? inline : { ...inline, children: mapText(inline.children, change) },
  );

/** The strings of a tree, in order. */
export const textsIn = (tree: readonly Inline[]): string[] => tree.flatMap((inline) => (typeof inline === 'string' ? [inline] : inline.type === 'note' ? [] : textsIn(inline.children)));
