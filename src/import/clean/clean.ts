/** The door of the cleaning: the blocks of a file without its layout, and the list of what was done. No word of the text is changed. */
import type { Change } from '../changes.ts';
import { concat, type Inline, replace, trim } from '../inline.ts';
import type { Received, ReceivedBlock } from '../received.ts';
import { joinBreaks } from './breaks.ts';
import { cleanCharacters } from './characters.ts';
import { setAsideFurniture } from './furniture.ts';
import { groupsOf } from './groups.ts';
import { writeHeights } from './heights.ts';
import { joinLines } from './lines.ts';
import { stanzasOfAll } from './stanzas.ts';

export interface Cleaned extends Received {
  changes: Change[];
}

/** Texts that say the same in several languages, each a file: what is verse in one tells of the others. */
export function cleanAll(received: readonly Received[]): Cleaned[] {
  const tidied = received.map(tidy);
  const groups = tidied.map(({ blocks }) => groupsOf(blocks));
  const stanzas = stanzasOfAll(groups);
  return received.map((of, index): Cleaned => {
    const { notes = [], changes = [] } = tidied[index] ?? {};
    const paragraphs = joinLines(groups[index] ?? [], stanzas[index] ?? new Set(), of.file);
    const whole = joinBreaks(paragraphs.blocks, of.file);
    return { ...of, notes, blocks: whole.blocks.map(unspaced), changes: [...changes, ...paragraphs.changes, ...whole.changes] };
  });
}

export const clean = (received: Received): Cleaned => cleanAll([received])[0] as Cleaned;

/** Characters and white space in order, and the furniture of pages set aside. */
function tidy({ file, aside, blocks, notes }: Received): Pick<Cleaned, 'blocks' | 'notes' | 'changes'> {
  const changes: Change[] = [...aside];
  const tidied = (inline: Inline, place: string): Inline => {
    const cleaned = cleanCharacters(inline, file, place);
    const written = writeHeights(cleaned.inline, file, place);
    changes.push(...cleaned.changes, ...written.changes);
    return trim(replace(written.inline, /[^\S\n]*\n[^\S\n]*/gu, () => '\n'));
  };
  const words = blocks
    .map((block): ReceivedBlock => {
      const cells = block.cells?.map((cell) => replace(tidied(cell, block.place), /\n/g, () => ' '));
      return cells ? { ...block, cells, inline: concat(cells, '\n') } : { ...block, inline: tidied(block.inline, block.place) };
    })
    .filter(({ inline, cells }) => inline.text !== '' || inline.marks.length > 0 || cells !== undefined);
  const tidyNotes = notes.map((note) => ({ ...note, inline: replace(tidied(note.inline, note.place), /\n/g, () => ' ') }));
  const pages = setAsideFurniture(words, file);
  return { blocks: pages.blocks, notes: tidyNotes, changes: [...changes, ...pages.changes] };
}

/** 前　言 is 前言, spaced by hand. */
const unspaced = (block: ReceivedBlock): ReceivedBlock => (/^(?:\p{Script=Han}[ \u3000]+){1,7}\p{Script=Han}$/u.test(block.inline.text) ? { ...block, inline: replace(block.inline, /[ \u3000]+/gu, () => '') } : block);
