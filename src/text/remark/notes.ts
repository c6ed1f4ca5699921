import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { idPattern } from '../../addresses.ts';
import type { WrittenLanguage } from '../written.ts';
import { fault } from '../faults.ts';
import { placeIn, startOf } from './places.ts';
import { joinLines } from './sentences.ts';

/** Remark plugin: report notes that are not whole, and leave each definition one paragraph of inline content. */
export default function notes({ language }: { language: WrittenLanguage }) {
  return (tree: Root, file: VFile) => {
    const definitions = new Map<string, number>();
    const references = new Map<string, number>();

    for (const node of tree.children) {
      if (node.type !== 'footnoteDefinition') continue;
      const { line } = startOf(node);
      const first = definitions.get(node.identifier);
      if (!idPattern.test(node.identifier)) fault(file, 'bad-id', `\`[^${node.identifier}]\` is not a label; write small Latin letters, digits and hyphens, such as \`[^oewg]\``, startOf(node));
      if (first) fault(file, 'duplicate-id', `Note \`[^${node.identifier}]\` is written on line ${first} already; give this one another label`, startOf(node));
      else definitions.set(node.identifier, line);
      const [paragraph, more] = node.children;
      if (paragraph?.type !== 'paragraph' || more) fault(file, 'unsupported', `Note \`[^${node.identifier}]\` is not one paragraph; write it as one`, startOf(node));
      else paragraph.children = joinLines(paragraph, language);
      visit(node, 'footnoteReference', (inner) => fault(file, 'unsupported', `Note refers to the note \`[^${inner.identifier}]\`; say it in words`, startOf(inner)));
    }

    for (const block of tree.children) {
      if (block.type === 'footnoteDefinition') continue;
      visit(block, 'footnoteReference', (reference) => {
        const { identifier } = reference;
        const first = references.get(identifier);
        if (first) fault(file, 'repeated-note', `Note \`[^${identifier}]\` is referred to on line ${first} already; refer to a note once`, startOf(reference));
        else references.set(identifier, startOf(reference).line);
      });
    }

    // Where there is no definition, Markdown reads a reference as plain text.
    visit(tree, 'text', (text) => {
      for (const { 0: reference, index } of text.value.matchAll(/\[\^[^\]\s]+\]/g)) {
        fault(file, 'undefined-note', `\`${reference}\` refers to no note; write \`${reference}: …\` at the end of this file`, placeIn(text, index));
      }
    });
    for (const [label, line] of definitions) {
      if (!references.has(label)) fault(file, 'unused-note', `Note \`[^${label}]\` is not referred to; refer to it in the text of this file, or delete it`, { line, column: 1 });
    }
  };
}
