/** The notes of a web page or an EPUB: a small link to an element further down, which is the note. */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

interface FoundNote {
  label: string;
  node: Element;
  /** Its content, without the way back. */
  content: ElementContent[];
}

/** Which elements are the signs of notes, by their labels, and which are notes. Labels are numbers, from `start` + 1. */
export function collectNotes(tree: Root, start: number): { noteOf: Map<Element, string>; definitions: Set<Element>; notes: FoundNote[] } {
  const byId = new Map<string, Element>();
  const signs: { sign: Element; link: Element; target: string }[] = [];
  visit(tree, 'element', (element, _, parent) => {
    const id = element.properties['id'];
    if (typeof id === 'string') byId.set(id, element);
    if (element.tagName !== 'a' || !/^#./.test(String(element.properties['href'] ?? '')) || !(isNoteref(element, parent) || bracketed.test(toString(element)))) return;
    // Raised from the line, the sign is the element that raises it.
    const sign = parent?.type === 'element' && parent.tagName === 'sup' ? parent : element;
    signs.push({ sign, link: element, target: decodeURIComponentSafely(String(element.properties['href']).slice(1)) });
  });

  const noteOf = new Map<Element, string>();
  const definitions = new Set<Element>();
  const notes: FoundNote[] = [];
  for (const { sign, link, target } of signs) {
    const node = byId.get(target);
    // A link from a note back to its sign is raised too; it leads up to something that is no block.
    if (!node || !/^(?:aside|li|div|p|section|dd)$/.test(node.tagName) || noteOf.has(sign) || (!isRaised(link, sign) && !answers(node, link))) continue;
    const known = notes.find((note) => note.node === node);
    const label = known?.label ?? `${start + notes.length + 1}`;
    noteOf.set(sign, label);
    if (known) continue;
    definitions.add(node);
    notes.push({ label, node, content: withoutWayBack(node) });
  }
  return { noteOf, definitions, notes };
}

/** [1], （1）, ①, *: a sign on the line, if what it leads to is a note by its name, or answers it. */
const bracketed = /^\s*(?:[[［（(〔【]\s*(?:\d{1,3}|[*†‡])\s*[\]］）)〕】]|[①-⑳*†‡])\s*$/u;
const isRaised = (link: Element, sign: Element) => link !== sign || isNoteref(link, undefined);

/** Begins with the sign, or leads back to it. */
function answers(node: Element, link: Element): boolean {
  if (node.tagName === 'aside' || toString(node).trimStart().startsWith(toString(link).trim())) return true;
  let found = false;
  visit(node, 'element', ({ tagName, properties }) => {
    found ||= tagName === 'a' && properties['href'] === `#${String(link.properties['id'] ?? '')}`;
  });
  return found;
}

function isNoteref({ properties, children }: Element, parent: unknown): boolean {
  if (String(properties['role'] ?? '') === 'doc-noteref' || /noteref/.test(String(properties['epubType'] ?? properties['epub:type'] ?? ''))) return true;
  const raised = (node: unknown) => typeof node === 'object' && node !== null && 'tagName' in node && node.tagName === 'sup';
  return raised(parent) || (children.length > 0 && children.every(raised));
}

/** The links in a note that lead back, `↩` or its number, are no words of it. */
function withoutWayBack(node: Element): ElementContent[] {
  const copy = structuredClone(node);
  visit(copy, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || !parent || index === undefined || !/^#/.test(String(element.properties['href'] ?? ''))) return undefined;
    if (!/^[\s\[\]（）()]*(?:[↩↑^*†‡]|\d{1,4})?[\s\[\]（）().\ufe0e]*$/u.test(toString(element))) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return copy.children;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
