/** Inline Markdown as lines of the table's tree: each line of a file is a sentence. */
import type { PhrasingContent } from 'mdast';
import type { Inline } from '../model.ts';
import { inlineText } from '../serialise.ts';
import type { Place } from '../faults.ts';
import { startOf } from './places.ts';

/** One line of a block. */
export interface Line {
  tree: Inline[];
  /** Where it begins in its file. */
  place: Place;
  /** It ends with a hard break, a backslash or two spaces: the line is one on the page too. */
  hard: boolean;
}

/** What ends a bare address that was written without marks of its own: a character of Chinese, or a mark of it. */
const beyondAddress = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—].*$/su;

/** The lines of inline content. What spans a line break is cut in two. */
export function toLines(nodes: readonly PhrasingContent[]): Line[] {
  const first = nodes[0];
  const lines: Line[] = [{ tree: [], place: first ? startOf(first) : { line: 1, column: 1 }, hard: false }];
  for (const node of nodes) {
    const [here, ...next] = linesOf(node);
    const last = lines.at(-1)!;
    append(last.tree, here?.tree ?? []);
    last.hard ||= here?.hard ?? false;
    lines.push(...next);
  }
  return lines;
}

function append(tree: Inline[], more: readonly Inline[]) {
  for (const inline of more) {
    const last = tree.at(-1);
    if (inline === '') continue;
    if (typeof inline === 'string' && typeof last === 'string') tree[tree.length - 1] = last + inline;
    else tree.push(inline);
  }
}

function linesOf(node: PhrasingContent): Line[] {
  const place = startOf(node);
  const one = (...tree: Inline[]): Line[] => [{ tree, place, hard: false }];
  switch (node.type) {
    case 'text':
      return node.value.split('\n').map((text, index) => ({ tree: text ? [text] : [], place: index === 0 ? place : { line: place.line + index, column: 1 }, hard: false }));
    case 'break':
      return [{ tree: [], place, hard: true }, { tree: [], place: { line: place.line + 1, column: 1 }, hard: false }];
    case 'inlineCode':
      return one({ type: 'code', children: [node.value] });
    case 'footnoteReference':
      return one({ type: 'note', label: node.identifier });
    case 'link':
      return linkLines(node.url, node.children);
    case 'strong':
    case 'emphasis':
    case 'delete':
      return toLines(node.children).map((line) => ({ ...line, tree: [{ type: node.type, children: line.tree }] }));
    default:
      // Reported where the blocks are read.
      return one();
  }
}

function linkLines(url: string, children: PhrasingContent[]): Line[] {
  return toLines(children).map((line) => {
    const text = inlineText(line.tree);
    // A bare address runs on to the next space, which Chinese does not have.
    const [beyond = ''] = url.endsWith(text) ? (beyondAddress.exec(text) ?? []) : [];
    if (!beyond || beyond === text) return { ...line, tree: [{ type: 'link', url, children: line.tree }] };
    const kept = text.slice(0, -beyond.length);
    return { ...line, tree: [{ type: 'link', url: url.slice(0, -beyond.length), children: [kept] }, beyond] };
  });
}

/** Takes away the spaces by which Chinese begins a paragraph: that is for the page to do. */
export function unindent(line: Line | undefined): void {
  const [first, ...rest] = line?.tree ?? [];
  if (line && typeof first === 'string') line.tree = [first.trimStart(), ...rest].filter((inline) => inline !== '');
}
