/**
 * A long document in parts, each a page of its own: by its sections, small ones together; one that is too large
 * for a page at its own headings, and where it has none between paragraphs. The parts are the same in every
 * language and view. Where they begin may change with the text: what an address holds on to is an id.
 */
import type { Shown } from '../page-paths.ts';
import type { Document, Section } from './model.ts';
import { entriesOf, fitting, mostParagraphs, type Run } from './runs.ts';

export interface Part {
  /** From 1. */
  number: number;
  /** Sections, or of one that is cut the rows of this part, with their notes. */
  sections: Section[];
}

/** What a page of a view shows: a document, or of a long one the list of its parts, a part, or the whole of it, for paper. */
export type ViewPage = { shows: 'document' | 'contents' | 'whole' } | { shows: 'part'; part: Part };

function sectionsOf(run: Run): Section[] {
  return [...Map.groupBy(run, ({ section }) => section)].map(([{ id, notes }, own]) => {
    const rows = own.map(({ row }) => row);
    return { id, rows, notes: notes.filter((note) => rows.some((row) => row.id === note.row)) };
  });
}

const known = new WeakMap<Document, readonly Part[]>();

/** The parts of a long document, in order; none of a document that is one page. */
export function partsOf(document: Document): readonly Part[] {
  const made = known.get(document);
  if (made) return made;
  const entries = document.sections.flatMap(entriesOf);
  const isLong = entries.filter(({ isParagraph }) => isParagraph).length > mostParagraphs;
  const parts = isLong ? fitting(entries).map((run, index) => ({ number: index + 1, sections: sectionsOf(run) })) : [];
  known.set(document, parts);
  return parts;
}

/** The pages of each view of a document. */
export function pagesOf(document: Document): ViewPage[] {
  const parts = partsOf(document);
  if (parts.length === 0) return [{ shows: 'document' }];
  return [{ shows: 'contents' }, ...parts.map((part) => ({ shows: 'part' as const, part })), { shows: 'whole' }];
}

/** Whether what is shown of a document is where it begins, under its title. */
export const isBeginning = (document: Document, sections: readonly Section[]) => sections[0]?.rows[0] === document.sections.flatMap(({ rows }) => rows)[0];

/** What a page's name says that it shows: nothing of a page that is named by its view alone. */
export const shownOn = (page: ViewPage): Shown | undefined => (page.shows === 'part' ? page.part.number : page.shows === 'whole' ? page.shows : undefined);
