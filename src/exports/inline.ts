/** Inline content as a line of text with tags, for formats whose cells are plain: `双方重申<b>合</b>作。<note id="oewg"/>`. Nothing is lost. */
import type { Inline, InlineElement } from '../text/model.ts';

const names = { strong: 'b', emphasis: 'i', delete: 's', code: 'code' } as const;
const types = { b: 'strong', i: 'emphasis', s: 'delete', code: 'code' } as const;

/** Where a tag begins or ends, or what would be taken for one is spelled. */
const tokens = /<(b|i|s|code|a href="([^"]*)")>|<\/(?:b|i|s|code|a)>|<note id="([^"]*)"\/>/g;

/** Only what would be read as a tag or as a spelling of ours is spelled; any other `<` is itself. */
const escaped = (text: string) => text.replace(/&(?=(?:lt|amp|quot);)/g, '&amp;').replace(/<(?=\/?(?:b|i|s|code|a|note)\b)/g, '&lt;');
const inAttribute = (text: string) => escaped(text).replaceAll('"', '&quot;');
const unescaped = (text: string) => text.replace(/&(lt|amp|quot);/g, (_, name: string) => ({ lt: '<', amp: '&', quot: '"' })[name] ?? '');

/** Each piece of the line: text that is read, or a tag. */
export function pieces(tree: readonly Inline[]): { text: string; tag?: 'open' | 'close' | 'empty'; type?: InlineElement['type'] }[] {
  return tree.flatMap((inline) => {
    if (typeof inline === 'string') return [{ text: escaped(inline) }];
    const { type } = inline;
    if (type === 'note') return [{ text: `<note id="${inAttribute(inline.label)}"/>`, tag: 'empty' as const, type }];
    const name = type === 'link' ? 'a' : names[type];
    const open = type === 'link' ? `a href="${inAttribute(inline.url)}"` : name;
    return [{ text: `<${open}>`, tag: 'open' as const, type }, ...pieces(inline.children), { text: `</${name}>`, tag: 'close' as const, type }];
  });
}

export const writeInline = (tree: readonly Inline[]): string => pieces(tree).map(({ text }) => text).join('');

/** The tree that a line was written from. A tag that is not closed is closed at its end; one that was never opened is dropped. */
export function readInline(line: string): Inline[] {
  const root: Inline[] = [];
  const open: Inline[][] = [root];
  let done = 0;
  const add = (text: string) => text && open.at(-1)!.push(unescaped(text));
  for (const match of line.matchAll(tokens)) {
    add(line.slice(done, match.index));
    done = match.index + match[0].length;
    const [, name, url, label] = match;
    if (label !== undefined) open.at(-1)!.push({ type: 'note', label: unescaped(label) });
    else if (name === undefined) open.splice(Math.max(1, open.length - 1));
    else {
      const children: Inline[] = [];
      open.at(-1)!.push(url === undefined ? { type: types[name as keyof typeof types], children } : { type: 'link', url: unescaped(url), children });
      open.push(children);
    }
  }
  add(line.slice(done));
  return root;
}
