/** The rows in files: one a chapter. */
import type { Row } from './rows.ts';

export interface Section {
  /** The file's name without its ending: `2-ch2`. */
  name: string;
  /** The indexes of its rows, one after another. */
  rows: number[];
}

/**
 * A section begins at each heading of the second level, unless those are articles, which are
 * too short for a file each. What is before the first, the title, has its own.
 */
export function toSections(rows: readonly Row[], ids: readonly string[]): Section[] {
  const begins = rows.map(({ passage }) => passage.kind === 'heading' && passage.depth === 2 && passage.number?.rank !== 'article');
  const sections: Section[] = [];
  for (const index of rows.keys()) {
    const last = sections.at(-1);
    if (last && !begins[index]) last.rows.push(index);
    else sections.push({ name: begins[index] ? (ids[index] ?? '') : sections.length === 0 && begins.includes(true) ? 'title' : 'text', rows: [index] });
  }
  const first = sections[0]?.name === 'title' ? 0 : 1;
  return sections.map(({ name, rows: of }, index) => ({ name: `${index + first}-${name}`, rows: of }));
}
