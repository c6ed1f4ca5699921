/** The notes of a Markdown file: GFM footnotes, each one paragraph. */
import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { joiner, type Language } from '../../languages.ts';
import { pointAt } from '../characters.ts';
import { fault, type Place } from '../faults.ts';
import type { Inline } from '../model.ts';
import { toLines } from './inlines.ts';
import { startOf } from './places.ts';

/** A label is part of an id, `note-1`, and so may begin with a digit. */
const labelPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export interface WrittenNote {
  label: string;
  place: Place;
  tree: Inline[];
}

/** The notes that a file writes. Those that are not whole are reported. */
export function readNotes(tree: Root, file: VFile, language: Language): WrittenNote[] {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of tree.children) {
    if (node.type !== 'footnoteDefinition') continue;
    const { identifier } = node;
    const first = definitions.get(identifier);
    if (!labelPattern.test(identifier)) fault(file, 'bad-id', `\`[^${identifier}]\` is not a label; write small Latin letters, digits and hyphens, such as \`[^1]\` or \`[^oewg]\``, startOf(node));
    if (first) fault(file, 'duplicate-id', `Note \`[^${identifier}]\` is written on line ${startOf(first).line} already; give this one another label`, startOf(node));
    else definitions.set(identifier, node);
    visit(node, 'footnoteReference', (inner) => fault(file, 'unsupported', `Note refers to the note \`[^${inner.identifier}]\`; say it in words`, startOf(inner)));
  }
  checkReferences(tree, file, definitions);
  return [...definitions].map(([label, node]) => ({ label, place: startOf(node), tree: inlinesOf(node, file, language) }));
}

function inlinesOf(node: FootnoteDefinition, file: VFile, language: Language): Inline[] {
  const [paragraph, more] = node.children;
  if (paragraph?.type !== 'paragraph' || more) fault(file, 'unsupported', `Note \`[^${node.identifier}]\` is not one paragraph; write it as one`, startOf(node));
  if (paragraph?.type !== 'paragraph') return [];
  return toLines(paragraph.children).flatMap(({ tree }, index): Inline[] => (index > 0 && joiner(language) ? [joiner(language), ...tree] : tree));
}

function checkReferences(tree: Root, file: VFile, definitions: ReadonlyMap<string, FootnoteDefinition>): void {
  const references = new Map<string, Place>();
  for (const block of tree.children) {
    if (block.type === 'footnoteDefinition') continue;
    visit(block, 'footnoteReference', (reference) => {
      const { identifier } = reference;
      const first = references.get(identifier);
      if (first) fault(file, 'repeated-note', `Note \`[^${identifier}]\` is referred to on line ${first.line} already; refer to a note once`, startOf(reference));
      else references.set(identifier, startOf(reference));
    });
  }
  // Where there is no definition, Markdown reads a reference as plain text; what is escaped is meant so.
  const source = String(file);
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0;
    for (const { 0: reference, index } of source.slice(start, position?.end.offset ?? 0).matchAll(/(?<!(?<!\\)(?:\\\\)*\\)\[\^[^\]\s\\]+\]/g)) {
      fault(file, 'undefined-note', `\`${reference}\` refers to no note; write \`${reference}: …\` at the end of this file`, pointAt(source, start + index));
    }
  });
  for (const [label, node] of definitions) {
    if (!references.has(label)) fault(file, 'unused-note', `Note \`[^${label}]\` is not referred to; refer to it in the text of this file, or delete it`, startOf(node));
  }
}
