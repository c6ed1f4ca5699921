/** A Markdown file of one language, to the blocks and notes it consists of. */
import type { Element, Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import type { Language } from '../../languages.ts';
import { pointAt } from '../characters.ts';
import { fault } from '../faults.ts';
import { inlineText } from '../serialise.ts';
import bareAddresses from './bare-addresses.ts';
import { type Block, toBlocks } from './blocks.ts';
import { isOwn, meantBy, slipIn } from './markers.ts';
import { readNotes, type WrittenNote } from './notes.ts';
import { reportDepth, reportUnsupported } from './supported.ts';

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
  .use(bareAddresses)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, { singleTilde: false })
  .freeze();

/** Read a file of one language. What is wrong with it becomes messages on it. */
export function readMarkdown(file: VFile, language: Language): Markdown {
  const tree = parse(file);
  reportUnsupported(tree, file);
  const notes = readNotes(tree, file, language);
  const source = String(file);
  const blocks = toBlocks(tree.children, source);
  reportDepth(blocks, file);
  for (const { id, kind, isBad, markerAt } of blocks) {
    const slip = id === undefined && kind !== 'code' ? slipIn(source.slice(0, markerAt)) : undefined;
    if (slip !== undefined) fault(file, 'bad-id', `\`${slip}\` is no marker; write \` ${meantBy(slip)}\`, with a space before it`, pointAt(source, source.lastIndexOf(slip, markerAt)));
    if (isBad) fault(file, 'bad-id', `\`^${id}\` is not an id, or is one that the page has itself; write small Latin letters, digits and hyphens, such as \`^p7\`, or \`\\^${id}\` where it is text`, pointAt(source, source.lastIndexOf(`^${id}`, markerAt)));
  }
  slugHeadings(blocks);
  return { file, language, blocks, notes };
}

function parse(file: VFile): MdastRoot {
  try {
    return parser.parse(file);
  } catch (error) {
    // The reader of Markdown calls itself for what stands in what.
    if (!(error instanceof RangeError)) throw error;
    fault(file, 'unsupported', 'Lists and quotations stand too deep in each other to be read; write them flatter', { line: 1, column: 1 });
    return { type: 'root', children: [] };
  }
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
    // A heading of signs alone has no words to make an id of.
    if (typeof id === 'string' && /[\p{L}\p{N}]/u.test(block.lines.map(({ tree }) => inlineText(tree)).join(''))) Object.assign(block, { id: isOwn(id) ? `heading-${id}` : id, isSlug: true });
  }
}
