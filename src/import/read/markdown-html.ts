/** HTML within a line of Markdown: the parser gives its tags one by one, each by itself. */
import type { Html, PhrasingContent } from 'mdast';

/** An element of HTML around words of Markdown. */
export interface HtmlElement {
  type: 'element';
  name: string;
  children: MarkdownContent[];
}

export type MarkdownContent = PhrasingContent | HtmlElement;

/** The elements that say what their words are; the tags of any other stay by themselves. */
const known = new Set(['ruby', 'rb', 'rt', 'rp', 'sup', 'sub']);
/** Elements that end without an end tag, where the next begins. */
const parts = new Set(['rb', 'rt', 'rp']);

interface Open {
  name: string;
  tag: Html;
  children: MarkdownContent[];
}

/** The same content with the tags of each known element as the element. A tag without its other stays a tag. */
export function withElements(nodes: readonly PhrasingContent[]): MarkdownContent[] {
  const whole: MarkdownContent[] = [];
  const open: Open[] = [];
  const innermost = () => open.at(-1)?.children ?? whole;
  const end = (depth: number) => {
    while (open.length > depth) {
      const { name, children } = open.pop() as Open;
      innermost().push({ type: 'element', name, children });
    }
  };
  for (const node of nodes) {
    const [, slash, name = ''] = (node.type === 'html' && /^<(\/?)([a-z]+)(?:\s[^>]*)?>$/i.exec(node.value.toLowerCase())) || [];
    if (node.type !== 'html' || !known.has(name)) innermost().push(node);
    else if (slash) {
      const depth = open.findLastIndex((one) => one.name === name);
      if (depth >= 0) end(depth);
      else innermost().push(node);
    } else {
      if (parts.has(name) && parts.has(open.at(-1)?.name ?? '')) end(open.length - 1);
      open.push({ name, tag: node, children: [] });
    }
  }
  // What never ends is no element: its tag, and then its words.
  for (let one = open.pop(); one; one = open.pop()) innermost().push(one.tag, ...one.children);
  return whole;
}
