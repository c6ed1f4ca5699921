/** What a document has no place for, with what to write instead. */
import type { Nodes, Root } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { unwelcome } from '../characters.ts';
import { fault } from '../faults.ts';
import { imageOf, isFenced } from './blocks.ts';
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

/** Reports what a document has no place for, and characters smuggled in as `&#x200b;`. */
export function reportUnsupported(tree: Root, file: VFile): void {
  // One that stands in the file as such has been reported there.
  const asSuch = new Set(unwelcome(String(file)).map(({ reason }) => reason));
  visit(tree, (node, _, parent) => {
    if (node.type === 'html' && /^<!--/.test(node.value)) return SKIP;
    if (node.type === 'image' && parent?.type === 'paragraph' && imageOf(parent)) return SKIP;
    if (node.type === 'code' && !isFenced(node, String(file))) {
      fault(file, 'unsupported', 'Indented, a paragraph is read as code; begin it at the first column', startOf(node));
      return SKIP;
    }
    if (!supported.includes(node.type)) {
      fault(file, 'unsupported', instead[node.type] ?? `\`${node.type}\` has no place in a document`, startOf(node));
      return SKIP;
    }
    if (node.type === 'heading' && node.position && node.position.end.line > node.position.start.line) {
      fault(file, 'unsupported', 'Heading stands on more than one line; write it as `## …` on one', startOf(node));
    }
    if (node.type === 'link' && !/^(https?|mailto):/i.test(node.url)) {
      fault(file, 'unsupported', `Link goes to \`${node.url}\`; it must begin with \`https://\``, startOf(node));
    }
    if (node.type === 'text') {
      for (const { rule, reason } of unwelcome(node.value)) if (!asSuch.has(reason)) fault(file, rule, reason, startOf(node));
    }
    return undefined;
  });
}

