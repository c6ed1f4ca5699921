/** A table against what was made of it. */
import { isDeepStrictEqual } from 'node:util';
import type { Table } from '../../exports/export.ts';
import { noteId } from '../../exports/ids.ts';
import type { Language } from '../../languages.ts';

/** The ids of the rows and notes that are not the same in both, or in one alone, in the languages of the first. A picture that is not there has no size, and is none. */
export function changedRows(before: Pick<Table, 'sections' | 'languages'>, after: Pick<Table, 'sections'>): string[] {
  const tags = before.languages.map(({ tag }) => tag);
  const [first, second] = [partsOf(before, tags), partsOf(after, tags)];
  return [...new Set([...first.keys(), ...second.keys()])].filter((id) => !isDeepStrictEqual(first.get(id), second.get(id)));
}

function partsOf({ sections }: Pick<Table, 'sections'>, tags: readonly Language[]): Map<string, unknown> {
  const own = <Of extends { content: object }>(of: Of) => joined({ ...of, content: Object.fromEntries(Object.entries(of.content).filter(([tag]) => tags.includes(tag))) });
  return new Map<string, unknown>(sections.flatMap(({ id: section, rows, notes }) => [...rows.map(({ image: _, ...row }, at) => [row.id, { section, at, row: own(row) }] as const), ...notes.map((note) => [noteId(note.label), { section, note: own(note) }] as const)]));
}

/** Where two pieces of one text meet is nothing that is seen. */
function joined(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts: unknown[] = [];
    for (const one of value.map(joined)) {
      if (one === '') continue;
      if (typeof one === 'string' && typeof parts.at(-1) === 'string') parts[parts.length - 1] += one;
      else parts.push(one);
    }
    return parts;
  }
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined).map(([key, one]) => [key, key === 'retired' || key === 'columns' ? one : joined(one)])) : value;
}
