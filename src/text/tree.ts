/** From the elements that Markdown becomes to the tree that the table keeps. */
import type { Element, ElementContent } from 'hast';
import type { Inline, InlineElement } from './model.ts';

const types: Record<string, 'strong' | 'emphasis' | 'delete' | 'code'> = { strong: 'strong', em: 'emphasis', del: 'delete', code: 'code' };

/** Inline content as a tree; strings that follow one another are one, and empty ones are left out. */
export function toTree(children: readonly ElementContent[]): Inline[] {
  const tree: Inline[] = [];
  for (const child of children) {
    const inline = child.type === 'text' ? child.value : child.type === 'element' ? toElement(child) : '';
    const last = tree.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') tree[tree.length - 1] = last + inline;
    else if (inline !== '') tree.push(inline);
  }
  return tree;
}

function toElement({ tagName, properties, children }: Element): InlineElement {
  const label = properties['dataNote'];
  if (typeof label === 'string') return { type: 'note', label };
  if (tagName === 'a') return { type: 'link', url: String(properties['href'] ?? ''), children: toTree(children) };
  const type = types[tagName];
  if (!type) throw new Error(`A document has no <${tagName}>`);
  return { type, children: toTree(children) };
}

/** The same tree with every string changed; `change` is given the strings in order. */
export const mapText = (tree: readonly Inline[], change: (text: string) => string): Inline[] =>
  tree.map((inline) =>
    typeof inline === 'string' ? change(inline) : inline.type === 'note' ? inline : { ...inline, children: mapText(inline.children, change) },
  );
