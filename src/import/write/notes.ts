/** The notes that a text brings with it, numbered through; those of a translation have the numbers of the source's. */
import type { Change } from '../changes.ts';
import type { Inline } from '../inline.ts';
import type { Understood } from '../understand/model.ts';
import type { Row } from './rows.ts';

export interface WrittenNotes {
  /** The rows, with the labels of the edition on the marks of their notes. */
  rows: Row[];
  /** By row its notes, by language. */
  notes: Record<string, { label: string; inline: Inline }[]>[];
  changes: Change[];
}

export function numberNotes(rows: readonly Row[], texts: readonly Understood[]): WrittenNotes {
  const notes: WrittenNotes['notes'] = rows.map(() => ({}));
  const changes: Change[] = [];
  let sourceNumber = 0;
  const sourceLabels: string[][] = rows.map(() => []);
  const called = new Map(texts.map((text) => [text, new Set<string>()]));
  const relabelled = rows.map((row, index) => {
    const content: Row['content'] = {};
    for (const [position, text] of texts.entries()) {
      const lines = row.content[text.language];
      if (!lines) continue;
      const seen = called.get(text) ?? new Set();
      let inRow = 0;
      content[text.language] = lines.map((line) => ({
        text: line.text,
        marks: line.marks.flatMap((mark) => {
          if (mark.kind !== 'note') return [mark];
          const note = text.notes.find(({ label }) => label === mark.value);
          if (!note || seen.has(note.label)) {
            changes.push({ file: text.file, place: row.places[text.language] ?? '', what: 'removed', text: `[^${mark.value}]`, why: note ? 'the sign of a note that is called before' : 'the sign of a note that is not there' });
            return [];
          }
          seen.add(note.label);
          const label = position === 0 ? `source-${++sourceNumber}` : (sourceLabels[index]?.[inRow] ?? `source-${text.language.toLowerCase()}-${note.label.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-')}`);
          if (position === 0) sourceLabels[index]?.push(label);
          inRow++;
          const of = (notes[index] ??= {});
          (of[text.language] ??= []).push({ label, inline: note.inline });
          return [{ ...mark, value: label }];
        }),
      }));
    }
    return { ...row, content };
  });
  for (const text of texts) for (const { label, inline, place } of text.notes) if (!called.get(text)?.has(label)) changes.push({ file: text.file, place, what: 'set aside', text: inline.text, why: 'a note that nothing in the text calls' });
  return { rows: relabelled, notes, changes };
}
