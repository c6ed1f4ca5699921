/** The inside of a paragraph of Word: its words, what is marked in them, and what is no part of the text. */
import { concat, type Inline, type MarkKind, plain } from '../inline.ts';
import { child, children, type Element, textOf } from './xml.ts';

export interface RunContext {
  /** Where a link leads, by its relationship. */
  link(id: string): string | undefined;
  /** The label that a note has in the edition, by its kind and Word's id. */
  note(kind: 'footnote' | 'endnote', id: string): string;
  setAside(text: string, why: string): void;
  /** Says of what is kept that somebody should look at it. */
  name(text: string, why: string): void;
}

/** A page break that somebody set, in the middle of a paragraph or at its beginning. */
export const pageBreakSign = '\f';

/** Hidden by Word, or a reading, or an older version of the same drawing. */
const skipped = new Set(['pPr', 'rPr', 'instrText', 'delInstrText', 'fldChar', 'Fallback', 'sectPr', 'proofErr', 'bookmarkStart', 'bookmarkEnd', 'sdtPr', 'sdtEndPr', 'tblPr', 'tcPr', 'trPr']);

/** What a run says of its height, and the elements of a formula that have one. */
const heights: Record<string, MarkKind> = { superscript: 'superscript', subscript: 'subscript', sup: 'superscript', sub: 'subscript' };

export function runs(element: Element, context: RunContext): Inline {
  return concat(children(element).map((one) => run(one, context)));
}

function run(element: Element, context: RunContext): Inline {
  const { name, attributes } = element;
  if (skipped.has(name)) return plain('');
  if (name === 't') return plain(textOf(element));
  if (name === 'tab' || name === 'ptab') return plain('\t');
  if (name === 'br') return plain(attributes['type'] === 'page' ? pageBreakSign : '\n');
  if (name === 'cr') return plain('\n');
  if (name === 'noBreakHyphen') return plain('\u2011');
  if (name === 'softHyphen') return plain('\u00ad');
  if (name === 'sym') return plain(String.fromCodePoint(Number.parseInt(attributes['char'] ?? '', 16) || 0xfffd));
  if (name === 'footnoteReference' || name === 'endnoteReference') return noteMark(context.note(name === 'footnoteReference' ? 'footnote' : 'endnote', attributes['id'] ?? ''));
  if (name === 'del' || name === 'moveFrom') return aside(element, context, 'deleted in the file, with changes tracked');
  if (name === 'ruby') {
    aside(child(element, 'rt'), context, 'a reading beside a word');
    return runs(child(element, 'rubyBase') ?? element, context);
  }
  if (name === 'drawing' || name === 'pict' || name === 'object') return drawing(element, context);
  if (name === 'oMath') {
    if (textOf(element).trim()) context.name(textOf(element).trim(), 'a formula, of which the characters are kept and not how they are set');
    return runs(element, context);
  }
  if (name === 'sup' || name === 'sub') return raised(runs(element, context), name);
  if (name === 'hyperlink') return marked(runs(element, context), 'link', context.link(attributes['id'] ?? ''));
  if (name === 'r') {
    const properties = child(element, 'rPr');
    if (isOn(properties, 'vanish')) return aside(element, context, 'hidden in the file');
    const inner = raised(runs(element, context), child(properties, 'vertAlign')?.attributes['val']);
    const bold = isOn(properties, 'b') ? marked(inner, 'strong') : inner;
    return isOn(properties, 'i') ? marked(bold, 'emphasis') : bold;
  }
  return runs(element, context);
}

function noteMark(label: string): Inline {
  return { text: '', marks: [{ kind: 'note', start: 0, end: 0, value: label }] };
}

function aside(element: Element | undefined, context: RunContext, why: string): Inline {
  const words = (one: Element): string => one.children.map((part) => (typeof part === 'string' ? (one.name === 't' || one.name === 'delText' ? part : '') : words(part))).join('');
  const text = element ? words(element).trim() : '';
  if (text) context.setAside(text, why);
  return plain('');
}

/** A text box has words; a picture has at most a description. */
function drawing(element: Element, context: RunContext): Inline {
  const boxes = (one: Element): Element[] => children(one).flatMap((part) => (part.name === 'Fallback' ? [] : part.name === 'txbxContent' ? [part] : boxes(part)));
  const words = boxes(element).map((box) => aside(box, context, 'in a text box beside the text'));
  if (words.length > 0) return plain('');
  const described = (one: Element): string => one.attributes['descr'] ?? children(one).map(described).find(Boolean) ?? '';
  const text = described(element).trim();
  if (text) context.setAside(text, 'a picture, which the edition does not take over');
  return plain('');
}

const isOn = (properties: Element | undefined, name: string): boolean => {
  const found = child(properties, name);
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['val'] ?? '');
};

const raised = (inline: Inline, height = ''): Inline => (heights[height] ? marked(inline, heights[height]) : inline);

const marked = (inline: Inline, kind: MarkKind, value?: string): Inline =>
  inline.text.trim() === '' || (kind === 'link' && !/^(?:https?|mailto):/i.test(value ?? '')) ? inline : { text: inline.text, marks: [...inline.marks, { kind, start: 0, end: inline.text.length, ...(value !== undefined && { value }) }] };
