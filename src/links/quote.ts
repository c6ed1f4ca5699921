/**
 * Phrases in addresses, and the way back: the words, and around them enough to be sure. A phrase
 * that is not there any more is not found; what might be another is not taken for it.
 */
import type { Phrase } from '../addresses.ts';
import { after, before } from './boundaries.ts';
import { joined, type Cell, type Span } from './cells.ts';

/**
 * How much of the text around a phrase goes along, how long a word is that may change there, and how long a
 * phrase is that is sure to be itself without; how long one is that is spelled out, and else how much of each
 * of its ends. In UTF-16 code units: an address spells a Han character with nine bytes, a letter with one.
 */
const measured = {
  han: { context: 20, word: 8, sure: 12, spelled: 24, end: 8 },
  other: { context: 64, word: 20, sure: 40, spelled: 120, end: 32 },
} as const;
const measures = (words: string) => (/\p{sc=Han}/u.test(words) ? measured.han : measured.other);

const lengthOf = ({ exact, sum }: Phrase) => (sum === undefined ? exact.length : parseInt(sum, 36));

/** Length and checksum of a text: 53 bits of cyrb53. */
export function sumOf(text: string) {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `${text.length.toString(36)}-${(4294967296 * (2097151 & b) + (a >>> 0)).toString(36)}`;
}

/** Every place where a phrase's own words stand, within a span of the text. */
function occurrences(text: string, phrase: Phrase, scope: Span): Span[] {
  const { exact, last, sum } = phrase;
  const length = lengthOf(phrase);
  const found: Span[] = [];
  if (!(length >= exact.length)) return found;
  for (let at = text.indexOf(exact, scope.start); at >= 0 && at + length <= scope.end; at = text.indexOf(exact, at + 1)) {
    const words = text.slice(at, at + length);
    if (sum === undefined || (words.endsWith(last ?? '') && sumOf(words) === sum)) found.push({ start: at, end: at + length });
  }
  return found;
}

/** Whether two texts have this many characters in a row in common. */
function shareRun(one: string, other: string, length: number) {
  if (length <= 0) return true;
  for (let at = 0; at + length <= one.length; at++) if (other.includes(one.slice(at, at + length))) return true;
  return false;
}

const scopeOf = (cells: readonly Cell[], first: string, last: string): Span | undefined => {
  const { starts } = joined(cells);
  const from = cells.findIndex(({ id }) => id === first);
  const to = cells.map(({ id }) => id).lastIndexOf(last);
  return from < 0 || to < from ? undefined : { start: starts[from]!, end: starts[to]! + cells[to]!.text.length };
};

/**
 * Where a phrase stands between two rows, as a span of the joined text; nothing where it does not,
 * or where that cannot be told. After a change of one word beside it, it is still found.
 */
export function findPhrase(cells: readonly Cell[], phrase: Phrase, first: string, last: string): Span | undefined {
  const scope = scopeOf(cells, first, last);
  if (!scope) return undefined;
  const { text } = joined(cells);
  const { prefix, suffix } = phrase;
  const isLong = lengthOf(phrase) >= measures(phrase.exact).sure;
  const { word } = measures(phrase.exact);
  const found = occurrences(text, phrase, scope);
  if (prefix === '' && suffix === '') return isLong && found.length > 1 ? undefined : found[0];
  const isBefore = ({ start }: Span) => text.slice(0, start).endsWith(prefix);
  const isAfter = ({ end }: Span) => text.startsWith(suffix, end);
  const whole = found.filter((one) => isBefore(one) && isAfter(one));
  if (whole.length > 0) return whole.length === 1 ? whole[0] : undefined;
  if (found.length === 1 && isLong) return found[0];
  const run = (context: string) => Math.floor((context.length - word) / 2);
  const nearly = found.filter((one) =>
    isBefore(one)
      ? shareRun(suffix, text.slice(one.end, one.end + suffix.length + word), run(suffix))
      : isAfter(one) && shareRun(prefix, text.slice(Math.max(0, one.start - prefix.length - word), one.start), run(prefix)),
  );
  return nearly.length === 1 ? nearly[0] : undefined;
}

/** Some words of the text with what stands around them: `size` characters to each side, and more where the same words stand in the same surroundings. */
function surrounded(text: string, { start, end }: Span, own: Omit<Phrase, 'prefix' | 'suffix'>, size: number): Phrase {
  const { context } = measures(own.exact);
  const phrase = (size: number): Phrase => ({ ...own, prefix: text.slice(before(text, start - size), start), suffix: text.slice(end, after(text, end + size)) });
  const everywhere = { start: 0, end: text.length };
  const likes = ({ prefix, suffix }: Phrase) =>
    occurrences(text, { ...own, prefix: '', suffix: '' }, everywhere).filter((one) => text.slice(0, one.start).endsWith(prefix) && text.startsWith(suffix, one.end));
  while (size < 16 * context && likes(phrase(size)).length > 1) size = Math.max(context, size * 2);
  return phrase(size);
}

const wholeCharacters = (text: string, { start, end }: Span): Span => ({ start: before(text, start), end: after(text, end) });

/** The phrase that a span of the joined text is, whole characters, as short as an address wants it; found again between its own rows, and there alone. */
export function describePhrase(cells: readonly Cell[], span: Span): Phrase {
  const { text } = joined(cells);
  const whole = wholeCharacters(text, span);
  const words = text.slice(whole.start, whole.end);
  const { context, sure, spelled, end } = measures(words);
  const ends = () => ({ exact: words.slice(0, after(words, end)), last: words.slice(before(words, words.length - end)), sum: sumOf(words) });
  const own = words.length > spelled ? ends() : { exact: words };
  return surrounded(text, whole, own, words.length >= sure ? 0 : context);
}

/** The same in full, as W3C's TextQuoteSelector has it: every word, and always what stands around them. */
export function quotePhrase(cells: readonly Cell[], span: Span): Phrase {
  const { text } = joined(cells);
  const whole = wholeCharacters(text, span);
  const exact = text.slice(whole.start, whole.end);
  return surrounded(text, whole, { exact }, measures(exact).context);
}
