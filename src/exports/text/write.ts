/** Plain text of one language: every row with its id before it, so that any of it can be cited. */
import type { Language } from '../../languages.ts';
import { noteText, rowText } from '../../text/serialise.ts';
import type { Document, Note, Row } from '../../text/model.ts';
import { viewOf } from '../../views.ts';
import { aboutLines } from '../about.ts';
import { type Export, fileName, type Publisher, utf8 } from '../export.ts';
import { isEditors } from '../origins.ts';

/** What an id looks like in the text, and how the editor's words are set apart. */
const legend = ['[p7] is the id of a paragraph, the same in every language and every format; its second sentence is p7.2.', 'What follows [p7, editor’s] is added by the edition, and no part of the text.'];

export function writeText(document: Document, language: Language, publisher: Publisher): string {
  const head = aboutLines(document, [language], publisher).map(([name, value]) => `${name}: ${value}`);
  const rows = document.sections.flatMap(({ rows }) => rows.filter(({ content }) => content[language]).map((row) => rowLine(row, language)));
  const notes = document.sections.flatMap(({ notes }) => notes.filter(({ content }) => content[language]).map((note) => noteLine(note, language)));
  return `${[[...head, ...legend].join('\n'), ...rows, ...(notes.length > 0 ? ['* * *', ...notes] : [])].join('\n\n')}\n`;
}

const mark = (id: string, of: Row | Note) => `[${id}${isEditors(of) ? ', editor’s' : ''}]`;

/** Lines after the first are indented, so that a row ends where an empty line is. */
function rowLine(row: Row, language: Language) {
  const { id, marker, image } = row;
  const text = rowText(row, language).replaceAll('\n', '\n  ');
  return [mark(id, row), marker, image && `(${image.file})`, text].filter(Boolean).join(' ');
}

const noteLine = (note: Note, language: Language) => `${mark(`note-${note.label}`, note)} ${note.number}, on ${note.row}.${note.sentence}: ${noteText(note, language)}`;

export const textExport = (document: Document, language: Language, publisher: Publisher): Export => ({
  format: 'text',
  file: fileName(document, 'txt', viewOf(language)),
  type: 'text/plain',
  languages: [language],
  bytes: () => utf8(writeText(document, language, publisher)),
});
