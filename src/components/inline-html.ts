/** Content as HTML: what a page shows of a row or a note in one language. */
import type { Element, ElementContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { joinerOf } from '../text/serialise.ts';
import type { Content, Inline, Row } from '../text/model.ts';
import { traitsOf, type Language } from '../languages.ts';
import { breakAddresses, breakAtWords, keepEnd, keepRanges } from './line-breaks.ts';

/** How the marks of notes are shown: their numbers by label, what one is called, the id it has on the page. */
export interface Marks {
  numberOf: (label: string) => number;
  /** Whether a note is the source's own. */
  isOwn: (label: string) => boolean;
  name: (number: number) => string;
  /** The language of that name where it is not the text's. */
  lang?: Language | undefined;
}

/** The id a note's mark has in a language, where the note's way back leads. */
export const markId = (label: string, language: Language) => `ref-${label}-${language.toLowerCase()}`;

const tagNames = { strong: 'strong', emphasis: 'em', delete: 'del', code: 'code' } as const;
const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({ type: 'element', tagName, properties, children });
const text = (value: string): Text => ({ type: 'text', value });

function toElements(inlines: readonly Inline[], language: Language, marks: Marks): ElementContent[] {
  return inlines.map((inline) => {
    if (typeof inline === 'string') return text(inline);
    if (inline.type === 'note') return mark(inline.label, language, marks);
    const children = toElements(inline.children, language, marks);
    if (inline.type === 'link') breakAddresses(children);
    return inline.type === 'link' ? element('a', { href: inline.url }, children) : element(tagNames[inline.type], {}, children);
  });
}

function mark(label: string, language: Language, { numberOf, isOwn, name, lang }: Marks) {
  const number = numberOf(label);
  return element('a', { dataNote: number, dataOwn: isOwn(label), id: markId(label, language), href: `#note-${label}`, role: 'doc-noteref', lang, ariaLabel: name(number) }, []);
}

const isMark = (child: ElementContent) => child.type === 'element' && 'dataNote' in child.properties;

/**
 * The inside of the element that shows a row: sentences are `<span data-sentence="2">`, with what
 * stands between them, so that its text content is the row's text. `<span data-end>`,
 * `<span data-range>` and `<span data-piece>` say where a line may break (line-breaks.ts). `beside` another
 * language each sentence is set for itself, and its end is kept together as a paragraph's is.
 */
export function rowHtml({ sentences, doubtful = [] }: Content, { kind, head, columns }: Pick<Row, 'kind' | 'head' | 'columns'>, language: Language, marks: Marks, { id, beside = false }: { id?: string | undefined; beside?: boolean } = {}): string {
  const { han } = traitsOf(language);
  const joint = joinerOf(kind, language);
  const children = sentences.flatMap((sentence, index): ElementContent[] => {
    const role = kind !== 'cells' ? undefined : head ? 'columnheader' : 'cell';
    const align = columns?.[index] === 'start' ? undefined : columns?.[index];
    const properties = { dataSentence: index + 1, id, role, dataAlign: align, ...(doubtful.includes(index + 1) && { dataDoubtful: true }) };
    const span = element('span', properties, toElements(sentence, language, marks));
    // A heading is named by its span alone: the marks at its end stand after it.
    const after = id ? span.children.splice(span.children.findLastIndex((child) => !isMark(child)) + 1) : [];
    return [...(index > 0 && joint ? [text(joint)] : []), span, ...after];
  });
  if (han && kind === 'heading') breakAtWords(children);
  else if (han && kind !== 'code') for (const one of beside ? children.map((child) => [child]) : [children]) keepEnd(one);
  if (kind !== 'heading' && kind !== 'code') keepRanges(children);
  return toHtml({ type: 'root', children });
}

/** The inside of the element that shows a note; it has no sentences. */
export function noteHtml({ sentences }: Content, language: Language, marks: Marks): string {
  const children = toElements(sentences.flat(), language, marks);
  if (traitsOf(language).han) keepEnd(children);
  keepRanges(children);
  return toHtml({ type: 'root', children });
}
