/** A sentence as a line of Markdown: what it has of Markdown's own signs is escaped. */
import type { PhrasingContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Inline } from '../../text/model.ts';
import { inlineText } from '../../text/serialise.ts';

const options = { extensions: [gfmStrikethroughToMarkdown()], emphasis: '*', strong: '*' } satisfies Options;

const toNodes = (tree: readonly Inline[]): PhrasingContent[] =>
  tree.map((inline): PhrasingContent => {
    if (typeof inline === 'string') return { type: 'text', value: inline };
    if (inline.type === 'note') return { type: 'html', value: `[^${inline.label}]` };
    if (inline.type === 'code') return { type: 'inlineCode', value: inlineText(inline.children) };
    const children = toNodes(inline.children);
    return inline.type === 'link' ? { type: 'link', url: inline.url, children } : { type: inline.type, children };
  });

/** Never more than one line: of a text that was not aligned line by line, the ends of lines are spaces. */
export const inlineMarkdown = (tree: readonly Inline[]): string =>
  toMarkdown({ type: 'paragraph', children: toNodes(tree) }, options).replace(/\n$/, '').replaceAll('\n', ' ').replace(/(?<!\\)((?:\\\\)*)\\$/, '$1\\\\');
