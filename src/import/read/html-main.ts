/** Which elements of a web page stand about its text: what is neither its one `<main>` or `<article>` nor within it. */
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';

/** The outermost elements beside the text; none where the page names no text, or more stands beside it than in it. `isKept` are left where they are. */
export function besideText(tree: Root, isKept: (element: Element) => boolean): Set<Element> {
  const mains = elementsOf(tree, 'main');
  const texts = mains.length > 0 ? mains : elementsOf(tree, 'article');
  const [text] = texts;
  if (text === undefined || texts.length > 1) return new Set();
  const title = holds(text, (one) => /^h[1-3]$/.test(one.tagName)) ? undefined : elementsOf(tree, 'h1')[0];
  const isStaying = (one: Element) => one === text || one === title || isKept(one);
  const found = new Set<Element>();
  const visit = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName === 'head' || isStaying(child)) continue;
      if (holds(child, isStaying)) visit(child);
      else found.add(child);
    }
  };
  visit(tree);
  const beside = Array.from(found).reduce((sum, one) => sum + lengthOf(one), 0);
  return beside > lengthOf(text) ? new Set() : found;
}

const elementsOf = (node: Root | Element, name: string): Element[] => node.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === name ? [child] : elementsOf(child, name)));
const holds = (node: Element, is: (one: Element) => boolean): boolean => node.children.some((child) => child.type === 'element' && (is(child) || holds(child, is)));
/** How many characters are in it, roughly: without what is no text within others. */
export const lengthOf = (node: Root | Element): number => ('tagName' in node && /^(?:script|style|template|nav|footer)$/.test(node.tagName) ? 0 : toString(node).replaceAll(/\s+/g, '').length);
