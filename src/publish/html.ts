/** A page as its elements in order, each with its place in the file. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

function* below(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* below(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* below(child);
}

/** Every element of a page in document order, those inside templates too. */
export const elements = (html: string) => [...below(parse(html, { sourceCodeLocationInfo: true }))];

/** An attribute as the source spells it (`xlink:href`), or undefined where it is not given. */
export const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => (one.prefix ? `${one.prefix}:${one.name}` : one.name) === name)?.value;

/** The text directly inside an element: all there is of a script or a style. */
export const inside = (element: Element) =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Where an element, or one of its attributes, stands: what a message and a rewrite need. */
export function place(element: Element, name?: string) {
  const whole = element.sourceCodeLocation;
  const at = name === undefined ? whole : whole?.attrs?.[name];
  return at && { line: at.startLine, column: at.startCol, start: at.startOffset, end: at.endOffset };
}
