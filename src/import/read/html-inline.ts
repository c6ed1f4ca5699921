/** The inside of a block of a web page: its words, what is marked in them, and what is no part of the text. */
import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Change } from '../changes.ts';
import { concat, type Inline, type MarkKind, plain } from '../inline.ts';
import { charactersOf, formula } from './html-math.ts';
import { collapse } from './html-tree.ts';

/** What has no words that are read. */
export const noText = new Set(['script', 'style', 'template', 'head', 'svg', 'iframe', 'object', 'canvas', 'audio', 'video']);
/** What has words that are no part of the text, and why. */
export const elsewhere: Record<string, string> = { nav: 'the navigation of a page', footer: 'the foot of a page', form: 'a form', button: 'a button', rt: 'a reading beside a word', rp: 'the brackets of a reading', noscript: 'for pages without script', select: 'a form' };
/** What has words that are marked. */
export const kindsOfMark: Record<string, MarkKind> = { em: 'emphasis', i: 'emphasis', strong: 'strong', b: 'strong', del: 'delete', s: 'delete', a: 'link', sup: 'superscript', sub: 'subscript' };

export interface InlineContext {
  /** The labels of the elements that are signs of notes. */
  noteOf: ReadonlyMap<Element, string>;
  /** What the page does not show. */
  isHidden(node: Element): boolean;
  setAside(node: Element, why: string): void;
  list(node: Element, change: Omit<Change, 'file' | 'place'>): void;
}

/** `raw` keeps white space as it is written. */
export function inlineOf(node: ElementContent, raw: boolean, context: InlineContext): Inline {
  if (node.type === 'text') return plain(raw ? node.value : collapse(node.value));
  if (node.type !== 'element' || noText.has(node.tagName)) return plain('');
  if (node.tagName === 'br') return plain('\n');
  const label = context.noteOf.get(node);
  if (label !== undefined) {
    const words = toString(node).trim();
    if (words) context.list(node, { what: 'replaced', text: words, instead: '', why: 'the sign of a note, which the edition numbers itself' });
    return { text: '', marks: [{ kind: 'note', start: 0, end: 0, value: label }] };
  }
  if (node.tagName === 'img') {
    const alt = String(node.properties['alt'] ?? '');
    if (alt) context.list(node, { what: 'set aside', text: alt, why: 'a picture, which the edition does not take over' });
    return plain('');
  }
  const why = elsewhere[node.tagName] ?? (context.isHidden(node) ? 'hidden in the page' : undefined);
  if (why !== undefined) {
    context.setAside(node, why);
    return plain('');
  }
  if (node.tagName === 'math') {
    const [{ text, isWhole }, characters] = [formula(node), charactersOf(node)];
    if (!isWhole && text) context.list(node, { what: 'named', text, why: 'a formula, of which the characters are kept and not how they are set' });
    else if (text.replaceAll(/\s+/g, '') !== characters) context.list(node, { what: 'replaced', text: characters, instead: text, why: 'a formula, which stands on one line here' });
    return plain(text);
  }
  const inner = concat(node.children.map((one) => inlineOf(one, raw, context)));
  const [kind, href] = [kindsOfMark[node.tagName], String(node.properties['href'] ?? '')];
  if (kind === undefined || inner.text.trim() === '' || (kind === 'link' && !/^(?:https?|mailto):/i.test(href))) return inner;
  return { text: inner.text, marks: [...inner.marks, { kind, start: 0, end: inner.text.length, ...(kind === 'link' && { value: href }) }] };
}
