/** Markdown of one language, as the text of this reader is written: a sentence a line, its row's id at the end, `… 。 ^p7`. */
import { stringify } from 'yaml';
import type { Language } from '../../languages.ts';
import type { Document, Note, Row } from '../../text/model.ts';
import { isId } from '../../text/markdown/markers.ts';
import { inlineText } from '../../text/serialise.ts';
import { viewOf } from '../../views.ts';
import { aboutLines } from '../about.ts';
import { type Export, fileName, type Publisher, utf8 } from '../export.ts';
import { isEditors } from '../origins.ts';
import { inlineMarkdown } from './inline.ts';

export function writeMarkdown(document: Document, language: Language, publisher: Publisher): string {
  const rows = document.sections.flatMap(({ rows }) => rows.filter(({ content }) => content[language]));
  const notes = document.sections.flatMap(({ notes }) => notes.filter(({ content }) => content[language]));
  const editors = notes.filter(isEditors).map(({ label }) => label);
  const facts = Object.fromEntries([
    ...aboutLines(document, [language], publisher),
    ['ids', '`^p7` ends the row p7, whose second line is p7.2; what is in [ ] is added by the edition'],
    ...(editors.length > 0 ? [['editor’s notes', editors.join(', ')]] : []),
  ]);
  return [`---\n${stringify(facts, { lineWidth: 0 })}---\n\n`, rowsMarkdown(rows, language), ...notes.map((note) => `\n\n${noteLine(note, language)}`), '\n'].join('');
}

/** A note, as it stands under the text. */
export const noteLine = ({ label, content }: Note, language: Language) => `[^${label}]: ${content[language]!.sentences.map(inlineMarkdown).join(' ')}`;

/** The rows of one language, each after what must stand between it and the one before. */
export function rowsMarkdown(rows: readonly Row[], language: Language): string {
  /** How far the text of an item is indented, by its depth: what belongs to it stands there too. */
  let indents: number[] = [];
  return rows
    .map((row, index) => {
      const before = rows[index - 1];
      const isSame = before?.block === row.block;
      if (row.kind !== 'item' || !isSame) indents = [];
      const quote = '> '.repeat(row.quoted ?? 0);
      const [first = '', ...more] = linesOf(row, language, before);
      const indent = ' '.repeat(indents[row.depth - (row.marker ? 2 : 1)] ?? 0);
      const marker = row.marker ? `${row.marker.replace('•', '-')} ` : '';
      if (row.marker) indents = [...indents.slice(0, row.depth - 1), indent.length + marker.length];
      const hanging = ' '.repeat(indent.length + marker.length);
      const text = [`${quote}${indent}${marker}${first}`, ...more.map((line) => `${quote}${hanging}${line}`)].join('\n');
      const rule = row.rule ? `${quote}---\n${quote.trimEnd()}\n` : '';
      const isTight = isSame && ((row.kind === 'item' && Boolean(row.marker) && before.kind === 'item') || (row.kind === 'cells' && before.kind === 'cells'));
      const between = index === 0 ? '' : isTight ? '\n' : `\n${isSame ? '> '.repeat(Math.min(row.quoted ?? 0, before.quoted ?? 0)).trimEnd() : ''}\n`;
      return `${between}${rule}${text}`;
    })
    .join('');
}

function linesOf(row: Row, language: Language, before: Row | undefined): string[] {
  const { id, kind, depth, columns = [], image, content } = row;
  const { sentences } = content[language]!;
  // An id that a heading has from its words is not written: the words give it again.
  const marker = isId(id) ? ` ^${id}` : '';
  if (kind === 'code') return fenced(sentences.map(inlineText), marker);
  if (kind === 'figure') return [`![${sentences.map(inlineText).join(' ').replace(/[\\[\]]/g, '\\$&')}](<${image?.file ?? ''}>)${marker}`];
  const lines = sentences.map(inlineMarkdown);
  if (kind === 'cells') {
    const cells = `| ${lines.map((line) => line.replaceAll('|', '\\|')).join(' | ')}${marker} |`;
    const isFirst = before?.kind !== 'cells' || before.block !== row.block;
    return isFirst ? [cells, `|${columns.map((column) => ({ start: ' --- ', center: ' :-: ', end: ' --: ' })[column]).join('|')}|`] : [cells];
  }
  const marked = [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${marker}`];
  if (isEditors(row)) {
    marked[0] = `[${marked[0]}`;
    marked[marked.length - 1] = `${lines.length === 1 ? `[${lines[0]}` : lines.at(-1)}]${marker}`;
  }
  if (kind === 'heading') return [`${'#'.repeat(depth)} ${marked.join(' ')}`];
  return kind === 'verse' ? marked.map((line, index) => (index < marked.length - 1 ? `${line}\\` : line)) : marked;
}

function fenced(lines: readonly string[], marker: string): string[] {
  const fence = '`'.repeat(Math.max(3, ...lines.flatMap((line) => Array.from(line.matchAll(/`+/g), ([run]) => run.length + 1))));
  return [`${fence}text${marker}`, ...lines, fence];
}

export const markdownExport = (document: Document, language: Language, publisher: Publisher): Export => ({
  format: 'markdown',
  file: fileName(document, 'md', viewOf(language)),
  type: 'text/markdown',
  languages: [language],
  bytes: () => utf8(writeMarkdown(document, language, publisher)),
});
