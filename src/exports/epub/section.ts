/** The rows of a section as XHTML. What a row is stands on its element in `data-…`, so that the book can be read back. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Language } from '../../languages.ts';
import type { Note, Row, Section } from '../../text/model.ts';
import { inlineText, joinerOf } from '../../text/serialise.ts';
import { type Facts, noteFacts, rowFacts } from '../facts.ts';
import { type Branch, isRow, nest } from '../nest.ts';
import { isEditors } from '../origins.ts';
import { noteId, sentenceId } from '../ids.ts';
import { type Book, has, imagesOf, inLanguage, originName } from './book.ts';
import { xhtmlInline } from './inline.ts';

type Nodes = (string | Element)[];

export function sectionBody(book: Book, { id: section, rows, notes }: Section): Element[] {
  const { languages, document } = book;
  const [first] = languages;
  const images = imagesOf(book);
  const numbers = new Map(document.sections.flatMap(({ notes }) => notes.map(({ label, number }) => [label, number] as const)));

  const facts = (kind: string, of: Facts) => Object.fromEntries([['data-kind', kind], ...Object.entries(of).map(([name, value]) => [`data-${name}`, value])]);
  /** The ids are the first language's; those of the other have its name before them, as in every format. */
  const name = (id: string, tag: Language) => (tag === first ? id : `${tag}.${id}`);

  const sentences = (id: string, of: Row | Note, tag: Language): Element[] =>
    of.content[tag]?.sentences.map((tree, index) =>
      x(
        'span',
        { id: name(sentenceId(id, index + 1), tag), ...inLanguage(tag), 'data-sentence': `${index + 1}`, 'data-origin': originName(book, of, tag), 'data-doubtful': of.content[tag]?.doubtful?.includes(index + 1) ? 'true' : undefined },
        xhtmlInline(tree, (label) => numbers.get(label) ?? 0),
      ),
    ) ?? [];

  /** The editor's words stand in brackets, on the page as anywhere. */
  const framed = (of: Row, nodes: Nodes): Nodes => (isEditors(of) && of.kind !== 'code' && nodes.length > 0 ? ['[', ...nodes, ']'] : nodes);
  const joined = (row: Row, tag: Language, between: string | Element): Nodes => framed(row, sentences(row.id, row, tag).flatMap((one, index) => (index > 0 && between !== '' ? [between, one] : [one])));
  const shownIn = (row: Row) => languages.filter((tag) => row.content[tag]);
  const anchors = (row: Row): Element[] => row.retired.map((id) => x('span', { id }));
  const number = ({ number }: Row): Nodes => (number === undefined ? [] : [x('span', { class: 'number' }, `${number}`), ' ']);

  function element(row: Row): Element {
    const { id, kind, depth, head, image } = row;
    const own = { id, ...facts(kind, rowFacts(row, section)) };
    const tags = shownIn(row);
    if (kind === 'heading') return x(row.quoted ? 'p' : `h${Math.min(6, depth)}`, own, [...anchors(row), ...tags.flatMap((tag, index): Nodes => (index > 0 ? [x('br'), x('span', { class: 'beside' }, joined(row, tag, joinerOf(kind, tag)))] : joined(row, tag, joinerOf(kind, tag))))]);
    if (kind === 'code') return x('div', own, [...anchors(row), ...tags.map((tag) => x('pre', joined(row, tag, '\n')))]);
    if (kind === 'figure') return x('figure', own, [...anchors(row), ...figure(row, image?.file ?? ''), x('figcaption', tags.flatMap((tag, index): Nodes => [...(index > 0 ? [x('br')] : []), ...joined(row, tag, ' ')]))]);
    if (kind === 'cells') return cells(row, own, head ? 'th' : 'td');
    if (languages.length === 1) return x('p', { ...own, class: kind === 'verse' ? 'verse' : undefined }, [...anchors(row), ...number(row), ...joined(row, tags[0]!, kind === 'verse' ? x('br') : joinerOf(kind, tags[0]!))]);
    return x('div', { ...own, class: kind === 'verse' ? 'row verse' : 'row' }, [...anchors(row), ...pairs(row)]);
  }

  /** Two languages: each sentence beside its translation. */
  function pairs(row: Row): Element[] {
    const columns = languages.map((tag) => sentences(row.id, row, tag));
    const count = Math.max(...columns.map(({ length }) => length));
    return Array.from({ length: count }, (_, index) => {
      const bracketed = (one: Element): Nodes => (isEditors(row) ? [...(index === 0 ? ['['] : []), one, ...(index === count - 1 ? [']'] : [])] : [one]);
      return x('div', { class: 'pair' }, columns.map((column, at) => x('p', inLanguage(languages[at]!), column[index] ? [...(index === 0 && at === 0 ? number(row) : []), ...bracketed(column[index])] : [])));
    });
  }

  function cells(row: Row, own: Record<string, string>, name: 'th' | 'td'): Element {
    const columns = languages.map((tag) => sentences(row.id, row, tag));
    const count = Math.max(...columns.map(({ length }) => length));
    return x('tr', own, Array.from({ length: count }, (_, index) => {
      const texts = columns.flatMap((column) => column[index] ?? []).flatMap((one, at): Nodes => [...(at > 0 ? [x('br')] : []), one]);
      return x(name, { class: row.columns?.[index] === undefined ? undefined : `to-${row.columns[index]}`, ...(name === 'th' && { scope: 'col' }) }, [...(index === 0 ? anchors(row) : []), ...texts]);
    }));
  }

  function figure(row: Row, file: string): Element[] {
    const image = images.get(file);
    const alt = languages.map((tag) => row.content[tag]?.sentences.map(inlineText).join(' ')).find(Boolean) ?? '';
    return image ? [x('img', { src: image.name, alt })] : [];
  }

  const held = (nodes: readonly (Branch | Row)[]): Element[] =>
    nodes.flatMap((node): Element[] => {
      if (isRow(node)) return [...(node.rule && node.kind !== 'cells' ? [x('hr')] : []), element(node)];
      const inside = held(node.children);
      if (node.type === 'quote') return [x('blockquote', inside)];
      if (node.type === 'table') return [x('table', [x('tbody', inside)])];
      if (node.type === 'bullets') return [x('ul', inside)];
      return node.type === 'ordered' ? [x('ol', inside)] : [item(node, inside)];
    });

  /** The number of an item is part of the text, and so it is written and not counted. */
  const item = (node: Branch, inside: Element[]): Element => {
    const [one] = node.children;
    const marker = one && isRow(one) ? one.marker : undefined;
    return marker && marker !== '•' ? x('li', [x('span', { class: 'marker' }, marker), x('div', inside)]) : x('li', inside);
  };

  const note = (one: Note): Element =>
    x('aside', { id: noteId(one.label), class: 'note', 'epub:type': 'footnote', role: 'doc-footnote', ...facts('note', noteFacts(one, section)) }, [
      ...languages.flatMap((tag, at) => (one.content[tag] ? [x('p', inLanguage(tag), [...(at === 0 ? [x('a', { role: 'doc-backlink', href: `#${encodeURIComponent(sentenceId(one.row, one.sentence))}` }, `${one.number}`), ' '] : []), ...sentences(noteId(one.label), one, tag)])] : [])),
    ]);

  return [...held(nest(rows.filter((row) => has(book, row)))), ...notes.filter((one) => has(book, one)).map(note)];
}
