/** The characters of an edition and of its list of changes, read by other means than those that wrote them. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The text of a file of Markdown as a reader sees it, without the ids, with the numbers of items. */
export function wordsOf(markdown: string): string {
  const parser = unified().use(remarkParse).use(remarkGfm);
  const words = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    // The id stands in the info string.
    if (node.type === 'code') return `${node.value} `;
    if (node.type === 'image' || node.type === 'html' || node.type === 'definition') throw new Error(`${node.type} in an edition: ${markdown}`);
    if (node.type === 'footnoteReference') return '';
    if (node.type === 'list') return node.children.map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}. ` : ''}${words(item)}`).join('\n');
    const inner = 'children' in node ? node.children.map(words).join(node.type === 'root' || node.type === 'listItem' || node.type === 'blockquote' || node.type === 'table' || node.type === 'tableRow' ? '\n' : '') : '';
    return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow' ? inner.replace(/\s*\^[a-z][a-z0-9-]*$/, '') : inner;
  };
  return words(parser.parse(markdown));
}

const unescaped = (text: string) => text.replaceAll(/\\(?:u\{([0-9A-F]+)\}|(.))/g, (_, code: string | undefined, sign = '') => (code === undefined ? ({ t: '\t', n: '\n' }[sign as string] ?? sign) : String.fromCodePoint(Number.parseInt(code, 16))));

/** What the list says was taken out of the text, and what was put in. */
export function listed(changes: string): { out: string; in: string } {
  const lines = changes.split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t').map(unescaped));
  const taken = lines.filter(([, , what]) => what === 'replaced' || what === 'removed' || what === 'set aside');
  return { out: taken.map(([, , , text]) => text).join(''), in: taken.map(([, , , , instead]) => instead).join('') };
}

/** The characters in which two texts differ, white space aside: `+` is in the second alone. */
export function difference(a: string, b: string): string[] {
  const counts = new Map<string, number>();
  for (const character of a.replaceAll(/\s/g, '')) counts.set(character, (counts.get(character) ?? 0) - 1);
  for (const character of b.replaceAll(/\s/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return Array.from(counts).filter(([, count]) => count !== 0).map(([character, count]) => `${count > 0 ? '+' : ''}${count}${character} U+${character.codePointAt(0)?.toString(16)}`);
}
