/** A built page, read as a browser's parser reads it: its elements, their attributes, their text. */
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;

/** Every element of a page in order; what stands in a `<template>` is no part of the page. */
export function elements(html: string): Element[] {
  return below(parse(html));
}

/** Every element below a node, in order. */
export function below(node: Tree.ParentNode): Element[] {
  return node.childNodes.filter((child) => tree.isElementNode(child)).flatMap((child) => [child, ...below(child)]);
}

export const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

/** What the DOM calls `textContent`. */
export function textContent(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return tree.isElementNode(node) ? node.childNodes.map(textContent).join('') : '';
}

/** The elements of a page that carry an attribute, with that value where one is given. */
export const withAttribute = (all: readonly Element[], name: string, value?: string) =>
  all.filter((element) => (value === undefined ? attribute(element, name) !== undefined : attribute(element, name) === value));

/** The element a page starts with. */
export const rootOf = (html: string) => elements(html).find(({ tagName }) => tagName === 'html')!;

/** The content of a `<meta>` by its name or property. */
export const metaOf = (all: readonly Element[], name: string) => {
  const meta = all.find((one) => one.tagName === 'meta' && (attribute(one, 'name') ?? attribute(one, 'property')) === name);
  return meta && attribute(meta, 'content');
};

/** The addresses of a page's `<link>`s of one relation. */
export const linksOf = (all: readonly Element[], relation: string) => all.filter((one) => one.tagName === 'link' && attribute(one, 'rel') === relation);
