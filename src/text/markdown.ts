/** A Markdown file, to the blocks and notes it consists of. */
import type { Element, ElementContent, Root } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { source, type WrittenLanguage } from './written.ts';
import type { Place } from './faults.ts';
import editorial from './remark/editorial.ts';
import notes from './remark/notes.ts';
import paragraphIds from './remark/paragraph-ids.ts';
import { startOf } from './remark/places.ts';
import sentences from './remark/sentences.ts';
import supportedOnly from './remark/supported.ts';

/** A heading or paragraph in one language. */
export interface Block {
  /** Missing in a heading of a translation that has no marker, and where that is a fault. */
  id: string | undefined;
  kind: 'heading' | 'paragraph';
  depth: number;
  editorial: boolean;
  place: Place;
  /** Sentences, `<span data-sentence="1">`, with what stands between them. A note's mark is `<a data-note="label">`. */
  children: ElementContent[];
}

export interface WrittenNote {
  label: string;
  place: Place;
  children: ElementContent[];
}

export interface Markdown {
  file: VFile;
  blocks: Block[];
  notes: WrittenNote[];
}

const handlers: Options['handlers'] = {
  footnoteReference(state, node: FootnoteReference): Element {
    const mark: Element = { type: 'element', tagName: 'a', properties: { dataNote: node.identifier }, children: [] };
    state.patch(node, mark);
    return mark;
  },
  footnoteDefinition(state, node: FootnoteDefinition): Element {
    const children = node.children.flatMap((child) => (child.type === 'paragraph' ? state.all(child) : []));
    const note: Element = { type: 'element', tagName: 'aside', properties: { dataNote: node.identifier }, children };
    state.patch(node, note);
    return note;
  },
};

/** Read a file of one language. What is wrong with it becomes messages on it. */
export function readMarkdown(file: VFile, language: WrittenLanguage): Markdown {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(supportedOnly)
    .use(notes, { language })
    .use(paragraphIds)
    .use(editorial)
    .use(sentences, { language })
    .use(remarkRehype, { handlers })
    // A heading's id is made from the source language alone, so that it survives a change of view.
    .use(language === source ? [rehypeSlug] : []);
  const elements = processor.runSync(processor.parse(file), file).children.filter((node) => node.type === 'element');
  return {
    file,
    blocks: elements.filter(({ tagName }) => /^(p|h\d)$/.test(tagName)).map(toBlock),
    notes: elements.filter(({ tagName }) => tagName === 'aside').map((note) => ({ label: String(note.properties['dataNote']), place: startOf(note), children: note.children })),
  };
}

function toBlock(element: Element): Block {
  const { id, dataEditorial } = element.properties;
  return {
    id: typeof id === 'string' ? id : undefined,
    kind: element.tagName === 'p' ? 'paragraph' : 'heading',
    depth: element.tagName === 'p' ? 0 : Number(element.tagName.slice(1)),
    editorial: dataEditorial === true,
    place: startOf(element),
    children: element.children,
  };
}

/** The sentences of a block, as elements. */
export const sentencesOf = (children: ElementContent[]): Element[] =>
  children.filter((child) => child.type === 'element' && 'dataSentence' in child.properties) as Element[];

/** A tree around inline content, as the hast utilities want it. */
export const root = (children: ElementContent[]): Root => ({ type: 'root', children });
