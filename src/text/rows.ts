/** The aligned text, as the sections, rows and notes of the one table. */
import type { ElementContent } from 'hast';
import { source, type Language, type WrittenLanguage } from '../languages.ts';
import type { AlignedRow, WrittenSection } from './align.ts';
import { toContent } from './content.ts';
import type { Content, Note, Row, Section } from './model.ts';
import type { AlignedNote } from './notes.ts';
import { numberOf } from './number.ts';
import { type Convert, convertTree } from './traditional.ts';

export interface Aligned {
  sections: WrittenSection[];
  rows: AlignedRow[];
  notes: AlignedNote[];
  /** Retired ids, by the id where they land. */
  retired: ReadonlyMap<string, string[]>;
}

/** Every section with its rows and notes, in every language. */
export function toSections({ sections, rows, notes, retired }: Aligned, convert: Convert): Section[] {
  const numbers = new Map(notes.map(({ label, number }) => [label, number]));
  const inEvery: InEvery = (kind, trees) => ({
    'zh-Hans': toContent(structuredClone(trees['zh-Hans']), kind, 'zh-Hans', numbers),
    'zh-Hant': toContent(convertTree(trees['zh-Hans'], convert), kind, 'zh-Hant', numbers),
    en: toContent(structuredClone(trees.en), kind, 'en', numbers),
  });
  const rowsOf = Map.groupBy(rows, ({ section }) => section);
  const notesOf = Map.groupBy(notes, ({ row }) => row.section);
  return sections.map((section) => ({
    id: section.id,
    rows: (rowsOf.get(section) ?? []).map((row) => toRow(row, inEvery, retired)),
    notes: (notesOf.get(section) ?? []).map((note) => toNote(note, inEvery)),
  }));
}

type InEvery = (kind: Row['kind'], trees: Record<WrittenLanguage, ElementContent[]>) => Record<Language, Content>;

function toRow({ id, blocks }: AlignedRow, inEvery: InEvery, retired: Aligned['retired']): Row {
  const { kind, depth, editorial } = blocks[source];
  const number = numberOf(id);
  return {
    id,
    kind,
    depth,
    ...(number !== undefined && { number }),
    editorial,
    content: inEvery(kind, { 'zh-Hans': blocks['zh-Hans'].children, en: blocks.en.children }),
    retired: retired.get(id) ?? [],
  };
}

function toNote({ label, number, row, sentence, written }: AlignedNote, inEvery: InEvery): Note {
  const content = inEvery('paragraph', { 'zh-Hans': written['zh-Hans'].children, en: written.en.children });
  const plain = ({ html, text }: Content) => ({ html, text });
  return {
    label,
    number,
    row: row.id,
    sentence,
    content: { 'zh-Hans': plain(content['zh-Hans']), 'zh-Hant': plain(content['zh-Hant']), en: plain(content.en) },
  };
}
