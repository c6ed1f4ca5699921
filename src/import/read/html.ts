/** A web page, or a chapter of an EPUB: its text in blocks. Scripts and styles are no text; what leads elsewhere is set aside. */
import type { Element, ElementContent, Root } from 'hast';
import type { Change } from '../changes.ts';
import { concat, plain, trim } from '../inline.ts';
import type { ReceivedBlock, ReceivedNote } from '../received.ts';
import { collectNotes } from './html-notes.ts';
import { hiddenIn, isGone } from './html-hidden.ts';
import { elsewhere, type InlineContext, inlineOf, noText } from './html-inline.ts';
import { besideText } from './html-main.ts';
import { rowsOf } from './html-table.ts';
import { parseHtml, tidy, titleOf } from './html-tree.ts';

const containers = new Set(['html', 'body', 'div', 'section', 'article', 'main', 'header', 'aside', 'figure', 'hgroup', 'dl', 'center', 'details', 'fieldset', 'table', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup', 'tr', 'ul', 'ol', 'blockquote', 'li', 'p', 'pre', 'dt', 'dd', 'figcaption', 'address', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);

export interface Page {
  blocks: ReceivedBlock[];
  notes: ReceivedNote[];
  aside: Change[];
  /** The language it says it is in. */
  language?: string;
  /** What stands in its `<title>`. */
  title: string;
}

/** Read HTML. `where` stands before the line in a place, `text/ch2.xhtml `; `noteStart` is the number of notes read before. */
export function readHtml(source: string, file: string, where = '', noteStart = 0): Page {
  const tree = parseHtml(source, file);
  const { noteOf, definitions, notes: found } = collectNotes(tree, noteStart);
  const beside = besideText(tree, (element) => definitions.has(element));
  const isHidden = hiddenIn(tree);
  const blocks: ReceivedBlock[] = [];
  const notes: ReceivedNote[] = [];
  const aside: Change[] = [];
  const rows = new Map<Element, (Element | undefined)[]>();
  let tables = 0;
  const at = (node: ElementContent | Root) => `${where}line ${node.position?.start.line ?? 1}`;

  type Context = Pick<ReceivedBlock, 'kind' | 'depth'> & { marker?: string };
  /** A note is read, wherever it stands. */
  const wordsOf = (node: ElementContent): string => (node.type === 'text' ? node.value : node.type !== 'element' || definitions.has(node) ? '' : node.children.map(wordsOf).join(''));
  const setAside = (node: Element, why: string) => {
    const words = wordsOf(node).replaceAll(/\s+/g, ' ').trim();
    if (words) aside.push({ file, place: at(node), what: 'set aside', text: words, why });
  };

  const context: InlineContext = { noteOf, isHidden, setAside, list: (node, change) => aside.push({ file, place: at(node), ...change }) };
  const inline = (node: ElementContent, raw: boolean) => inlineOf(node, raw, context);

  /** The words between block elements are a block of their own. */
  function walkAll(nodes: readonly ElementContent[], context: Context, parent: Element): void {
    let run: ElementContent[] = [];
    let first = true;
    const marked = () => {
      const { marker, ...rest } = context;
      return first && marker !== undefined ? { ...rest, marker } : rest;
    };
    const flush = () => {
      const words = tidy(concat(run.map((one) => inline(one, false))));
      if (words.text || words.marks.length > 0) {
        blocks.push({ ...marked(), inline: words, place: at(run.find((one) => one.type !== 'text' || one.value.trim()) ?? parent) });
        first = false;
      }
      run = [];
    };
    for (const node of nodes) {
      if (node.type === 'element' && (containers.has(node.tagName) || holdsBlocks(node) || beside.has(node))) {
        flush();
        const before = blocks.length;
        walk(node, marked());
        if (blocks.length > before) first = false;
      } else run.push(node);
    }
    flush();
  }

  function walk(node: Element, context: Context): void {
    const name = node.tagName;
    const why = elsewhere[name] ?? (isHidden(node) ? 'hidden in the page' : beside.has(node) ? 'beside the text of a page' : undefined);
    // A note is read below.
    if (definitions.has(node) || noText.has(name)) return;
    if (why !== undefined) setAside(node, why);
    else if (/^h[1-6]$/.test(name)) walkAll(node.children, { kind: 'heading', depth: Number(name[1]) }, node);
    else if (name === 'pre') blocks.push({ kind: 'code', depth: 0, inline: trim(concat(node.children.map((one) => inline(one, true)))), place: at(node) });
    else if (name === 'blockquote') walkAll(node.children, { kind: 'quotation', depth: 0 }, node);
    else if (name === 'ol' || name === 'ul') {
      let number = Number(node.properties['start'] ?? 1);
      for (const item of node.children) {
        if (item.type !== 'element') continue;
        if (item.tagName !== 'li' || isHidden(item)) walk(item, context);
        else if (!definitions.has(item)) walkAll(item.children, { kind: 'item', depth: context.kind === 'item' ? context.depth + 1 : 1, marker: name === 'ul' ? '-' : `${number++}.` }, item);
      }
    } else if (name === 'table') {
      tables++;
      for (const [row, cells] of rowsOf(node)) rows.set(row, cells);
      walkAll(node.children, context, node);
    } else if (name === 'tr') {
      for (const cell of node.children) if (cell.type === 'element' && isGone(cell)) setAside(cell, 'hidden in the page');
      const cells = (rows.get(node) ?? []).map((cell) => (cell ? tidy(inline(cell, false)) : plain('')));
      if (cells.some(({ text }) => text)) blocks.push({ kind: 'row', depth: 0, inline: concat(cells, '\n'), cells, table: tables, place: at(node) });
    } else walkAll(node.children, context, node);
  }

  walkAll(tree.children.filter((node) => node.type === 'element'), { kind: 'paragraph', depth: 0 }, { type: 'element', tagName: 'html', properties: {}, children: [] });
  for (const { label, content, node } of found) notes.push({ label, inline: tidy(concat(content.map((one) => inline(one, false)))), place: at(node) });
  const html = tree.children.find((node) => node.type === 'element');
  const language = html?.type === 'element' ? (html.properties['lang'] ?? html.properties['xmlLang'] ?? html.properties['xml:lang']) : undefined;
  return { blocks, notes, aside, title: titleOf(tree), ...(typeof language === 'string' && language && { language }) };
}

const holdsBlocks = (node: Element): boolean => node.children.some((child) => child.type === 'element' && (containers.has(child.tagName) || holdsBlocks(child)));
