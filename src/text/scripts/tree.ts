/** A tree in the other script. */
import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { root } from '../markdown.ts';
import type { Conversion } from './conversion.ts';

/** A converted copy of a block's content. Markup may cut a word: all its text is converted as one. What only some readers meet (`alt`, `title`) is converted by itself. */
export function convertTree(children: ElementContent[], conversion: Conversion): ElementContent[] {
  const tree = structuredClone(root(children));
  const texts: { value: string }[] = [];
  visit(tree, 'text', (text) => void texts.push(text));
  const converted = conversion.parts(texts.map(({ value }) => value));
  for (const [index, text] of texts.entries()) text.value = converted[index] ?? '';
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['alt', 'title']) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = conversion.text(value);
    }
  });
  return tree.children as ElementContent[];
}
