/** Inline content as XHTML, and back. */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Inline } from '../../text/model.ts';
import { noteId } from '../ids.ts';
import { attributeOf } from '../xml.ts';

const names = { strong: 'strong', emphasis: 'em', delete: 'del', code: 'code' } as const;

/** An address as a link may have it; what none may have is spelled by its bytes. */
const address = (url: string) => url.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);

/** A note's mark is the number it has; a reader opens the note above the text. */
export const xhtmlInline = (tree: readonly Inline[], numberOf: (label: string) => number): (string | Element)[] =>
  tree.map((inline) => {
    if (typeof inline === 'string') return inline;
    if (inline.type === 'note') return x('a', { class: 'mark', 'epub:type': 'noteref', role: 'doc-noteref', href: `#${noteId(inline.label)}`, 'data-note': inline.label }, `${numberOf(inline.label)}`);
    const children = xhtmlInline(inline.children, numberOf);
    if (inline.type === 'link') return x('a', { href: address(inline.url), ...(address(inline.url) !== inline.url && { 'data-href': inline.url }) }, children);
    return x(names[inline.type], {}, children);
  });

export const readXhtmlInline = (nodes: readonly ElementContent[]): Inline[] =>
  nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element') return [];
    const label = attributeOf(node, 'data-note');
    if (label !== undefined) return [{ type: 'note', label }];
    const children = readXhtmlInline(node.children);
    if (node.name === 'a') return [{ type: 'link', url: attributeOf(node, 'data-href') ?? attributeOf(node, 'href') ?? '', children }];
    const [type] = Object.entries(names).find(([, name]) => name === node.name) ?? [];
    return type ? [{ type: type as keyof typeof names, children }] : children;
  });
