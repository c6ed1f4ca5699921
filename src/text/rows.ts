/** The aligned text, as the sections, rows and notes of the one table. */
import type { Language } from '../languages.ts';
import type { DocumentLanguage } from '../views.ts';
import type { AlignedRow } from './align.ts';
import type { Doubtful } from './doubtful.ts';
import type { Content, Inline, Note, Row, Section } from './model.ts';
import type { AlignedNote } from './notes.ts';
import type { Conversion } from './scripts/conversion.ts';
import type { WrittenSection } from './sections.ts';
import { joinerOf } from './serialise.ts';
import { mapText, textsIn } from './tree.ts';

export interface Aligned {
  source: Language;
  languages: readonly DocumentLanguage[];
  sections: readonly WrittenSection[];
  rows: readonly AlignedRow[];
  notes: readonly AlignedNote[];
  doubtful: Doubtful;
  /** Retired ids, by the id where they land. */
  retired: ReadonlyMap<string, string[]>;
  /** Whether the row of an id has a number beside it. */
  isNumbered(id: string): boolean;
  /** What converts into a language that is converted. */
  conversionTo(tag: Language): Conversion;
}

/** Every section with its rows and notes, in every language. */
export function toSections(aligned: Aligned): Section[] {
  const { sections, rows, notes, source, doubtful, retired } = aligned;
  const rowsOf = Map.groupBy(rows, ({ section }) => section);
  const notesOf = Map.groupBy(notes, ({ row }) => row.section);
  let number = 0;
  let blocks = 0;
  return sections.map((section) => {
    const first = blocks;
    return {
      id: section.id,
      rows: (rowsOf.get(section) ?? []).map(({ id, blocks: written }): Row => {
        const { lines: _, id: _id, isSlug: _slug, place: _place, markerAt: _at, block, ...own } = written.get(source)!;
        blocks = Math.max(blocks, first + block);
        const isNumbered = own.kind !== 'heading' && aligned.isNumbered(id);
        const count = written.get(source)!.lines.length;
        const content = inEvery(aligned, (tag) => {
          const lines = written.get(tag)?.lines.map(({ tree }) => tree);
          return lines && contentOf(lines, count, joinerOf(own.kind, tag), tag === source ? [] : (doubtful.get(id) ?? []));
        });
        return { id, ...own, block: first + block, ...(isNumbered && { number: ++number }), content, retired: retired.get(id) ?? [] };
      }),
      notes: (notesOf.get(section) ?? []).map(({ label, number, own, row, sentence, written }): Note => {
        const content = inEvery(aligned, (tag) => (written.has(tag) ? { sentences: [written.get(tag)!.tree] } : undefined));
        return { label, number, own, row: row.id, sentence, content };
      }),
    };
  });
}

/** Lines that are not as many as their source's cannot be aligned with them one by one: they are one. */
function contentOf(lines: Inline[][], count: number, joint: string, doubtful: number[]): Content {
  const sentences = lines.length === count ? lines : [lines.flatMap((line, index): Inline[] => (index > 0 && joint ? [joint, ...line] : line))];
  return { sentences, ...(doubtful.length > 0 && { doubtful }) };
}

/** Content in every language that has it: as it is written, or converted. */
function inEvery({ languages, conversionTo }: Aligned, written: (tag: Language) => Content | undefined): Partial<Record<Language, Content>> {
  return Object.fromEntries(
    languages.flatMap(({ tag, from }) => {
      const own = written(tag);
      if (own) return [[tag, own] as const];
      const original = from === undefined ? undefined : written(from);
      return original ? [[tag, { ...original, sentences: converted(original.sentences, conversionTo(tag)) }] as const] : [];
    }),
  );
}

/** Trees in the other script. All their text is converted as one, since lines and markup may cut a word. */
export function converted(sentences: readonly Inline[][], conversion: Conversion): Inline[][] {
  const parts = conversion.parts(sentences.flatMap(textsIn));
  let at = 0;
  return sentences.map((tree) => mapText(tree, () => parts[at++] ?? ''));
}
