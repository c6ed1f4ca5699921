/** What of the lines of a text is verse. */
import { concat } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';
import { beginsItem, endsSentence, endsWithSign, width } from './layout.ts';

/** A line of verse is narrower than this, in half-width columns. */
export const widestVerse = 48;

/** Two short lines or more, each of which ends with a sign, or none of which does. */
export function isVerse(group: readonly ReceivedBlock[]): boolean {
  const texts = group.map(({ inline }) => inline.text);
  if (group[0]?.kind !== 'line' || group.length < 2 || texts.some((text) => width(text) > widestVerse || beginsItem(text) || isDated(text))) return false;
  if (texts.every(isLabelled)) return false;
  const signs = texts.slice(0, -1).filter((text) => endsWithSign(text)).length;
  return texts.length > 2 ? signs === 0 || signs >= (texts.length - 1) * 0.6 : signs === 1 && !endsSentence(texts[0] ?? '');
}

const isDated = (text: string): boolean => /\d{4}\s*年|[〇一二三四五六七八九]{4}年/.test(text);

/** 甲方：张三: what something is, and the thing. */
const isLabelled = (text: string): boolean => /^[^：:]{1,20}[：:]\s*\S/u.test(text);

/** Lines as one block of verse. */
export const asVerse = (lines: readonly ReceivedBlock[]): ReceivedBlock => ({ ...(lines[0] as ReceivedBlock), kind: 'verse', inline: concat(lines.map(({ inline }) => inline), '\n') });
