/** What of the lines of a text is verse. */
import { concat } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';
import { beginsCapital, beginsItem, endsSentence, endsWithSign, firstWord, width } from './layout.ts';

/** A line of verse is narrower than this, in half-width columns, unless its stanza shows that no width has cut it. */
export const widestVerse = 48;
/** A wider one is a paragraph. */
export const widestLine = 100;
/** No text is set to a smaller width: lines as short as these are lines of verse, of an address, of a title, of whoever signs. */
export const narrowest = 30;

/** Short lines, each of which ends with a sign or none of which does, or lines that no width has cut. */
export function isVerse(group: readonly ReceivedBlock[]): boolean {
  if (!mayBeVerse(group)) return false;
  const texts = group.map(({ inline }) => inline.text);
  if (texts.some((text) => width(text) > widestVerse)) return isUncut(group);
  const signs = texts.slice(0, -1).filter((text) => endsWithSign(text)).length;
  return (texts.length > 2 ? signs === 0 || signs >= (texts.length - 1) * 0.6 : signs === 1 && !endsSentence(texts[0] ?? '')) || isUncut(group);
}

/** Lines that are no list, no heads of a contract and no paragraphs. */
export function mayBeVerse(group: readonly ReceivedBlock[]): boolean {
  const texts = group.map(({ inline }) => inline.text);
  if (group[0]?.kind !== 'line' || group.length < 2 || texts.every(isLabelled)) return false;
  return !texts.some((text) => width(text) > widestLine || beginsItem(text) || isDated(text));
}

const isDated = (text: string): boolean => /\d{4}\s*年|[〇一二三四五六七八九]{4}年/.test(text);
/** 三月十二日, under what somebody signed. */
const isDay = (text: string): boolean => /月[\d一二三四五六七八九十廿初]{1,3}日?$/u.test(text);

/** 甲方：张三: what something is, and the thing. */
const isLabelled = (text: string): boolean => /^[^：:]{1,20}[：:]\s*\S/u.test(text);

/** Three lines or more that mostly end no sentence, and yet were not ended by a width. */
function isUncut(group: readonly ReceivedBlock[]): boolean {
  const texts = group.map(({ inline }) => inline.text);
  const open = openLines(texts);
  // 三月十二日 is under what somebody signed, “Clause 2” over what it says.
  if (texts.length < 3 || open.length < 2 || open.length * 3 < texts.length - 1 || texts.some((text) => isDay(text) || /\d$/.test(text))) return false;
  const measure = Math.max(...texts.map(width));
  if (measure < narrowest) return texts.length > 3;
  return (texts.every(beginsCapital) && hasRoom(texts, open)) || isUneven(texts, measure);
}

/** Lines that somebody cut, three or more, where those that end no sentence are half of them. */
export function isCutByHand(group: readonly ReceivedBlock[]): boolean {
  const texts = group.map(({ inline }) => inline.text);
  return texts.length > 2 && mayBeVerse(group) && !texts.some((text) => isDay(text) || /\d$/.test(text)) && openLines(texts).length * 2 >= texts.length - 1;
}

const openLines = (texts: readonly string[]) => texts.slice(0, -1).filter((text) => !endsSentence(text));

/** One of some lines ends although there was room for the word that follows: no width does that. */
export function hasRoom(texts: readonly string[], some: readonly string[] = texts): boolean {
  const measure = Math.max(...texts.map(width));
  return texts.slice(0, -1).some((text, index) => some.includes(text) && width(text) + 1 + width(firstWord(texts[index + 1] ?? '')) <= measure);
}

/** A full line goes on in a short one that goes on as well: no paragraph does that. */
function isUneven(texts: readonly string[], measure: number): boolean {
  const short = texts.slice(0, -1).map((text) => !endsSentence(text) && width(text) < measure * 0.75);
  const after = short.some((one, index) => one && index > 0 && !short[index - 1] && !endsSentence(texts[index - 1] ?? ''));
  return after && short.filter(Boolean).length >= 2 && short.filter(Boolean).length * 3 >= texts.length - 1;
}

/** Between stanzas of verse, lines that would say too little by themselves: two of one width without signs, or some of which one goes on. */
export function isAmongVerse(group: readonly ReceivedBlock[]): boolean {
  const texts = group.map(({ inline }) => inline.text);
  if (!mayBeVerse(group) || isDay(texts.at(-1) ?? '')) return false;
  return openLines(texts).length > 0 && (texts.every((text) => width(text) <= widestVerse) || texts.every(beginsCapital));
}

/** Two lines of one width without signs, which beside a stanza of verse are one too. */
export function isCouplet(group: readonly ReceivedBlock[]): boolean {
  if (isDay(group.at(-1)?.inline.text ?? '')) return false;
  const [first = 0, second = 0] = group.map(({ inline }) => width(inline.text));
  return group.length === 2 && Math.max(first, second) <= widestVerse && Math.abs(first - second) <= 4 && !group.some(({ inline }) => endsWithSign(inline.text) || beginsItem(inline.text));
}

/** Lines as one block of verse. */
export const asVerse = (lines: readonly ReceivedBlock[]): ReceivedBlock => ({ ...(lines[0] as ReceivedBlock), kind: 'verse', inline: concat(lines.map(({ inline }) => inline), '\n') });
