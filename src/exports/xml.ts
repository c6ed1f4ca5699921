/** XML, written and read as trees. */
import type { Element, ElementContent, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { NotOurs } from './not-ours.ts';

/** What is written otherwise in text and in an attribute, and at last what XML cannot hold at all. */
const special = { text: /[&<\0-\x08\x0B\x0C\x0E-\x1F]/g, attribute: /[&<"\0-\x08\x0B\x0C\x0E-\x1F]/g } as const;
const spelled = (one: string) => (one < ' ' ? '' : `&#x${one.charCodeAt(0).toString(16).toUpperCase()};`);

/** As `xast-util-to-xml` writes it, which prepares anew for each attribute and takes half the time of all exports. */
function serialised(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(special.text, spelled);
  if (node.type !== 'element') throw new Error(`No export writes XML of the kind ${node.type}`);
  let tag = `<${node.name}`;
  for (const name in node.attributes) {
    const value = node.attributes[name];
    if (value !== null && value !== undefined) tag += ` ${name}="${String(value).replace(special.attribute, spelled)}"`;
  }
  let content = '';
  for (const child of node.children) content += serialised(child);
  return content === '' ? `${tag}/>` : `${tag}>${content}</${node.name}>`;
}

/** A whole file. `doctype` is what follows its name, `SYSTEM "tmx14.dtd"`; none where it has none. */
export function writeXml(root: Element, doctype?: { name: string; system: string }): string {
  const type = doctype ? `<!DOCTYPE ${doctype.name} SYSTEM "${doctype.system}">\n` : '';
  // What would end a section of CDATA may stand nowhere else either.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${type}${serialised(root).replaceAll(']]>', ']]&#x3E;')}\n`;
}

/** The root element of a file; throws `NotOurs` where it is no XML. */
export function readXml(text: string): Element {
  try {
    return (fromXml(text.replace(/^\ufeff/, '')) satisfies Root).children.find((node) => node.type === 'element')!;
  } catch (error) {
    throw new NotOurs(`This is no XML: ${(error as Error).message}.`);
  }
}

export const isElement = (node: Nodes, name?: string): node is Element => node.type === 'element' && (name === undefined || node.name === name);

/** The children of an element that are elements, or those of a name. */
export const childrenOf = (element: Element | undefined, name?: string): Element[] => (element?.children ?? []).filter((node): node is Element => isElement(node, name));

export const childOf = (element: Element | undefined, ...path: string[]): Element | undefined => path.reduce<Element | undefined>((found, name) => childrenOf(found, name)[0], element);

/** All the text of an element, and of those in it. */
export const textOf = (node: Element | ElementContent | undefined): string =>
  node === undefined ? '' : node.type === 'text' || node.type === 'cdata' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

export const attributeOf = (element: Element | undefined, name: string): string | undefined => element?.attributes[name] ?? undefined;

/** Every element of a name below one, in the order of the text. */
export const elementsIn = (element: Element, name: string): Element[] => childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...elementsIn(child, name)]);
