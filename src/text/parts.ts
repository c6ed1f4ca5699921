/**
 * A long document in parts, each a page of its own: by its sections, small ones together; one that is too large
 * for a page at its own headings, and where it has none between paragraphs. The parts are the same in every
 * language and view. Where they begin may change with the text: what an address holds on to is an id.
 */
import type { Shown } from '../page-paths.ts';
import type { Document, Note, Row, Section } from './model.ts';
import { inlineText } from './serialise.ts';

export interface Part {
  /** From 1. */
  number: number;
  /** Sections, or of one that is cut the rows of this part, with their notes. */
  sections: Section[];
}

/** What a page of a view shows: a document, or of a long one the list of its parts, a part, or the whole of it, for paper. */
export type ViewPage = { shows: 'document' | 'contents' | 'whole' } | { shows: 'part'; part: Part };

/** A document with more paragraphs than this is long, and so many a part has at most. */
export const mostParagraphs = 150;

/** About how many bytes of HTML the text of a part may be in its widest view: with its frame a page then stays below 300 KB. */
const mostBytes = 230_000;

interface Entry {
  section: Section;
  row: Row;
  /** How much of a part it fills. */
  share: number;
  /** Whether it is counted as a paragraph. */
  isParagraph: boolean;
}
type Run = readonly Entry[];

/** What stands around a row, and around each of its sentences, in bytes of HTML. */
const around = { row: 260, sentence: 60 } as const;

/** About how many bytes of HTML some content takes in the two languages that take most. */
function bytesOf({ content }: Pick<Row | Note, 'content'>): number {
  const each = Object.values(content).map((one) => (one?.sentences ?? []).reduce((sum, sentence) => sum + Buffer.byteLength(inlineText(sentence)) + around.sentence, 0));
  return around.row + each.sort((a, b) => b - a).slice(0, 2).reduce((sum, size) => sum + size, 0);
}

const entriesOf = (section: Section): Entry[] =>
  section.rows.map((row) => {
    const isParagraph = row.kind !== 'heading';
    const notes = section.notes.filter((note) => note.row === row.id);
    const bytes = [row, ...notes].reduce((sum, one) => sum + bytesOf(one), 0);
    return { section, row, isParagraph, share: Math.max(isParagraph ? 1 / mostParagraphs : 0, bytes / mostBytes) };
  });

/** A sum of shares is off by less than this. */
const rounding = 1e-9;
const shareOf = (run: Run) => run.reduce((sum, { share }) => sum + share, 0);

/** The run cut before every entry of which `begins` holds. */
function cut(run: Run, begins: (entry: Entry, before: Entry) => boolean): Run[] {
  const pieces: Entry[][] = [];
  for (const [index, entry] of run.entries()) {
    const before = run[index - 1];
    if (before && !begins(entry, before)) pieces.at(-1)!.push(entry);
    else pieces.push([entry]);
  }
  return pieces;
}

/** Where a run may be cut, from the coarsest: between sections, before headings of each depth, between blocks, between rows. */
const cuts: ((entry: Entry, before: Entry) => boolean)[] = [
  (entry, before) => entry.section !== before.section,
  ...[2, 3, 4, 5, 6].map((depth) => ({ row }: Entry, before: Entry) => row.kind === 'heading' && row.depth <= depth && before.row.kind !== 'heading'),
  (entry, before) => entry.row.block !== before.row.block && before.row.kind !== 'heading',
  () => true,
];

const isBare = (run: Run) => run.every(({ isParagraph }) => !isParagraph);

/** Pieces of which none is headings alone, except the last: such a one goes with what it is of. */
function withHeadings(pieces: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && isBare(last)) whole[whole.length - 1] = [...last, ...piece];
    else whole.push(piece);
  }
  return whole;
}

/** Pieces joined to runs that each fill a part as evenly as can be. */
function joined(pieces: readonly Run[]): Run[] {
  const all = pieces.reduce((sum, piece) => sum + shareOf(piece), 0);
  const even = all / Math.ceil(all - rounding);
  const runs: Run[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const share = last ? shareOf(last) : 1;
    if (last && share < even - rounding && share + shareOf(piece) <= 1 + rounding) runs[runs.length - 1] = [...last, ...piece];
    else runs.push(piece);
  }
  return runs;
}

/** Runs that each fit in a part; what does not is cut where it may be, coarsely first. */
function fitting(run: Run, [begins, ...finer] = cuts): Run[] {
  if (shareOf(run) <= 1 + rounding || !begins) return [run];
  return joined(withHeadings(cut(run, begins))).flatMap((one) => fitting(one, finer));
}

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

/** What a page's name says that it shows: nothing of a page that is named by its view alone. */
export const shownOn = (page: ViewPage): Shown | undefined => (page.shows === 'part' ? page.part.number : page.shows === 'whole' ? page.shows : undefined);
