/** What stands around a text: the day and place under it, who signed it, that it is at an end. */
import { endsSentence, width } from '../clean/layout.ts';
import type { ReceivedBlock } from '../received.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|Januar|Februar|März|Juni|Juli|Oktober|Dezember';
const date = new RegExp(`[\\d〇○零一二三四五六七八九]{2,4}\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月(?:\\s*[\\d一二三四五六七八九十廿]{1,3}\\s*日)?|(?:\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:${months}),?\\s+\\d{4})|(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\b\\d{4}-\\d{2}-\\d{2}\\b|民國|^[\\d一二三四五六七八九十正]{1,3}\\s*月\\s*[\\d一二三四五六七八九十廿初]{1,3}\\s*日?$|^\\d{1,2}\\s+(?:${months})$|^(?:${months})\\s+\\d{1,2}$`, 'iu');
const theEnd = /^[（(［[]?(?:完|全文完|终|終|the end|end|конец|fin|ende)[）)］\]]?$/iu;

const widest = 80;
/** Lines under a title within which the day may stand: of whom, where. */
const mostBeforeDay = 4;

/** The indexes of the lines that close a text, by what each is. Without a date or an end among them there are none. */
export function closingLines(blocks: readonly ReceivedBlock[]): Map<number, 'dateline' | 'closing'> {
  let first = blocks.length;
  while (first > 1 && blocks.length - first < 8 && isShort(blocks[first - 1])) first--;
  const tail = Array.from(blocks.keys()).slice(first);
  const kindOf = (index: number) => (date.test(blocks[index]?.inline.text ?? '') ? ('dateline' as const) : ('closing' as const));
  const closes = tail.findIndex((index) => kindOf(index) === 'dateline' || theEnd.test(blocks[index]?.inline.text ?? ''));
  if (closes < 0) return new Map();
  // Those who signed stand above the day, a few short lines at most.
  return new Map(tail.slice(Math.max(0, closes - 3)).map((index) => [index, kindOf(index)]));
}

/** The lines under a title that say the day, and at most the place: “（2023年5月8日，青岛）”. */
export function openingLines(blocks: readonly ReceivedBlock[]): Map<number, 'dateline'> {
  const heading = blocks.slice(1, 1 + mostBeforeDay);
  const isDay = (block: ReceivedBlock) => isShort(block) && date.test(block.inline.text) && (block.inline.text.replace(date, '').match(/\p{Script=Han}|\p{L}+/gu)?.length ?? 0) <= 4;
  return new Map(Array.from(heading.entries()).filter(([, block]) => isDay(block)).map(([index]) => [index + 1, 'dateline']));
}

export const isTheEnd = (text: string) => theEnd.test(text.trim());

const isShort = (block: ReceivedBlock | undefined) => block?.kind === 'paragraph' && block.row === undefined && !endsSentence(block.inline.text) && width(block.inline.text) <= widest;
