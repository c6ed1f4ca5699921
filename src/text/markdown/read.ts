/** A Markdown file of one language, to the blocks and notes it consists of. */
import type { Element, Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import type { Language } from '../../languages.ts';
import { fault } from '../faults.ts';
import { inlineText } from '../serialise.ts';
import { type Block, toBlocks } from './blocks.ts';
import { readNotes, type WrittenNote } from './notes.ts';
import { reportUnsupported } from './supported.ts';

export interface Markdown {
  file: VFile;
  language: Language;
  blocks: Block[];
  notes: WrittenNote[];
}

/** GFM, with bold that may stand beside 。 and ”, and a single `~` for a range. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, { singleTilde: false })
  .freeze();

/** Read a file of one language. What is wrong with it becomes messages on it. */
export function readMarkdown(file: VFile, language: Language): Markdown {
  const tree = parser.parse(file);
  reportUnsupported(tree, file);
  const notes = readNotes(tree, file, language);
  const blocks = toBlocks(tree.children, String(file), ({ bad = '', lines, before = 0 }, place) => {
    const last = lines.at(-1);
    const at = last ? { line: last.place.line, column: last.place.column + before } : place;
    fault(file, 'bad-id', `\`^${bad}\` is not an id, or is one that the page has itself; write small Latin letters, digits and hyphens, such as \`^p7\``, at);
  });
  slugHeadings(blocks);
  return { file, language, blocks, notes };
}

/** Gives each heading that has no id one from its words, as rehype-slug makes it. */
function slugHeadings(blocks: Block[]): void {
  const headings = blocks.filter(({ kind, id }) => kind === 'heading' && id === undefined);
  const elements = headings.map(({ depth, lines }): Element => ({
    type: 'element',
    tagName: `h${depth}`,
    properties: {},
    children: [{ type: 'text', value: lines.map(({ tree }) => inlineText(tree)).join(' ') }],
  }));
  const root: Root = { type: 'root', children: elements };
  unified().use(rehypeSlug).runSync(root);
  for (const [index, block] of headings.entries()) {
    const id = elements[index]?.properties['id'];
    if (typeof id === 'string' && id !== '') Object.assign(block, { id, isSlug: true });
  }
}
