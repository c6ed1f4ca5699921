/** The lines of a text in groups: what stands together without a blank line between. */
import { lines as linesOf } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';
import { byLanguage } from './turns.ts';
import { isCutByHand, isVerse } from './verse.ts';

/** Runs of lines without a blank one, each in one language. Anything that is no line stands alone. */
export function groupsOf(blocks: readonly ReceivedBlock[]): ReceivedBlock[][] {
  const found: ReceivedBlock[][] = [];
  for (const block of blocks.map(inLines).flatMap(toLines)) {
    const last = found.at(-1);
    if (last && block.kind === 'line' && last[0]?.kind === 'line' && block.row === last[0].row && !block.gap) last.push(block);
    else found.push([block]);
  }
  return byLanguage(found);
}

/** A quotation that somebody cut in lines of verse. */
function inLines(block: ReceivedBlock): ReceivedBlock {
  if (block.kind !== 'quotation') return block;
  const group = linesOf(block.inline).filter(({ text }) => text).map((inline): ReceivedBlock => ({ ...block, kind: 'line', inline }));
  return isVerse(group) || isCutByHand(group) ? { ...block, inLines: true } : block;
}

/** A paragraph with line breaks is lines as well: web pages part paragraphs so. Verse that the file calls verse stays. */
function toLines(block: ReceivedBlock): ReceivedBlock[] {
  if (block.kind !== 'paragraph' || !block.inline.text.includes('\n')) return [block];
  const { pageBreak, ...rest } = block;
  const cut = block.inline.text.split('\n').map((text) => text.trim());
  return linesOf(block.inline).flatMap((inline, index): ReceivedBlock[] => {
    if (!cut[index] && inline.marks.length === 0) return [];
    return [{ ...rest, kind: 'line', inline, gap: index === 0 || !cut[index - 1] ? 1 : 0, indent: 0, made: true, ...(index === 0 && pageBreak && { pageBreak }) }];
  });
}
