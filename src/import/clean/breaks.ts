/** Paragraphs that the end of a page cuts within a sentence. */
import type { Change } from '../changes.ts';
import { concat } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';
import { beginsItem, endsSentence, joint, width } from './layout.ts';
import { widestLine } from './verse.ts';

/** Join the parts of each sentence that was cut, and say where. */
export function joinBreaks(blocks: readonly ReceivedBlock[], file: string): { blocks: ReceivedBlock[]; changes: Change[] } {
  const changes: Change[] = [];
  const joined: ReceivedBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (!before || !isCut(before, block, joined.length === 1)) {
      joined.push(block);
      continue;
    }
    const [end, start] = [Array.from(before.inline.text).slice(-6).join(''), Array.from(block.inline.text).slice(0, 6).join('')];
    changes.push({ file, place: `${before.place} and ${block.place}`, what: 'joined', text: `${end}｜${start}`, why: 'the end of a page, or of a line, within a sentence' });
    joined[joined.length - 1] = { ...before, inline: concat([before.inline, block.inline], joint(before.inline.text, block.inline.text)), place: before.place };
  }
  return { blocks: joined, changes };
}

/** A long paragraph that does not end, before one that does not begin. The first of a text may be its title, which has a comma at most. */
function isCut(before: ReceivedBlock, after: ReceivedBlock, first: boolean): boolean {
  if (before.kind !== 'paragraph' || after.kind !== 'paragraph' || before.row !== undefined || after.row !== undefined) return false;
  // Lines that somebody cut, and that may be verse.
  if (before.made && after.made && !after.gap && width(before.inline.text) <= widestLine) return false;
  const [left, right] = [before.inline.text, after.inline.text];
  if (endsSentence(left) || beginsItem(right) || /^["“‘「『（(【《\[]/u.test(right) || /[）)》」』”"\]】]$/u.test(left)) return false;
  // A heading, a name or a date has no comma and no end within it.
  const isProse = /[，。；！？,;]/u.test(left) && (left.length >= 30 || /[、，,]$/u.test(left)) && !(first && left.length < 80 && (left.match(/[，；,;]/gu) ?? []).length < 2);
  if (!isProse) return false;
  if (/^[\p{Ll}]/u.test(right) || /^[，。；、：！？,;:.!?）)」』”]/u.test(right)) return true;
  return /^\p{Script=Han}/u.test(right) && /[\p{Script=Han}、，]$/u.test(left) && (endsSentence(right) || right.length >= 30);
}
