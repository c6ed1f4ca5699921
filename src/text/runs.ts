/** Rows cut into runs that each fit on a page, where a reader would turn it. */
import type { Note, Row, Section } from './model.ts';
import { inlineText } from './serialise.ts';

/** So many paragraphs stand on a page at most; a document with more is long. */
export const mostParagraphs = 150;

/** About how many bytes of HTML the text of a page may be in its widest view: what a slow phone lays out, for paper too, in a fifth of a second. With its frame a page then stays below 300 KB. */
const mostBytes = 105_000;

/** A row and its section. */
export interface Entry {
  section: Section;
  row: Row;
  /** How much of a page it fills. */
  share: number;
  /** Whether it is counted as a paragraph. */
  isParagraph: boolean;
}
export type Run = readonly Entry[];

/** What stands around a row, and around each of its sentences, in bytes of HTML. */
const around = { row: 260, sentence: 60 } as const;

/** About how many bytes of HTML some content takes in the two languages that take most. */
function bytesOf({ content }: Pick<Row | Note, 'content'>): number {
  const each = Object.values(content).map((one) => (one?.sentences ?? []).reduce((sum, sentence) => sum + Buffer.byteLength(inlineText(sentence)) + around.sentence, 0));
  return around.row + each.sort((a, b) => b - a).slice(0, 2).reduce((sum, size) => sum + size, 0);
}

/** The rows of a section, each with what it takes of a page. */
export const entriesOf = (section: Section): Entry[] =>
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

/** Pieces joined to runs that each fill a page as evenly as can be. */
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

/** Runs that each fit on a page; what does not is cut where it may be, coarsely first. */
export function fitting(run: Run, [begins, ...finer] = cuts): Run[] {
  if (shareOf(run) <= 1 + rounding || !begins) return [run];
  return joined(withHeadings(cut(run, begins))).flatMap((one) => fitting(one, finer));
}
