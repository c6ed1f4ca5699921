/** Inline content as TEI, and back. */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Inline, InlineElement } from '../../text/model.ts';
import { attributeOf } from '../xml.ts';

/** How TEI has each: an element and what it is rendered as. */
const shapes = { strong: ['hi', 'bold'], emphasis: ['emph', undefined], delete: ['del', undefined], code: ['hi', 'code'] } as const satisfies Partial<Record<InlineElement['type'], readonly [string, string | undefined]>>;

/** An address as a reference may have it; what none may have is spelled by its bytes. */
const reference = (url: string) => url.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);

/** `target` says where the note of a label is. */
export const teiInline = (tree: readonly Inline[], target: (label: string) => string): (string | Element)[] =>
  tree.map((inline) => {
    if (typeof inline === 'string') return inline;
    if (inline.type === 'note') return x('ptr', { type: 'note', n: inline.label, target: `#${target(inline.label)}` });
    const children = teiInline(inline.children, target);
    if (inline.type === 'link') return x('ref', { target: reference(inline.url), ...(reference(inline.url) !== inline.url && { n: inline.url }) }, children);
    const [name, rend] = shapes[inline.type];
    return x(name, rend ? { rend } : {}, children);
  });

export const readTeiInline = (nodes: readonly ElementContent[]): Inline[] =>
  nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element') return [];
    if (node.name === 'ptr') return [{ type: 'note', label: attributeOf(node, 'n') ?? '' }];
    const children = readTeiInline(node.children);
    if (node.name === 'ref') return [{ type: 'link', url: attributeOf(node, 'n') ?? attributeOf(node, 'target') ?? '', children }];
    const rend = attributeOf(node, 'rend');
    const [type] = Object.entries(shapes).find(([, [name, one]]) => name === node.name && one === rend) ?? [];
    return type ? [{ type: type as keyof typeof shapes, children }] : children;
  });
