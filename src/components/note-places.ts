/** Where the notes stand on a page with room beside the text. */
import { traitsOf, type Language } from '../languages.ts';
import type { Row, Section } from '../text/model.ts';
import { noteText, rowText } from '../text/serialise.ts';
import { blocksOf, rowsIn } from './blocks.ts';

/** Rows whose notes stand together, from the line of the first; the next group begins at another. */
export type NoteGroup = Row['id'][];

/**
 * The notes of a section in groups. Rows near each other share one, for in a grid the notes of the
 * first would otherwise push the second row down: a hole in the text.
 */
export function noteGroups({ rows, notes }: Section, language: Language): NoteGroup[] {
  const groups: NoteGroup[] = [];
  const { text, notes: beside, lines } = traitsOf(language).measure;
  let top = 0;
  let bottom = 0;
  for (const row of rows) {
    const { id, kind } = row;
    const own = notes.filter((note) => note.row === id);
    if (own.length > 0) {
      const height = own.reduce((sum, note) => sum + Math.ceil(noteText(note, language).length / beside + 1), 0) / lines;
      if (top < bottom) groups.at(-1)?.push(id);
      else groups.push([id]);
      bottom = Math.max(top, bottom) + height;
    }
    top += kind === 'heading' ? 2 : Math.ceil(rowText(row, language).length / text);
  }
  return groups;
}

/** Lines of space above a heading, which its notes leave too: the styles of `h1.row` and so on. */
const above = [0, 1, 2, 1.5] as const;

/**
 * Style rules that set each group beside its first row and let it run on beside those that have
 * none: `[data-notes-at="p3"]{grid-row:5/9}`. In the page notes follow their section, so that they
 * are read, and stand on a narrow page, after it. `hasStatus` where under the title stands what the translation is.
 */
export function notePlaces({ sections }: { sections: readonly Section[] }, language: Language, hasStatus = false): string {
  // A rule stands on a line of the grid of its own, and so does that status, after the first block (Text.astro).
  const rows = sections.flatMap((section) => section.rows.flatMap((row) => (row.rule ? [undefined, row] : [row])));
  const [first] = blocksOf(sections[0]?.rows ?? []);
  if (hasStatus && first) rows.splice(rowsIn(first).length, 0, undefined);
  const starts = sections.flatMap((section) => noteGroups(section, language)).map(([first]) => rows.findIndex((row) => row?.id === first));
  return starts
    .map((start, index) => {
      const { id, depth } = rows[start]!;
      const space = depth > 0 ? `;margin-block-start:calc(var(--rhythm)*${above[depth] ?? 1})` : '';
      return `[data-notes-at="${id}"]{grid-row:${start + 1}/${(starts[index + 1] ?? rows.length + 1) + 1}${space}}`;
    })
    .join('');
}
