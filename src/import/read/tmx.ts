/** TMX 1.4: units that have the same words in several languages; each unit is a row, each language a column. */
import { type Inline, plain } from '../inline.ts';
import type { Received } from '../received.ts';
import { Refusal } from '../refusal.ts';
import { child, children, descendants, type Element, readXml, textOf } from './xml.ts';

export function readTmx(text: string, file: string): Received {
  const root = child(readXml(text, file), 'tmx');
  if (!root) throw new Refusal(`${file} is no TMX: its first element is not <tmx>; export it again, as TMX 1.4`);
  const stated = child(root, 'header')?.attributes['srclang'];
  const units = descendants(child(root, 'body'), 'tu');
  const columns: string[] = [];
  const received: Received = { file, kind: 'tmx', remarks: [], columns, blocks: [], notes: [], aside: [] };
  for (const [row, unit] of units.entries()) {
    for (const variant of children(unit, 'tuv')) {
      const language = variant.attributes['lang'] ?? '';
      const place = `unit ${row + 1} (line ${variant.line})`;
      let column = columns.findIndex((one) => one.toLowerCase() === language.toLowerCase());
      if (column < 0) column = columns.push(language) - 1;
      const inline = segment(child(variant, 'seg'));
      if (received.blocks.some((block) => block.row === row && block.column === column) && inline.text.trim()) received.aside.push({ file, place, what: 'set aside', text: inline.text, why: `a second wording in the same language, ${language}` });
      else if (inline.text.trim()) received.blocks.push({ kind: 'paragraph', depth: 0, inline, place, column, row });
    }
    for (const note of descendants(unit, 'note')) received.aside.push({ file, place: `unit ${row + 1} (line ${note.line})`, what: 'set aside', text: textOf(note).trim(), why: 'a note of the translation memory' });
  }
  const source = columns.findIndex((language) => language.toLowerCase() === stated?.toLowerCase());
  return source < 0 ? received : { ...received, sourceColumn: source };
}

/** The codes of another format that stand in a segment (`<bpt>`, `<ph>`) are no words. */
function segment(element: Element | undefined): Inline {
  const words = (one: Element | string): string => (typeof one === 'string' ? one : /^(?:bpt|ept|ph|it|ut)$/.test(one.name) ? '' : one.children.map(words).join(''));
  return plain((element?.children ?? []).map(words).join('').trim());
}
