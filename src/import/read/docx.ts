/**
 * A Word file. Read here and not by mammoth, which loses what this is about: the numbers that
 * Word writes by itself (第三条), deleted words, page breaks, and where each paragraph stood.
 */
import { concat, plain, slice, trim } from '../inline.ts';
import type { Received, ReceivedBlock } from '../received.ts';
import { Refusal } from '../refusal.ts';
import { openArchive } from './archive.ts';
import { numbering } from './docx-numbering.ts';
import { labelled, spaced, withoutFullMarks } from './docx-paragraph.ts';
import { pageBreakSign, type RunContext, runs } from './docx-runs.ts';
import { listOf, outline, styles } from './docx-styles.ts';
import { goesOn, rowsOf } from './docx-table.ts';
import { child, children, descendants, type Element, readXml, textOf } from './xml.ts';

export async function readDocx(bytes: Uint8Array, file: string): Promise<Received> {
  const archive = await openArchive(bytes, file);
  const open = async (name: string) => {
    const found = await archive.read(name);
    return found && readXml(new TextDecoder().decode(found), file);
  };
  const body = child(child(await open('word/document.xml'), 'document'), 'body');
  if (!body) throw new Refusal(`${file} is no whole Word file: it has no text (word/document.xml); save it again in the program that made it`);
  const styleOf = styles(await open('word/styles.xml'));
  const labels = numbering(await open('word/numbering.xml'));
  const links = new Map(descendants(await open('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']));
  const noteElements = { footnote: await notesIn('footnote'), endnote: await notesIn('endnote') };
  const received: Received = { file, kind: 'docx', remarks: [], blocks: [], notes: [], aside: [] };
  const called: { kind: 'footnote' | 'endnote'; id: string }[] = [];
  let [paragraphs, tables] = [0, 0];
  let pageBreak = false;

  const context = (place: string): RunContext => ({
    link: (id) => links.get(id),
    note(kind, id) {
      const index = called.findIndex((one) => one.kind === kind && one.id === id);
      return `${index >= 0 ? index + 1 : called.push({ kind, id })}`;
    },
    setAside: (text, why) => received.aside.push({ file, place, what: 'set aside', text, why }),
    name: (text, why) => received.aside.push({ file, place, what: 'named', text, why }),
  });

  async function notesIn(kind: 'footnote' | 'endnote') {
    return new Map(children(child(await open(`word/${kind}s.xml`), `${kind}s`), kind).map((one) => [one.attributes['id'] ?? '', one]));
  }

  function paragraph(element: Element): ReceivedBlock[] {
    const place = `paragraph ${++paragraphs}`;
    const properties = child(element, 'pPr');
    const style = { ...styleOf(child(properties, 'pStyle')?.attributes['val']), ...outline(properties) };
    const list = listOf(properties) ?? style.list;
    if (child(properties, 'pageBreakBefore') && child(properties, 'pageBreakBefore')?.attributes['val'] !== '0') pageBreak = true;
    const inline = withoutFullMarks(trim(spaced(runs(element, context(place)))));
    if (style.kind === 'contents') {
      if (inline.text) received.aside.push({ file, place, what: 'set aside', text: inline.text.replaceAll(pageBreakSign, ''), why: 'the table of contents' });
      return [];
    }
    const label = list && list.id !== '0' && inline.text ? labels.next(list.id, list.level) : undefined;
    const pages = inline.text.split(pageBreakSign);
    let start = 0;
    return pages.flatMap((page, index): ReceivedBlock[] => {
      const part = trim(slice(inline, start, start + page.length));
      start += page.length + 1;
      if (index > 0) pageBreak = true;
      if (!part.text && part.marks.length === 0) return [];
      const block: ReceivedBlock = { kind: style.kind === 'heading' || style.kind === 'quotation' ? style.kind : 'paragraph', depth: style.depth, inline: part, place, ...(pageBreak && { pageBreak }) };
      pageBreak = false;
      return [index === 0 && label ? labelled(block, label, list?.level ?? 0) : block];
    });
  }

  function table(element: Element): void {
    const here = context(`table ${++tables}`);
    const cellOf = (cell: Element | undefined) => {
      const inline = concat(descendants(cell, 'p').map((one) => trim(spaced(runs(one, here)))).filter(({ text, marks }) => text || marks.length > 0), '\n');
      if (!cell || !goesOn(cell)) return inline;
      if (inline.text) here.setAside(inline.text, 'in a cell that goes on from the one above, where Word does not show it');
      return plain('');
    };
    for (const [index, { row, cells: places }] of rowsOf(element).entries()) {
      const cells = places.map(cellOf);
      paragraphs += children(row, 'tc').length;
      if (cells.some(({ text }) => text)) received.blocks.push({ kind: 'row', depth: 0, inline: concat(cells, '\n'), cells, table: tables, place: `table ${tables}, row ${index + 1}` });
    }
  }

  function walk(element: Element): void {
    for (const one of children(element)) {
      if (one.name === 'p') received.blocks.push(...paragraph(one));
      else if (one.name === 'tbl') table(one);
      else if (one.name === 'del' || one.name === 'moveFrom') context(`paragraph ${paragraphs + 1}`).setAside(textOf(one), 'deleted in the file, with changes tracked');
      else if (one.name === 'sdt') walk(child(one, 'sdtContent') ?? one);
      else if (one.name === 'ins' || one.name === 'moveTo' || one.name === 'customXml') walk(one);
    }
  }

  walk(body);
  // A note may call another; those are read after it.
  for (let index = 0; index < called.length; index++) {
    const { kind, id } = called[index] ?? { kind: 'footnote', id: '' };
    const place = `${kind} ${id}`;
    const element = noteElements[kind].get(id);
    if (!element) throw new Refusal(`${file} is damaged: its ${place} is missing; save it again in the program that made it`);
    received.notes.push({ label: `${index + 1}`, place, inline: trim(concat(descendants(element, 'p').map((one) => spaced(runs(one, context(place)))), ' ')) });
  }
  for (const name of archive.names) {
    const kind = /^word\/(header|footer|comments)\d*\.xml$/.exec(name)?.[1];
    if (kind === undefined) continue;
    for (const one of descendants(await open(name), 'p')) {
      const text = runs(one, context(name)).text.trim();
      if (text) received.aside.push({ file, place: name, what: 'set aside', text, why: kind === 'comments' ? 'a comment in the margin' : `the ${kind} of the pages` });
    }
  }
  return received;
}
