/** A block in one language, as the pages show it. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Language } from '../languages.ts';
import { breakAtWords, keepEnd, keepRanges } from './line-breaks.ts';
import { root, sentencesOf } from './markdown.ts';
import type { Content, Row } from './model.ts';

/** What the mark of a note is called, for who does not see it. */
const noteName = { 'zh-Hans': '注 ', 'zh-Hant': '註 ', en: 'Note ' } as const satisfies Record<Language, string>;

/** The content of a row or a note; `numbers` are those of the notes, by their labels. Consumes the tree: the marks in it become links. */
export function toContent(children: ElementContent[], kind: Row['kind'], language: Language, numbers: ReadonlyMap<string, number>): Content {
  const tree = root(children);
  if (language !== 'en') (kind === 'heading' ? breakAtWords : keepEnd)(tree.children as ElementContent[]);
  if (kind === 'paragraph') keepRanges(tree.children as ElementContent[]);
  visit(tree, 'element', (element) => {
    const label = element.properties['dataNote'];
    if (typeof label === 'string') element.properties = markProperties(label, language, numbers.get(label) ?? 0);
  });
  return { html: toHtml(tree), text: toString(tree), sentences: sentencesOf(children).map((sentence) => toString(sentence)) };
}

/** The id a note's mark has in a language, where the note's way back leads. */
export const markId = (label: string, language: Language) => `ref-${label}-${language.toLowerCase()}`;

const markProperties = (label: string, language: Language, number: number): Element['properties'] => ({
  dataNote: number,
  id: markId(label, language),
  href: `#note-${label}`,
  role: 'doc-noteref',
  ariaLabel: `${noteName[language]}${number}`,
});
