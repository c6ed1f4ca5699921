/** An XML file as a tree of plain objects: elements by their local names, with the lines they begin on. */
import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal.ts';
import { deepest } from './limits.ts';

export interface Element {
  /** Without its prefix: `p` for `<w:p>`. */
  name: string;
  /** By their names without prefixes. */
  attributes: Record<string, string>;
  children: (Element | string)[];
  line: number;
}

/** Read XML. Throws a Refusal where it is not well-formed, nests too deep, or defines entities of its own. */
export function readXml(text: string, file: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], line: 1 };
  const open = [root];
  const parser = new SaxesParser({ position: true });
  const last = () => open.at(-1) ?? root;
  const append = (words: string) => last().children.push(words);

  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new Refusal(`${file} defines entities of its own (line ${parser.line}), which can be used to fill the memory or read other files; take out the definitions, and write the characters themselves`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw new Refusal(`${file} has more than ${deepest} elements one in another (line ${parser.line}); it is damaged, or no document`);
    const element: Element = { name: local(name), attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])), children: [], line: parser.line };
    last().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('error', (error) => {
    throw new Refusal(`${file} is damaged: it is not well-formed XML (${error.message.replace(/\.$/, '')}); save it again in the program that made it`);
  });
  parser.write(text.replace(/^\ufeff/, '')).close();
  return root;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The child elements of a name; of any, without one. */
export const children = (element: Element | undefined, name?: string): Element[] =>
  (element?.children ?? []).filter((child) => typeof child !== 'string' && (name === undefined || child.name === name)) as Element[];

export const child = (element: Element | undefined, name: string): Element | undefined => children(element, name)[0];

/** Every element of a name in it, however deep, in order. */
export const descendants = (element: Element | undefined, name: string): Element[] =>
  children(element).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);

/** All text in it. */
export const textOf = (element: Element | undefined): string => (element?.children ?? []).map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
