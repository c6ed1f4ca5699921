/** What of a text a result shows: the words in question, and what stands around them. */
import type { Range } from './match.ts';

/** A part of a text, and whether it is marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The end of a cut at or before `at` that splits no character and, in English, no word. */
function cutAt(text: string, at: number, step: 1 | -1) {
  const isInside = (place: number) =>
    /[\uDC00-\uDFFF\p{Mn}]/u.test(text[place] ?? '') || (/[\p{Script=Latin}\d'’-]/u.test(text[place - 1] ?? '') && /[\p{Script=Latin}\d'’-]/u.test(text[place] ?? ''));
  let place = at;
  while (place > 0 && place < text.length && isInside(place) && Math.abs(place - at) < 24) place += step;
  return place;
}

/**
 * The part of `text` from `before` characters ahead of the first of `ranges` on, or from `from` where there are
 * none, some `length` characters long; with `…` where it is cut.
 */
export function contextOf(text: string, ranges: readonly Range[], { from = 0, before, length }: { from?: number; before: number; length: number }): Piece[] {
  const first = ranges[0];
  const wanted = first ? first.start - before : from;
  const cut = wanted <= 4 ? 0 : cutAt(text, wanted, first ? -1 : 1);
  const start = cut + (/^\s*/.exec(text.slice(cut))?.[0].length ?? 0);
  const least = Math.max(start + length, (first?.end ?? 0) + 4);
  const end = least >= text.length - 4 ? text.length : cutAt(text, least, -1);
  const pieces: Piece[] = start > 0 ? [{ text: '…', marked: false }] : [];
  let at = start;
  for (const range of ranges) {
    if (range.start < at || range.start >= end) continue;
    pieces.push({ text: text.slice(at, range.start), marked: false }, { text: text.slice(range.start, Math.min(range.end, end)), marked: true });
    at = Math.min(range.end, end);
  }
  pieces.push({ text: text.slice(at, end), marked: false });
  if (end < text.length) pieces.push({ text: '…', marked: false });
  return pieces.filter((piece) => piece.text !== '');
}
