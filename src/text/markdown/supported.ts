/** What a document has no place for, with what to write instead. */
import type { Heading, Nodes, Root, Table } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { unwelcome } from '../characters.ts';
import { fault } from '../faults.ts';
import type { Block } from './blocks.ts';
import { imageOf, isFenced, isUnderlined } from './forms.ts';
import { startOf } from './places.ts';

const supported: Nodes['type'][] = [
  'root', 'paragraph', 'heading', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell', 'code', 'thematicBreak',
  'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'break', 'footnoteReference', 'footnoteDefinition',
];

/** What a construct is called, and what to write instead; any other is named by its mdast type. */
const instead: Partial<Record<Nodes['type'], string>> = {
  html: 'HTML is not read here; write Markdown, or `\\<` for the sign itself',
  image: 'An image stands among words; give it a paragraph of its own, `![what it shows](file.png)`',
  definition: 'A link is written where it stands, `[words](https://…)`',
  linkReference: 'A link is written where it stands, `[words](https://…)`',
  imageReference: 'An image is written where it stands, `![what it shows](file.png)`',
};

/** Reports what a document has no place for, once a line, and characters smuggled in as `&#x200b;`. */
export function reportUnsupported(tree: Root, file: VFile): void {
  let told = '';
  // One that stands in the file as such has been reported there.
  const asSuch = String(file).includes('&') ? new Set(unwelcome(String(file)).map(({ reason }) => reason)) : undefined;
  visit(tree, (node, _, parent) => {
    if (node.type === 'html' && /^<!--/.test(node.value)) return SKIP;
    if (node.type === 'image' && parent?.type === 'paragraph' && imageOf(parent)) return SKIP;
    if (node.type === 'code' && !isFenced(node, String(file))) {
      fault(file, 'unsupported', 'Indented, a paragraph is read as code; begin it at the first column', startOf(node));
      return SKIP;
    }
    if (!supported.includes(node.type)) {
      const line = `${startOf(node).line} ${node.type}`;
      if (line !== told) fault(file, 'unsupported', instead[node.type] ?? `\`${node.type}\` has no place in a document`, startOf(node));
      told = line;
      return SKIP;
    }
    if (node.type === 'table') reportCells(node, file);
    if (node.type === 'heading' && node.children.length === 0) fault(file, 'unsupported', 'Heading has no words; write them, or delete the line', startOf(node));
    if (node.type === 'heading' && isUnderlined(node)) {
      if (isFrontMatter(node, file)) fault(file, 'unsupported', 'Front matter is not read here; what is said of a document stands in its document.yaml, so move it there', { line: 1, column: 1 });
      else fault(file, 'unsupported', 'A line of `---` or `===` makes a heading of what stands above it; write a heading as `## …`, and leave an empty line before a rule', startOf(node));
    }
    if (node.type === 'link' && !/^(https?|mailto):/i.test(node.url)) {
      fault(file, 'unsupported', `Link goes to \`${node.url}\`; it must begin with \`https://\``, startOf(node));
    }
    if (node.type === 'text' && asSuch) {
      for (const { rule, reason } of unwelcome(node.value)) if (!asSuch.has(reason)) fault(file, rule, reason, startOf(node));
    }
    return undefined;
  });
}


/** Whether what is read as a heading stands between the `---` of other programs' Markdown, at the beginning of a file. */
const isFrontMatter = (node: Heading, file: VFile) => startOf(node).line === 2 && /^---\s*\n/.test(String(file));

/** A cell beyond the last column would stand in none. */
function reportCells({ children: [head, ...rows] }: Table, file: VFile): void {
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    if (row.children.length > columns) fault(file, 'unsupported', `Row has ${row.children.length} cells, and its table ${columns} column${columns === 1 ? '' : 's'}; write \`\\|\` for a line that is text, or a column for the cell`, startOf(row));
  }
}

/** How deep lists may stand in lists, and quotations in quotations: deeper, a line has no room on a phone. */
const deepest = 10;

/** Reports the first block that stands too deep in others. */
export function reportDepth(blocks: readonly Block[], file: VFile): void {
  const deep = blocks.find(({ kind, depth, quoted = 0 }) => quoted > deepest || (kind === 'item' && depth > deepest));
  if (deep) fault(file, 'unsupported', `${deep.kind === 'item' ? 'Lists' : 'Quotations'} stand more than ${deepest} deep in each other here; write them flatter`, deep.place);
}
