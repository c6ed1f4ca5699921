import type { Nodes, Root } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { unwelcome } from '../characters.ts';
import { fault } from '../faults.ts';
import { startOf } from './places.ts';

const supported: Nodes['type'][] = ['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'link', 'footnoteReference', 'footnoteDefinition'];

/** What a construct is called, and what to write instead; any other is named by its mdast type. */
const instead: Partial<Record<Nodes['type'], string>> = {
  html: 'HTML is not read here; write Markdown, or `\\<` for the sign itself',
  break: 'A line break within a sentence is not kept; each line is a sentence',
  list: 'A list has no place for ids; write each item as a paragraph with its own marker, `1\\.` for its number',
  table: 'A table has no sentences; write its rows as paragraphs',
  code: 'Code has no place in a document; begin the paragraph at the first column',
  inlineCode: 'Code has no place in a document; write \\` for the sign itself',
  image: 'An image has no text; leave it out',
  blockquote: 'A quotation has no place for ids; write it as paragraphs in quotation marks',
  thematicBreak: 'A rule across the page has no text; leave it out, or begin a new file',
  definition: 'A link is written where it stands, `[words](https://…)`',
  linkReference: 'A link is written where it stands, `[words](https://…)`',
};

/** Remark plugin: report what a document has no place for, and characters smuggled in as `&#x200b;`. */
export default function supportedOnly() {
  return (tree: Root, file: VFile) => {
    // One that stands in the file as such has been reported there.
    const asSuch = new Set(unwelcome(String(file)).map(({ reason }) => reason));
    visit(tree, (node) => {
      if (!supported.includes(node.type)) {
        fault(file, 'unsupported', instead[node.type] ?? `\`${node.type}\` has no place in a document`, startOf(node));
        return SKIP;
      }
      if (node.type === 'link' && !/^(https?|mailto):/i.test(node.url)) {
        fault(file, 'unsupported', `Link goes to \`${node.url}\`; it must begin with \`https://\``, startOf(node));
      }
      if (node.type === 'text') {
        for (const { rule, reason } of unwelcome(node.value)) if (!asSuch.has(reason)) fault(file, rule, reason, startOf(node));
      }
      return undefined;
    });
  };
}
