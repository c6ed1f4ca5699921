/** The tree of a web page, and the white space of its words. */
import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toString } from 'hast-util-to-string';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { VFile } from 'vfile';
import { type Inline, replace, trim } from '../inline.ts';
import { Refusal } from '../refusal.ts';
import { deepest } from './limits.ts';

/** Throws a Refusal where it defines entities, or nests too deep for those who walk it. */
export function parseHtml(source: string, file: string): Root {
  if (/<!ENTITY/i.test(source.slice(0, 10_000))) throw new Refusal(`${file} defines entities of its own, which can be used to fill the memory or read other files; take out the definitions, and write the characters themselves`);
  return fromParse5(shallow(parse(source, { sourceCodeLocationInfo: true }), file), { file: new VFile(source) }) as Root;
}

/** The same document, if its elements are not too deep one in another for those who walk it. */
function shallow<Document extends DefaultTreeAdapterTypes.ParentNode>(document: Document, file: string): Document {
  let level: DefaultTreeAdapterTypes.ParentNode[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new Refusal(`${file} has more than ${deepest} elements one in another; it is damaged, or no document`);
    level = level.flatMap(({ childNodes }) => childNodes.filter((node) => 'childNodes' in node));
  }
  return document;
}

/** What stands in its `<title>`. */
export const titleOf = (node: Root | Element): string => {
  for (const child of node.children) {
    if (child.type !== 'element' || child.tagName === 'svg') continue;
    const found = child.tagName === 'title' ? toString(child).replaceAll(/\s+/g, ' ').trim() : titleOf(child);
    if (found) return found;
  }
  return '';
};

/** White space in HTML is one space; a line's end between two Chinese characters is none. No-break spaces are not white space. */
export const collapse = (text: string) => text.replaceAll(/(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu, '').replaceAll(/[ \t\r\n\f]+/g, ' ');
export const tidy = (inline: Inline): Inline => trim(replace(replace(inline, / *\n */g, () => '\n'), / {2,}/g, () => ' '));
