/** What the styles of a Word file say of a paragraph: a heading and its level, a quotation, a number. */
import { child, children, type Element } from './xml.ts';

export interface Style {
  kind: 'heading' | 'paragraph' | 'quotation' | 'item' | 'contents';
  /** 1 for the title, 2 for “Heading 1”; 0 for no heading. */
  depth: number;
  list?: { id: string; level: number };
}

const none: Style = { kind: 'paragraph', depth: 0 };

/** The styles by their ids, each with what it takes over from the one it is based on. */
export function styles(root: Element | undefined): (id: string | undefined) => Style {
  const elements = new Map(children(child(root, 'styles'), 'style').map((style) => [style.attributes['styleId'] ?? '', style]));
  const known = new Map<string, Style>();
  const find = (id: string | undefined, seen: readonly string[] = []): Style => {
    if (id === undefined || seen.includes(id)) return none;
    const style = elements.get(id);
    if (!style) return byName(id) ?? none;
    const inherited = find(child(style, 'basedOn')?.attributes['val'], [...seen, id]);
    const properties = child(style, 'pPr');
    const named = byName(child(style, 'name')?.attributes['val'] ?? id) ?? outline(properties);
    const list = listOf(properties);
    return { ...inherited, ...named, ...(list && { list: { ...inherited.list, ...list } }) };
  };
  return (id) => {
    if (id === undefined) return none;
    const style = known.get(id) ?? find(id);
    known.set(id, style);
    return style;
  };
}

/** Names of Word's own styles are English in the file, whatever the language of Word; other programs write their own. */
function byName(name: string): Style | undefined {
  const heading = /^(?:heading|标题|標題|überschrift|titre|заголовок)\s*([1-6])$/i.exec(name)?.[1];
  if (heading !== undefined) return { kind: 'heading', depth: Math.min(6, Number(heading) + 1) };
  if (/^(?:title|标题|標題)$/i.test(name)) return { kind: 'heading', depth: 1 };
  if (/^(?:toc \d|toc heading|目录\s*\d?)$/i.test(name)) return { kind: 'contents', depth: 0 };
  if (/^(?:intense )?quote$|^(?:明显)?引用$|^block text$/i.test(name)) return { kind: 'quotation', depth: 0 };
  return undefined;
}

/** A level of the outline makes any style a heading. */
export function outline(properties: Element | undefined): Style | undefined {
  const level = child(properties, 'outlineLvl')?.attributes['val'];
  return level !== undefined && Number(level) < 5 ? { kind: 'heading', depth: Number(level) + 2 } : undefined;
}

export function listOf(properties: Element | undefined): { id: string; level: number } | undefined {
  const found = child(properties, 'numPr');
  const id = child(found, 'numId')?.attributes['val'];
  return id === undefined ? undefined : { id, level: Number(child(found, 'ilvl')?.attributes['val'] ?? 0) };
}
