/** The blocks of a Markdown file, in order and flat: each will be a row. What holds them (lists, quotations, tables) is said of each. */
import type { Code, Heading, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import type { Place } from '../faults.ts';
import type { Row } from '../model.ts';
import { beginningWith, isBracketed, withoutBrackets } from './brackets.ts';
import { cellsOf, columnsOf } from './cells.ts';
import { endOfCell, endOfHeading } from './ends.ts';
import { fencedCode } from './fenced.ts';
import { imageOf, isFenced, isUnderlined, unescaped } from './forms.ts';
import { type Line, toLines, unindent } from './inlines.ts';
import { type Marked, withoutMarker } from './markers.ts';
import { startOf } from './places.ts';

/** A heading, paragraph, item, stanza, table row, figure or piece of code in one language. */
export interface Block extends Pick<Row, 'kind' | 'depth' | 'quoted' | 'block' | 'marker' | 'head' | 'columns' | 'image' | 'rule' | 'editorial'> {
  /** As it is written, or a heading's from its words; none where there is none yet. */
  id: string | undefined;
  /** A heading's id was made from its words. */
  isSlug?: boolean;
  /** What is written as its id cannot be one. */
  isBad?: true;
  place: Place;
  /** Where in the file a marker would be written, in UTF-16 code units. */
  markerAt: number;
  lines: Line[];
}

interface Within {
  quoted: number;
  /** How deep in lists, from 1; 0 outside. */
  depth: number;
  /** The block that the rows are part of; none where each is its own. */
  block?: number;
}

const endOf = (node: Nodes) => node.position?.end.offset ?? 0;

/** The blocks of a file; `source` is its text. Nodes that are no blocks (notes) or not supported are passed over. */
export function toBlocks(nodes: readonly RootContent[], source: string): Block[] {
  const blocks: Block[] = [];
  let count = 0;
  let rule = false;
  function add(node: Nodes, within: Within, own: Partial<Block> & Pick<Block, 'kind'>, lines: Line[], markerAt: number) {
    const marked: Marked = own.kind === 'code' ? { lines } : withoutMarker(lines, source.slice(node.position?.start.offset, markerAt));
    if (own.kind !== 'code') unindent(marked.lines[0]);
    // A row that is short has empty cells at its end.
    while (marked.lines.length < (own.columns?.length ?? 0)) marked.lines.push({ tree: [], place: startOf(node), hard: false });
    const editorial = (own.kind === 'heading' || own.kind === 'paragraph') && isBracketed(marked.lines);
    blocks.push({
      id: marked.id,
      ...(marked.isBad && { isBad: true as const }),
      depth: 0,
      ...(within.quoted > 0 && { quoted: within.quoted }),
      block: within.block ?? ++count,
      ...(rule && { rule: true as const }),
      editorial,
      place: startOf(node),
      markerAt,
      ...own,
      lines: editorial ? withoutBrackets(marked.lines) : marked.lines,
    });
    rule = false;
  }

  function walk(node: RootContent, within: Within): void {
    if (node.type === 'heading' && isUnderlined(node)) {
      paragraph(node, within);
      rule = true;
    } else if (node.type === 'heading') add(node, within, { kind: 'heading', depth: node.depth }, toLines(node.children), endOfHeading(node, source));
    else if (node.type === 'paragraph') paragraph(node, within);
    else if (node.type === 'blockquote') {
      const inside = { ...within, quoted: within.quoted + 1, block: within.block ?? ++count };
      for (const child of node.children) walk(child, inside);
    } else if (node.type === 'list') list(node, { ...within, depth: within.depth + 1, block: within.block ?? ++count });
    else if (node.type === 'table') table(node, { ...within, block: ++count });
    else if (node.type === 'code' && isFenced(node, source)) code(node, within);
    else if (node.type === 'thematicBreak') rule = true;
  }

  function paragraph(node: Paragraph | Heading, within: Within) {
    const image = imageOf(node);
    if (image) {
      const rest = node.children.slice(node.children.indexOf(image) + 1);
      const lines = [{ tree: image.alt ? [image.alt] : [], place: startOf(image), hard: false }];
      const marker = toLines(rest).at(-1)?.tree ?? [];
      return add(node, within, { kind: 'figure', image: { file: unescaped(image.url) } }, [{ ...lines[0]!, tree: [...lines[0]!.tree, ...marker] }], endOf(node));
    }
    add(node, within, within.depth > 0 ? { kind: 'item', depth: within.depth, marker: '' } : { kind: 'paragraph' }, toLines(node.children), endOf(node));
  }

  function list(node: List, within: Within) {
    for (const item of node.children) {
      const [first] = item.children;
      const marker = node.ordered ? (/^\d+[.)]/.exec(source.slice(item.position?.start.offset))?.[0] ?? '') : '•';
      if (first?.type === 'paragraph') add(item, within, { kind: 'item', depth: within.depth, marker }, toLines(first.children), endOf(first));
      for (const child of first?.type === 'paragraph' ? item.children.slice(1) : item.children) walk(child, within);
      task(item);
    }
  }

  /** `[ ] …` is text in brackets here, and no box to tick. */
  function task({ checked }: ListItem) {
    const block = blocks.at(-1);
    if (checked === null || checked === undefined || !block?.lines[0]) return;
    block.lines[0].tree = beginningWith(`[${checked ? 'x' : ' '}] `, block.lines[0].tree);
  }

  function table(node: Table, within: Within) {
    const columns = columnsOf(node);
    for (const [index, row] of node.children.entries()) add(row, within, { kind: 'cells', columns, ...(index === 0 && { head: true as const }) }, cellsOf(row), endOfCell(row.children.at(-1), source));
  }

  function code(node: Code, within: Within) {
    const { lines, markerAt, ...own } = fencedCode(node, source);
    add(node, within, { kind: 'code', ...own }, lines, markerAt);
  }

  for (const node of nodes) walk(node, { quoted: 0, depth: 0 });
  return blocks;
}
