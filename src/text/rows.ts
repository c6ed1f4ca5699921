/** The aligned text, as the sections, rows and notes of the one table. */
import type { ElementContent } from 'hast';
import { source, type WrittenLanguage } from './written.ts';
import type { AlignedRow, WrittenSection } from './align.ts';
import { sentencesOf } from './markdown.ts';
import type { Content, Note, Row, Section } from './model.ts';
import type { AlignedNote } from './notes.ts';
import { numberOf } from './number.ts';
import { type Convert, convertTree } from './traditional.ts';
import { toTree } from './tree.ts';

export interface Aligned {
  sections: WrittenSection[];
  rows: AlignedRow[];
  notes: AlignedNote[];
  /** Retired ids, by the id where they land. */
  retired: ReadonlyMap<string, string[]>;
}

/** Every section with its rows and notes, in every language. */
export function toSections({ sections, rows, notes, retired }: Aligned, convert: Convert): Section[] {
  const lines = (children: ElementContent[]): Content => ({ sentences: sentencesOf(children).map((one) => toTree(one.children)) });
  const inEvery = (trees: Record<WrittenLanguage, ElementContent[]>, content: (children: ElementContent[]) => Content) => ({
    'zh-Hans': content(trees['zh-Hans']),
    'zh-Hant': content(convertTree(trees['zh-Hans'], convert)),
    en: content(trees.en),
  });
  const rowsOf = Map.groupBy(rows, ({ section }) => section);
  const notesOf = Map.groupBy(notes, ({ row }) => row.section);
  let block = 0;
  return sections.map((section) => ({
    id: section.id,
    rows: (rowsOf.get(section) ?? []).map(({ id, blocks }): Row => {
      const { kind, depth, editorial } = blocks[source];
      const number = numberOf(id);
      const content = inEvery({ 'zh-Hans': blocks['zh-Hans'].children, en: blocks.en.children }, lines);
      return { id, kind, depth, block: ++block, ...(number !== undefined && { number }), editorial, content, retired: retired.get(id) ?? [] };
    }),
    notes: (notesOf.get(section) ?? []).map(({ label, number, row, sentence, written }): Note => {
      const content = inEvery({ 'zh-Hans': written['zh-Hans'].children, en: written.en.children }, (children) => ({ sentences: [toTree(children)] }));
      return { label, number, own: false, row: row.id, sentence, content };
    }),
  }));
}
