/** The door of the cleaning: the blocks of a file without its layout, and the list of what was done. No word of the text is changed. */
import type { Change } from '../changes.ts';
import { concat, type Inline, replace, trim } from '../inline.ts';
import type { Received, ReceivedBlock } from '../received.ts';
import { joinBreaks } from './breaks.ts';
import { cleanCharacters } from './characters.ts';
import { setAsideFurniture } from './furniture.ts';
import { writeHeights } from './heights.ts';
import { joinLines } from './lines.ts';

export interface Cleaned extends Received {
  changes: Change[];
}

export function clean(received: Received): Cleaned {
  const { file } = received;
  const changes: Change[] = [...received.aside];
  const tidy = (inline: Inline, place: string): Inline => {
    const cleaned = cleanCharacters(inline, file, place);
    const written = writeHeights(cleaned.inline, file, place);
    changes.push(...cleaned.changes, ...written.changes);
    return trim(replace(written.inline, /[^\S\n]*\n[^\S\n]*/gu, () => '\n'));
  };
  const tidied = received.blocks.map((block): ReceivedBlock => {
    const cells = block.cells?.map((cell) => replace(tidy(cell, block.place), /\n/g, () => ' '));
    return cells ? { ...block, cells, inline: concat(cells, '\n') } : { ...block, inline: tidy(block.inline, block.place) };
  });
  const notes = received.notes.map((note) => ({ ...note, inline: replace(tidy(note.inline, note.place), /\n/g, () => ' ') }));

  const words = tidied.filter(({ inline, cells }) => inline.text !== '' || inline.marks.length > 0 || cells !== undefined);
  const pages = setAsideFurniture(words, file);
  const paragraphs = joinLines(pages.blocks, file);
  const whole = joinBreaks(paragraphs.blocks, file);
  return { ...received, notes, blocks: whole.blocks.map(unspaced), changes: [...changes, ...pages.changes, ...paragraphs.changes, ...whole.changes] };
}

/** 前　言 is 前言, spaced by hand. */
const unspaced = (block: ReceivedBlock): ReceivedBlock => (/^(?:\p{Script=Han}[ \u3000]+){1,7}\p{Script=Han}$/u.test(block.inline.text) ? { ...block, inline: replace(block.inline, /[ \u3000]+/gu, () => '') } : block);
