/** The notes of a document: their numbers, whose they are, and whether every language has them in the same sentence. */
import type { Language } from '../languages.ts';
import type { AlignedRow } from './align.ts';
import { fault } from './faults.ts';
import type { WrittenNote } from './markdown/notes.ts';
import type { Inline } from './model.ts';
import { placeOfWords } from './passages.ts';

/** A note, found by its mark. */
export interface AlignedNote {
  label: string;
  /** 1 for the first of the document. */
  number: number;
  /** The source's own, and no editor's. */
  own: boolean;
  row: AlignedRow;
  /** Counted from 1. */
  sentence: number;
  written: Map<Language, WrittenNote>;
}

/** How a label says whose its note is, against what `document.yaml` says of all. */
const prefix = { source: 'source-', editor: 'editor-' } as const;

/** The notes in the order of their marks. One that is not in the same sentence everywhere is reported; one that only a translation has is its own. */
export function alignNotes(rows: readonly AlignedRow[], source: Language, unmarked: 'editor' | 'source'): AlignedNote[] {
  const notes: AlignedNote[] = [];
  for (const row of rows) {
    const marks = new Map(Array.from(row.blocks, ([language, { lines }]) => [language, marksOf(lines.map(({ tree }) => tree))]));
    for (const [language, own] of marks) {
      for (const { label, sentence } of own) {
        if (language !== source && marks.get(source)?.some((mark) => mark.label === label)) continue;
        if (notes.some((note) => note.label === label)) continue;
        const written = new Map(Array.from(row.blocks.keys()).flatMap((one) => {
          const note = row.section.files.get(one)?.notes.find((note) => note.label === label);
          return note && marks.get(one)?.some((mark) => mark.label === label) ? [[one, note] as const] : [];
        }));
        if (!written.has(language)) continue;
        compare(row, marks, label, language, source);
        const own = label.startsWith(prefix.source) || (unmarked === 'source' && !label.startsWith(prefix.editor));
        notes.push({ label, number: notes.length + 1, own, row, sentence, written });
      }
    }
  }
  return notes;
}

interface Mark {
  label: string;
  sentence: number;
}

const marksOf = (sentences: readonly (readonly Inline[])[]): Mark[] => sentences.flatMap((tree, index) => labelsIn(tree).map((label) => ({ label, sentence: index + 1 })));

const labelsIn = (tree: readonly Inline[]): string[] => tree.flatMap((inline) => (typeof inline === 'string' ? [] : inline.type === 'note' ? [inline.label] : labelsIn(inline.children)));

/** Report, on every other language, that it has not this note, or has it in another sentence. */
function compare(row: AlignedRow, marks: ReadonlyMap<Language, Mark[]>, label: string, language: Language, source: Language): void {
  const { sentence } = marks.get(language)!.find((mark) => mark.label === label)!;
  for (const [other, block] of row.blocks) {
    const file = row.section.files.get(other)?.file;
    // Where a block is too many, the note may be in that.
    if (other === language || !file || file.messages.some(({ ruleId }) => ruleId === 'extra-block')) continue;
    const same = marks.get(other)?.find((mark) => mark.label === label);
    const lines = block.lines.length === row.blocks.get(source)?.lines.length;
    if (!same) fault(file, 'unequal-notes', `\`${row.id}\` has no note \`[^${label}]\`, its ${language} has; refer to the note here too`, block.place);
    else if (same.sentence !== sentence && lines) {
      fault(file, 'unequal-notes', `Note \`[^${label}]\` is in line ${same.sentence} of \`${row.id}\`, in ${language} in line ${sentence}; move its mark`, placeOfWords(file, block.lines[same.sentence - 1]!.place, `[^${label}]`));
    }
  }
}
