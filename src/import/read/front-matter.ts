/** What stands at the head of a Markdown file between two lines `---`: YAML about the text, and no part of it. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import { unwelcome } from '../../text/characters.ts';
import type { Described } from '../received.ts';

/** The tree of a Markdown file, whose first child is `yaml` where it has metadata. What stands between two rules and is no metadata is text. */
export function parseMarkdown(text: string): Root {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(text);
  const [first] = tree.children;
  return first?.type === 'yaml' && !isMetadata(first.value) ? unified().use(remarkParse).use(remarkGfm).parse(text) : tree;
}

/** Whether a text begins with metadata, as Markdown has it. */
export const hasFrontMatter = (text: string): boolean => /^\ufeff?---/.test(text) && parseMarkdown(text).children[0]?.type === 'yaml';

/** Begins with a key, and has no line that YAML does not have; whether it is without a fault is not asked. */
function isMetadata(value: string): boolean {
  const lines = value.split('\n').filter((line) => !line.startsWith('#'));
  return /^["']?[\p{L}\p{N}_-]+["']?:(?:\s|$)/u.test(lines[0] ?? '') && lines.every((line) => /^(?:["']?[\p{L}\p{N}_][\p{L}\p{N}_ .-]*["']?:(?:\s|$)|\s|-\s|[\]}]|$)/u.test(line));
}

/** What it says of the text in plain words; lists, and words with characters that mean nothing, answer no question. */
export function describedIn(value: string): Described {
  // Of the failsafe schema, everything is the words that are written: 1984, no.
  const document = parseDocument(value, { schema: 'failsafe' });
  const found = (['title', 'author', 'date'] as const).flatMap((key) => {
    const words: unknown = document.get(key);
    const written = typeof words === 'string' ? words.replaceAll(/\s+/g, ' ').trim() : '';
    return written && unwelcome(written).length === 0 ? [[key, written] as const] : [];
  });
  return Object.fromEntries(found);
}
