/** What a file sets above or below the line, in the characters of Unicode. What has none there stays on the line, and is named. */
import type { Change } from '../changes.ts';
import type { Inline, Mark } from '../inline.ts';
import { atHeight, type Height } from '../height.ts';

interface Stretch {
  height: Height;
  start: number;
  end: number;
}

const words: Record<Height, string> = { superscript: 'raised above the line', subscript: 'set below the line' };

/** A text whose marks of height are characters, and what was done. */
export function writeHeights({ text, marks }: Inline, file: string, place: string): { inline: Inline; changes: Change[] } {
  const changes: Change[] = [];
  let written = text;
  for (const { height, start, end } of stretches(marks)) {
    const of = written.slice(start, end);
    const instead = atHeight(of, height);
    if (of.trim() === '') continue;
    if (instead === undefined) changes.push({ file, place, what: 'named', text: of, why: `${words[height]} in the file, where Unicode does not have all its characters: it stays on the line` });
    else changes.push({ file, place, what: 'replaced', text: of, instead, why: `${words[height]}, in the characters of Unicode for it` });
    written = `${written.slice(0, start)}${instead ?? of}${written.slice(end)}`;
  }
  return { inline: { text: written, marks: marks.filter((mark) => heightOf(mark) === undefined) }, changes };
}

const heightOf = ({ kind }: Mark): Height | undefined => (kind === 'superscript' || kind === 'subscript' ? kind : undefined);

/** The inner ones first. Word cuts one into several runs wherever it likes: they are one again. */
function stretches(marks: readonly Mark[]): Stretch[] {
  const found: Stretch[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const height = heightOf(mark);
    const before = found.findLast((one) => one.height === height && one.end === mark.start);
    if (before) before.end = mark.end;
    else if (height) found.push({ height, start: mark.start, end: mark.end });
  }
  return found.sort((a, b) => a.end - a.start - (b.end - b.start));
}
