/** Marks ranges of the page's text: by the CSS Custom Highlight API, which changes no node, or else in `<mark>`. */
import type { Range as Place } from '../../search/match.ts';

const names = ['search', 'search-current'] as const;

/** Where a place in an element's text is among its nodes. */
export function rangeIn(element: Element, { start, end }: Place): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node && at < end; node = walker.nextNode() as Text | null) {
    if (start >= at && start < at + node.length) range.setStart(node, start - at);
    if (end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  return range;
}

/** The parts of a range, each within one text node. */
function* partsOf(range: Range): Generator<Range> {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = (walker.root instanceof Text ? walker.root : walker.nextNode()) as Text | null; node; node = walker.nextNode() as Text | null) {
    if (range.intersectsNode(node)) nodes.push(node);
  }
  for (const node of nodes) {
    const part = document.createRange();
    part.setStart(node, node === range.startContainer ? range.startOffset : 0);
    part.setEnd(node, node === range.endContainer ? range.endOffset : node.length);
    if (!part.collapsed) yield part;
  }
}

const wrappers = () => document.querySelectorAll<HTMLElement>('mark[data-search]');

/** Takes every mark off the page. */
export function unmark() {
  if ('highlights' in CSS) for (const name of names) CSS.highlights.delete(name);
  unwrap('search');
}

/** Marks these ranges and no others, one of them as the current one. */
export function markRanges(ranges: readonly Range[], current: Range | undefined) {
  if ('highlights' in CSS) {
    CSS.highlights.set('search', new Highlight(...ranges));
    const highlight = new Highlight(...(current ? [current] : []));
    highlight.priority = 1;
    CSS.highlights.set('search-current', highlight);
    return;
  }
  if (wrappers().length === 0) for (const range of [...ranges].reverse()) wrapRange(range, 'search');
  for (const mark of wrappers()) mark.dataset['search'] = current?.intersectsNode(mark) ? 'current' : '';
}

/** Wraps the text of a range in `<mark data-…>`, for browsers without highlights. */
export function wrapRange(range: Range, name: string) {
  for (const part of [...partsOf(range)]) {
    const mark = document.createElement('mark');
    mark.dataset[name] = '';
    part.surroundContents(mark);
  }
}

/** Takes such wrappers away again. */
export function unwrap(name: string) {
  for (const mark of document.querySelectorAll(`mark[data-${name}]`)) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
}
