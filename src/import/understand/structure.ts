/** From the blocks of one text to its passages and sentences. */
import { joint } from '../clean/layout.ts';
import type { Change } from '../changes.ts';
import { type Inline, lines, replace, slice, trim } from '../inline.ts';
import { sentencesOf } from '../../text/sentences/sentences.ts';
import { numberAtStart } from '../numbers.ts';
import type { ReceivedBlock } from '../received.ts';
import { closingLines, openingLines } from './ends.ts';
import { headingLevels } from './headings.ts';
import { findLists } from './lists.ts';
import type { Passage, PassageKind } from './model.ts';

/** What each block of a text in one language is, and where its sentences end. */
export function understand(blocks: readonly ReceivedBlock[], file: string, language: string): { passages: Passage[]; changes: Change[] } {
  const lists = findLists(blocks, file);
  const levels = headingLevels(lists.blocks);
  const around = new Map([...openingLines(lists.blocks), ...closingLines(lists.blocks)]);
  const passages = lists.blocks.map((block, index): Passage => {
    const level = levels.get(index);
    const kind: PassageKind = around.get(index) ?? (level === 1 ? 'title' : level !== undefined ? 'heading' : block.kind === 'line' || block.kind === 'heading' ? 'paragraph' : block.kind);
    const number = kind === 'heading' || kind === 'paragraph' ? numberAtStart(block.inline.text) : undefined;
    return {
      kind,
      depth: level ?? (kind === 'item' ? block.depth : 0),
      ...(number && { number }),
      ...(block.marker !== undefined && kind === 'item' && { marker: block.marker }),
      ...(block.inLines && { inLines: true }),
      sentences: sentences(block, kind, language),
      place: block.place,
      ...(block.row !== undefined && { row: block.row }),
      ...(block.table !== undefined && kind === 'row' && { table: block.table }),
    };
  });
  return { passages, changes: lists.changes };
}

function sentences(block: ReceivedBlock, kind: PassageKind, language: string): Inline[] {
  if (kind === 'row') return block.cells ?? [block.inline];
  if (kind === 'code') return [block.inline];
  if (kind === 'verse' || block.inLines) return lines(block.inline).map(trim).filter(({ text }) => text);
  if (kind === 'title' || kind === 'heading' || kind === 'dateline' || kind === 'closing') return [onOneLine(block.inline)];
  return lines(block.inline).flatMap((line) => cut(line, sentencesOf(line.text, language)));
}

/** The sentences of a text, each with its marks. What stands between two of them is white space. */
function cut(inline: Inline, parts: readonly string[]): Inline[] {
  let end = 0;
  const found = parts.map((part) => {
    const start = inline.text.indexOf(part, end);
    if (start < 0) throw new Error(`“${part}” is no sentence of “${inline.text}”`);
    end = start + part.length;
    return slice(inline, start, end);
  });
  // The mark of a note in a text without words.
  return found.length === 0 && inline.marks.length > 0 ? [inline] : found;
}

const onOneLine = (inline: Inline): Inline => replace(inline, /\n/g, (_, offset) => joint(inline.text.slice(0, offset), inline.text.slice(offset + 1)));
