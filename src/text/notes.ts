/** The editor's notes of a document: their numbers, and whether every language has them in the same sentence. */
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { source, written, type WrittenLanguage } from './written.ts';
import type { AlignedRow } from './align.ts';
import { fault } from './faults.ts';
import { root, sentencesOf, type WrittenNote } from './markdown.ts';
import { startOf } from './remark/places.ts';

/** A note, found by its mark. */
export interface AlignedNote {
  label: string;
  /** 1 for the first of the document. */
  number: number;
  row: AlignedRow;
  /** Counted from 1. */
  sentence: number;
  written: Record<WrittenLanguage, WrittenNote>;
}

/** The notes in the order of their marks. One that is not in the same sentence everywhere is reported. */
export function alignNotes(rows: AlignedRow[]): AlignedNote[] {
  const notes: AlignedNote[] = [];
  for (const row of rows) {
    const marks = Object.fromEntries(written.map((language) => [language, marksOf(row, language)])) as Record<WrittenLanguage, Mark[]>;
    for (const language of written) for (const other of written) if (language !== other) compare(row, marks, language, other);
    for (const { label, sentence } of marks[source]) {
      const found = written.map((language) => [language, row.section.files[language]?.notes.find((note) => note.label === label)] as const);
      if (found.every(([, note]) => note)) notes.push({ label, number: notes.length + 1, row, sentence, written: Object.fromEntries(found) as AlignedNote['written'] });
    }
  }
  return notes;
}

interface Mark {
  label: string;
  sentence: number;
  element: Element;
}

const marksOf = (row: AlignedRow, language: WrittenLanguage): Mark[] =>
  sentencesOf(row.blocks[language].children).flatMap((line, index) => {
    const marks: Mark[] = [];
    visit(root([line]), 'element', (element) => {
      const label = element.properties['dataNote'];
      if (label !== undefined) marks.push({ label: String(label), sentence: index + 1, element });
    });
    return marks;
  });

/** Report, on `other`, what `language` has and it has not; and, once, a mark in another sentence. */
function compare(row: AlignedRow, marks: Record<WrittenLanguage, Mark[]>, language: WrittenLanguage, other: WrittenLanguage): void {
  const file = row.section.files[other]?.file;
  if (!file) return;
  for (const { label, sentence } of marks[language]) {
    const same = marks[other].find((mark) => mark.label === label);
    if (!same) fault(file, 'unequal-notes', `\`${row.id}\` has no note \`[^${label}]\`, its ${language} has; refer to the note here too`, row.blocks[other].place);
    else if (same.sentence !== sentence && language === source) {
      fault(file, 'unequal-notes', `Note \`[^${label}]\` is in sentence ${same.sentence} of \`${row.id}\`, in ${language} in sentence ${sentence}; move its mark`, startOf(same.element));
    }
  }
}
