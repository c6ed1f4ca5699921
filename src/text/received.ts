/** Two texts against each other, character by character, white space aside: the edition's, and the one that was received. */
import { seen, type Seen } from './seen.ts';
import type { Block } from './markdown/blocks.ts';
import type { Line } from './markdown/inlines.ts';
import type { Markdown } from './markdown/read.ts';
import type { Inline } from './model.ts';

/** One character of the edition that is no white space, and the block it is from. */
export interface Written extends Seen {
  of: { file: Markdown; block: Block };
}

/** Characters of the edition that stand together. */
export interface Run {
  characters: Written[];
  /** What the text as received may lack: the sign of an item, the text of a figure. */
  optional?: boolean;
  /** Before it the text as received may have the mark of a note of its own. */
  marked?: boolean;
}

export interface Difference {
  ours: Written[];
  theirs: Seen[];
  at: number;
  /** What was not compared, from the character that differs on. */
  rest: { runs: Run[]; theirs: readonly Seen[] };
}

/** Signs that begin an item of a list without numbers. */
const bullet = /[-*+•·●○◦▪■◆–—－‧]/u;
/** A radical that stands for a character: which one, the edition has decided. */
const radical = /[\u2e80-\u2fdf]/u;
/** How a text that is printed marks a note of its own. */
const mark = /^(?:[[〔［(（【](?:注|註)?\d{1,3}[\])）〕］】]|[[〔［(（【]?(?:注|註)?[①-⑳㉑-㉟][\])）〕］】]?|\d{1,3}|[*†‡§]{1,3})$/u;
const longestMark = 6;

/** The text of a block as it was received: the sign of an item, and what stands between the marks of `notes`, the source's own. */
export function runsOf(file: Markdown, block: Block, notes: ReadonlySet<string>): Run[] {
  const of = { file, block };
  const characters = (text: string, start: number): Written[] => seen(text).map(({ character, offset }) => ({ character, offset: start + offset, of }));
  let start = 0;
  const text = textBetween(block.lines, notes).map((part, index): Run => {
    const run: Run = { characters: characters(part, start), optional: block.kind === 'figure', marked: index > 0 };
    start += part.length;
    return run;
  });
  const sign: Run[] = block.marker ? [{ characters: characters(block.marker, 0).map((one) => ({ ...one, offset: 0 })), optional: block.marker === '•' }] : [];
  return [...sign, ...text];
}

/** The text of some lines, cut at the marks of notes. */
function textBetween(lines: readonly Line[], notes: ReadonlySet<string>): string[] {
  const parts = [''];
  const add = (tree: readonly Inline[]) => {
    for (const inline of tree) {
      if (typeof inline === 'string') parts[parts.length - 1] += inline;
      else if (inline.type !== 'note') add(inline.children);
      else if (notes.has(inline.label)) parts.push('');
    }
  };
  for (const { tree } of lines) add(tree);
  return parts;
}

/** Where two texts differ first, each as far as it was compared; nothing where they are the same. */
export function difference(runs: readonly Run[], theirs: readonly Seen[]): Difference | undefined {
  const ours: Written[] = [];
  const compared: Seen[] = [];
  let at = 0;
  for (const [index, { characters, optional, marked }] of runs.entries()) {
    if (marked) at += markAt(theirs, at, characters[0] ?? runs.slice(index + 1).find((run) => run.characters.length > 0)?.characters[0]);
    if (optional && !characters.every((one, index) => isSame(one, theirs[at + index]))) {
      if (characters.length === 1 && bullet.test(theirs[at]?.character ?? '')) at++;
      continue;
    }
    for (const [position, one] of characters.entries()) {
      ours.push(one);
      if (!isSame(one, theirs[at])) {
        const after = runs.slice(index + 1);
        const rest = [...characters.slice(position + 1), ...after.flatMap((run) => run.characters)];
        return { ours: [...ours, ...rest], theirs: [...compared, ...theirs.slice(at)], at: ours.length - 1, rest: { runs: [{ characters: characters.slice(position) }, ...after], theirs: theirs.slice(at) } };
      }
      compared.push(theirs[at]!);
      at++;
    }
  }
  return at < theirs.length ? { ours, theirs: [...compared, ...theirs.slice(at)], at: ours.length, rest: { runs: [], theirs: [] } } : undefined;
}

const isSame = (ours: Seen, theirs: Seen | undefined) =>
  theirs !== undefined && (ours.character === theirs.character || (radical.test(theirs.character) && /\p{Script=Han}/u.test(ours.character)));

/** How long the mark of a note is that stands here, before `next`; 0 if none does. */
function markAt(theirs: readonly Seen[], at: number, next: Seen | undefined): number {
  for (let length = 0; length <= longestMark; length++) {
    const written = theirs.slice(at, at + length).map(({ character }) => character).join('');
    if ((length === 0 || mark.test(written)) && (next ? isSame(next, theirs[at + length]) : theirs.length === at + length)) return length;
  }
  return 0;
}
