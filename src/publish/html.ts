/** A page as its elements in order, each with its place in the file. A page is parsed once: each step is given the elements, and what it changes it changes in them too. */
import { Parser } from 'htmlparser2';
import MagicString from 'magic-string';
import type { VFile } from 'vfile';

/** From where to where in the text of a page, in UTF-16 units. */
interface Span {
  start: number;
  end: number;
}

interface Attribute extends Span {
  /** In small letters, with its prefix: `xlink:href`. */
  name: string;
  value: string;
}

/** An element, and where its first tag stands. */
export interface Element extends Span {
  tagName: string;
  attrs: Attribute[];
  /** Of a script or a style, the text directly inside it. */
  inside?: Span & { text: string };
}

/** What a browser hashes has no other ends of lines. */
const withNewlines = (text: string) => text.replace(/\r\n?/g, '\n');

/** Every element of a page in document order, those inside templates too. No tree is made: `parse5`, which makes one, takes six times the time. */
export function elements(html: string): Element[] {
  const all: Element[] = [];
  let attrs: Attribute[] = [];
  const parser = new Parser({
    onattribute(name, value) {
      // The first of a name is the one that counts.
      if (!attrs.some((one) => one.name === name)) attrs.push({ name, value, start: parser.startIndex, end: parser.endIndex });
    },
    onopentag(tagName, _, isImplied) {
      if (isImplied) return;
      all.push({ tagName, attrs, start: parser.startIndex, end: parser.endIndex + 1 });
      attrs = [];
    },
    onclosetag(tagName) {
      // Nothing can stand inside these but text: the last element is the one that ends.
      const last = all.at(-1);
      if (!last || !/^(?:script|style)$/.test(tagName) || last.tagName !== tagName || last.inside) return;
      const [start, end] = [last.end, Math.max(last.end, parser.startIndex)];
      last.inside = { start, end, text: withNewlines(html.slice(start, end)) };
    },
  });
  parser.end(html);
  return all;
}

const given = (element: Element, name: string | undefined) => element.attrs.find((one) => one.name === name);

/** An attribute as the source spells it (`xlink:href`), or undefined where it is not given. */
export const attribute = (element: Element, name: string) => given(element, name)?.value;

/** The text directly inside a script or a style. */
export const inside = (element: Element) => element.inside?.text ?? '';

/** A page that is being changed. Places are those of the text as it was opened. */
export interface OpenPage {
  file: VFile;
  elements: readonly Element[];
  text: MagicString;
  /** Where its lines begin. */
  lines: readonly number[];
}

export function openPage(file: VFile): OpenPage {
  const text = new MagicString(String(file.value));
  const lines = [0, ...Array.from(text.original.matchAll(/\n/g), ({ index }) => index + 1)];
  return { file, text, elements: elements(text.original), lines };
}

/** Writes an attribute anew; it must have been given. */
export function rewriteAttribute({ text }: OpenPage, element: Element, name: string, value: string) {
  const known = given(element, name);
  if (!known) throw new Error(`<${element.tagName}> has no ${name} to be written anew.`);
  text.overwrite(known.start, known.end, `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  known.value = value;
}

/** Writes the text directly inside a style or a script anew. */
export function rewriteInside({ text }: OpenPage, { inside }: Element, value: string) {
  if (!inside || inside.start === inside.end) return;
  text.overwrite(inside.start, inside.end, value);
  inside.text = value;
}

/** Where an element begins, or one of its attributes, both from 1: what a message needs. */
export function place({ lines }: Pick<OpenPage, 'lines'>, element: Element, name?: string) {
  const { start } = given(element, name) ?? element;
  const line = lines.findLastIndex((begin) => begin <= start);
  return { line: line + 1, column: start - lines[line]! + 1 };
}
