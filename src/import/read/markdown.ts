/** Markdown, with GFM's tables and footnotes. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { concat, type Inline, type MarkKind, plain } from '../inline.ts';
import type { Received, ReceivedBlock } from '../received.ts';
import { describedIn, parseMarkdown } from './front-matter.ts';
import { elsewhere, kindsOfMark } from './html-inline.ts';
import { collapse } from './html-tree.ts';
import { type HtmlElement, type MarkdownContent, withElements } from './markdown-html.ts';

type Content = RootContent | BlockContent | DefinitionContent;
type Context = Pick<ReceivedBlock, 'kind' | 'depth'> & { marker?: string };

export function readMarkdown(text: string, file: string): Pick<Received, 'blocks' | 'notes' | 'aside' | 'described'> {
  const blocks: Received['blocks'] = [];
  const notes: Received['notes'] = [];
  const aside: Received['aside'] = [];
  const links = new Map<string, string>();
  const tree = parseMarkdown(text);
  let tables = 0;
  for (const node of tree.children) if (node.type === 'definition') links.set(node.identifier, node.url);

  const paragraph: Context = { kind: 'paragraph', depth: 0 };
  const at = (node: Content) => `line ${node.position?.start.line ?? 1}`;
  const setAside = (node: Content, words: string, why: string) => aside.push({ file, place: at(node), what: 'set aside', text: words, why });
  const inlines = (nodes: readonly PhrasingContent[], node: Content): Inline => concat(withElements(nodes).map((one) => inline(one, node)));

  function inline(one: MarkdownContent, node: Content): Inline {
    if (one.type === 'element') return element(one, node);
    // A line's end in Markdown is white space, unless it is marked as a break.
    if (one.type === 'text') return plain(collapse(one.value));
    if (one.type === 'inlineCode') return plain(one.value);
    if (one.type === 'break') return plain('\n');
    if (one.type === 'footnoteReference') return { text: '', marks: [{ kind: 'note', start: 0, end: 0, value: one.identifier }] };
    if (one.type === 'emphasis' || one.type === 'strong' || one.type === 'delete') return marked(inlines(one.children, node), one.type);
    if (one.type === 'link') return marked(inlines(one.children, node), 'link', one.url);
    if (one.type === 'linkReference') return marked(inlines(one.children, node), 'link', links.get(one.identifier));
    if (one.type === 'image' || one.type === 'imageReference') setAside(node, one.alt ?? '', 'a picture, which the edition does not take over');
    if (one.type === 'html' && /<br\s*\/?>/i.test(one.value)) return plain('\n');
    if (one.type === 'html') setAside(node, one.value, 'HTML within Markdown');
    return plain('');
  }

  /** What it means in a web page. */
  function element({ name, children }: HtmlElement, node: Content): Inline {
    const inner = concat(children.map((one) => inline(one, node)));
    const [why, kind] = [elsewhere[name], kindsOfMark[name]];
    if (why !== undefined && inner.text.trim()) setAside(node, inner.text, why);
    return why !== undefined ? plain('') : kind ? marked(inner, kind) : inner;
  }

  function walk(node: Content, context: Context): void {
    const push = (block: Pick<ReceivedBlock, 'kind' | 'depth' | 'inline'> & Partial<ReceivedBlock>) => blocks.push({ place: at(node), ...block });
    if (node.type === 'heading') push({ kind: 'heading', depth: node.depth, inline: inlines(node.children, node) });
    else if (node.type === 'paragraph') push({ ...context, inline: inlines(node.children, node) });
    else if (node.type === 'code') push({ kind: 'code', depth: 0, inline: plain(node.value) });
    else if (node.type === 'blockquote') for (const child of node.children) walk(child, { kind: 'quotation', depth: 0 });
    else if (node.type === 'list') {
      for (const item of node.children) {
        // The number as it is written: Markdown counts by itself, and a text may not.
        const marker = /^\d{1,9}[.)]/.exec(text.slice(item.position?.start.offset))?.[0] ?? '-';
        const depth = context.kind === 'item' ? context.depth + 1 : 1;
        for (const [part, child] of item.children.entries()) walk(child, { kind: 'item', depth, ...(part === 0 && { marker }) });
      }
    } else if (node.type === 'table') {
      tables++;
      for (const row of node.children) {
        const cells = row.children.map((cell) => inlines(cell.children, node));
        blocks.push({ kind: 'row', depth: 0, inline: concat(cells, '\n'), cells, table: tables, place: `line ${row.position?.start.line ?? 1}` });
      }
    } else if (node.type === 'footnoteDefinition') {
      notes.push({ label: node.identifier, place: at(node), inline: concat(node.children.map((child) => (child.type === 'paragraph' ? inlines(child.children, node) : plain(toString(child)))), ' ') });
    } else if (node.type === 'html') setAside(node, node.value, 'HTML within Markdown');
    else if (node.type === 'yaml') setAside(node, node.value, 'metadata at the head of the file');
  }

  for (const node of tree.children) walk(node, paragraph);
  const [head] = tree.children;
  return { blocks, notes, aside, ...(head?.type === 'yaml' && { described: describedIn(head.value) }) };
}

const marked = (inline: Inline, kind: MarkKind, value?: string): Inline =>
  inline.text === '' || (kind === 'link' && !/^(?:https?|mailto):/i.test(value ?? '')) ? inline : { text: inline.text, marks: [...inline.marks, { kind, start: 0, end: inline.text.length, ...(value !== undefined && { value }) }] };
