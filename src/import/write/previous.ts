/** An edition as it is on the disk: its rows with their ids, and its ledger. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

export interface PreviousRow {
  id: string;
  /** Its characters without white space. */
  text: string;
  heading: boolean;
}

export interface Previous {
  /** The rows of the source, in their order. */
  rows: PreviousRow[];
  /** Every id of the ledger, in its order; of a retired one, where it lands. */
  ledger: { id: string; landing?: string }[];
}

export const bare = (text: string) => text.replaceAll(/\s/g, '');

/** Read what an earlier import, and whoever edited it since, left in a folder. */
export function readPrevious(files: ReadonlyMap<string, Uint8Array>, language: string): Previous {
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const sections = [...files.keys()].filter((path) => path.startsWith(`${language}/`) && path.endsWith('.md')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const ledger = text('ids.txt').split('\n').flatMap((line) => {
    const [id, second, landing] = line.replace(/(^|\s)#.*$/, '').trim().split(/\s+/);
    return id ? [{ id, ...(second === 'retired' && landing !== undefined && { landing }) }] : [];
  });
  return { rows: sections.flatMap((path) => rowsOf(text(path))), ledger };
}

function rowsOf(markdown: string): PreviousRow[] {
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const rows: PreviousRow[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableRow' && node.type !== 'code') return undefined;
    const written = node.type === 'code' ? `${node.value} ${node.meta ?? ''}` : toString(node);
    const [, words = '', id] = /^([\s\S]*?)\s*\^(\S+)$/.exec(written) ?? [];
    if (id !== undefined) rows.push({ id, text: bare(words), heading: node.type === 'heading' });
    return SKIP;
  });
  return rows;
}
