/** Rows as the Markdown of a section: headings, lists, tables, quotations, verse, each with its id. */
import type { Inline } from '../inline.ts';
import { isStanza, type Passage } from '../understand/model.ts';
import { lineMarkdown } from './line.ts';

export interface WrittenRow {
  passage: Passage;
  id: string;
  /** The lines of one language; of a table's row its cells. */
  lines: Inline[];
  notes: { label: string; inline: Inline }[];
}

/** A section's file in one language. */
export function sectionMarkdown(rows: readonly WrittenRow[]): string {
  const parts: string[] = [];
  let list: List = { open: [], broken: false };
  for (const [index, row] of rows.entries()) {
    const { passage } = row;
    const before = rows[index - 1]?.passage;
    const wasOpen = before?.kind === 'item' && list.open.length > 0;
    if (passage.kind !== 'item') list = { open: [], broken: false };
    const block = passage.kind === 'item' ? item(row, list) : passage.kind === 'row' ? tableRow(row, rows, index) : other(row);
    // Items of a list, rows of a table and paragraphs of a quotation are parts of one block.
    const isItem = passage.kind === 'item' && passage.marker !== undefined && wasOpen && list.open.length > 0;
    const isRow = passage.kind === 'row' && before?.kind === 'row' && passage.table === before.table;
    const between = isItem || isRow ? '\n' : passage.kind === 'quotation' && before?.kind === 'quotation' ? '\n>\n' : index > 0 ? '\n\n' : '';
    parts.push(between, block);
  }
  const notes = rows.flatMap((row) => row.notes).map(({ label, inline }) => `\n\n[^${label}]: ${lineMarkdown(inline)}`);
  return `${parts.join('')}${notes.join('')}\n`;
}

function other({ passage, id, lines }: WrittenRow): string {
  const written = lines.map(lineMarkdown);
  if (passage.kind === 'title' || passage.kind === 'heading') return `${'#'.repeat(passage.depth)} ${written.join(' ')} ^${id}`;
  if (passage.kind === 'verse') return `${written.join('\\\n')} ^${id}`;
  if (passage.kind === 'quotation') return `${written.map((one) => `> ${one}`).join(isStanza(passage) ? '\\\n' : '\n')} ^${id}`;
  if (passage.kind === 'code') return code(lines.map(({ text }) => text).join('\n'), id);
  return `${written.join('\n')} ^${id}`;
}

function code(text: string, id: string): string {
  const fence = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length + 1)));
  return `${fence}text ^${id}\n${text}\n${fence}`;
}

/** The items that a new one may stand under, the outermost first. A broken list goes on as paragraphs. */
interface List {
  /** Where the words of each begin, and its number. */
  open: { content: number; number: number | undefined }[];
  broken: boolean;
}

/** An item stands under the words of the one that it is nested in. Markdown counts by itself: from one that is out of order on, the numbers are words. */
function item({ passage, id, lines }: WrittenRow, list: List): string {
  const written = lines.map(lineMarkdown);
  const { marker } = passage;
  if (marker === undefined) {
    const indent = ' '.repeat(list.open.at(-1)?.content ?? 0);
    return `${written.map((one) => indent + one).join('\n')} ^${id}`;
  }
  const depth = Math.min(passage.depth, list.open.length + 1);
  const number = marker === '-' ? undefined : Number.parseInt(marker, 10);
  const last = list.open[depth - 1]?.number;
  if (number !== undefined && (list.broken || (last !== undefined && number !== last + 1))) {
    list.open = [];
    list.broken = true;
    return `${marker.replace(/[.)]$/, '\\$&')} ${written.join('\n')} ^${id}`;
  }
  const indent = ' '.repeat(list.open[depth - 2]?.content ?? 0);
  const content = indent.length + marker.length + 1;
  list.open = [...list.open.slice(0, depth - 1), { content, number }];
  return `${indent}${marker} ${written.join(`\n${' '.repeat(content)}`)} ^${id}`;
}

/** The first row of a table is its head; all have as many cells. */
function tableRow(row: WrittenRow, rows: readonly WrittenRow[], index: number): string {
  const of = rows.filter(({ passage }) => passage.kind === 'row' && passage.table === row.passage.table);
  const width = Math.max(...of.map(({ lines }) => lines.length));
  const cells = Array.from({ length: width }, (_, cell) => {
    const inline = row.lines[cell];
    return inline === undefined ? '' : lineMarkdown(inline).replaceAll(/(?<!\\)\|/g, '\\|');
  });
  cells[width - 1] = `${cells[width - 1] ?? ''} ^${row.id}`.trim();
  const written = `| ${cells.join(' | ')} |`;
  const first = rows[index - 1]?.passage.kind !== 'row' || rows[index - 1]?.passage.table !== row.passage.table;
  return first ? `${written}\n|${' --- |'.repeat(width)}` : written;
}
