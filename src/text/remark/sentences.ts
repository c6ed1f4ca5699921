import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { joiner } from '../../languages.ts';
import type { WrittenLanguage } from '../written.ts';
import { fault } from '../faults.ts';
import { startOf } from './places.ts';

/** One line of a block. */
export interface Sentence extends Node {
  type: 'sentence';
  children: PhrasingContent[];
  data: { hName: 'span'; hProperties: { dataSentence: number } };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    sentence: Sentence;
  }
  interface RootContentMap {
    sentence: Sentence;
  }
}

/** Remark plugin: each line of a block becomes a sentence; between two of them stands what the language puts there. */
export default function sentences({ language }: { language: WrittenLanguage }) {
  return (tree: Root, file: VFile) => {
    for (const block of tree.children) {
      if (block.type !== 'paragraph' && block.type !== 'heading') continue;
      const lines = toLines(block.children);
      if (block.type === 'heading' && lines.length > 1) fault(file, 'unsupported', 'Heading stands on more than one line; write it as `## …` on one', startOf(block));
      block.children = lines.flatMap((children, index): PhrasingContent[] => {
        const sentence: Sentence = { type: 'sentence', children, data: { hName: 'span', hProperties: { dataSentence: index + 1 } } };
        return index === 0 || !joiner(language) ? [sentence] : [{ type: 'text', value: joiner(language) }, sentence];
      });
    }
  };
}

/** Remark plugin's other half, for what has no sentences of its own (a note): its lines, joined. */
export const joinLines = (paragraph: Paragraph, language: WrittenLanguage): PhrasingContent[] =>
  toLines(paragraph.children).flatMap((line, index): PhrasingContent[] => (index === 0 ? line : [{ type: 'text', value: joiner(language) }, ...line]));

/** The lines of inline content. An element that spans a line break is cut in two. */
function toLines(nodes: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const [first = [], ...rest] = pieces(node).map((piece) => (piece ? [piece] : []));
    lines.at(-1)?.push(...first);
    lines.push(...rest);
  }
  return lines;
}

function pieces(node: PhrasingContent): (PhrasingContent | undefined)[] {
  if (node.type === 'text') {
    const { line, column } = startOf(node);
    return node.value.split('\n').map((value, index) => {
      const start = { line: line + index, column: index === 0 ? column : 1 };
      return value ? { type: 'text', value, position: { start, end: { line: start.line, column: start.column + value.length } } } : undefined;
    });
  }
  if (!('children' in node)) return [node];
  return toLines(node.children).map((children) => ({ ...node, children }) as PhrasingContent);
}
