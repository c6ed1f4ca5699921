/** A page as its elements in order, each with its place in the file. A page is parsed once: each step is given the elements, and what it changes it changes in them too. */
import MagicString from 'magic-string';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { VFile } from 'vfile';

export type Element = DefaultTreeAdapterTypes.Element;

function collect(node: DefaultTreeAdapterTypes.Node, into: Element[]) {
  if ('tagName' in node) into.push(node);
  if ('content' in node) collect(node.content, into);
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, into);
  return into;
}

/** Every element of a page in document order, those inside templates too. */
export const elements = (html: string) => collect(parse(html, { sourceCodeLocationInfo: true }), []);

/** An attribute as the source spells it (`xlink:href`), or undefined where it is not given. */
export const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => (one.prefix ? `${one.prefix}:${one.name}` : one.name) === name)?.value;

/** The text directly inside an element: all there is of a script or a style. */
export const inside = (element: Element) =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** A page that is being changed. Places are those of the text as it was opened. */
export interface OpenPage {
  file: VFile;
  elements: readonly Element[];
  text: MagicString;
}

export function openPage(file: VFile): OpenPage {
  const text = new MagicString(String(file.value));
  return { file, text, elements: elements(text.original) };
}

/** Writes an attribute anew; it must have been given. */
export function rewriteAttribute({ text }: OpenPage, element: Element, name: string, value: string) {
  const at = place(element, name);
  if (!at) throw new Error(`<${element.tagName}> has no ${name} to be written anew.`);
  text.overwrite(at.start, at.end, `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  for (const one of element.attrs) if ((one.prefix ? `${one.prefix}:${one.name}` : one.name) === name) one.value = value;
}

/** Writes the text directly inside a style or a script anew. */
export function rewriteInside({ text }: OpenPage, element: Element, value: string) {
  const [start, end] = [element.sourceCodeLocation?.startTag?.endOffset, element.sourceCodeLocation?.endTag?.startOffset];
  const [node] = element.childNodes;
  if (start === undefined || end === undefined || start === end || !node || !('value' in node)) return;
  text.overwrite(start, end, value);
  node.value = value;
}

/** Where an element, or one of its attributes, stands: what a message and a rewrite need. */
export function place(element: Element, name?: string) {
  const whole = element.sourceCodeLocation;
  const at = name === undefined ? whole : whole?.attrs?.[name];
  return at && { line: at.startLine, column: at.startCol, start: at.startOffset, end: at.endOffset };
}
