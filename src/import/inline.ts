/** The inside of a block: its text, and what is marked in it. Every change of the text moves the marks along. */
import type { Height } from './height.ts';

/** What can be marked. `link` and `note` have a value: where the link goes, the label of the note. A height is of the file alone: the cleaning writes it in characters. */
export type MarkKind = 'emphasis' | 'strong' | 'delete' | 'link' | 'note' | Height;

export interface Mark {
  kind: MarkKind;
  /** Offsets in the text, in UTF-16 code units. The mark of a note has no length. */
  start: number;
  end: number;
  value?: string;
}

export interface Inline {
  text: string;
  marks: readonly Mark[];
}

export const plain = (text: string): Inline => ({ text, marks: [] });

/** One after another, with a joiner between each two. */
export function concat(parts: readonly Inline[], joiner = ''): Inline {
  let text = '';
  const marks: Mark[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += joiner;
    for (const mark of part.marks) marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    text += part.text;
  }
  return { text, marks };
}

/** A part. The mark of a note that stands at its beginning belongs to what is before it, unless nothing is. */
export function slice({ text, marks }: Inline, start: number, end = text.length): Inline {
  const inside = marks.flatMap((mark) => {
    if (mark.start === mark.end) return mark.start <= end && (mark.start > start || (mark.start === 0 && start === 0)) ? [{ ...mark, start: mark.start - start, end: mark.end - start }] : [];
    const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
    return from < to ? [{ ...mark, start: from - start, end: to - start }] : [];
  });
  return { text: text.slice(start, end), marks: inside };
}

/** Write something else for every match; what `by` returns stands for it. */
export function replace({ text, marks }: Inline, pattern: RegExp, by: (match: string, offset: number) => string): Inline {
  const edits = Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ start: index, end: index + match.length, text: by(match, index) }));
  if (edits.length === 0) return { text, marks };
  let result = '';
  let done = 0;
  const moved: { from: number; to: number }[] = [{ from: 0, to: 0 }];
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
    moved.push({ from: edit.end, to: result.length });
  }
  const move = (offset: number) => {
    const at = moved.findLastIndex(({ from }) => from <= offset);
    const { from, to } = moved[at] ?? { from: 0, to: 0 };
    const next = edits[at];
    return next && offset > next.start ? to + (next.start - from) + next.text.length : to + (offset - from);
  };
  const kept = marks.map((mark) => ({ ...mark, start: move(mark.start), end: move(mark.end) })).filter((mark) => mark.kind === 'note' || mark.start < mark.end);
  return { text: result + text.slice(done), marks: kept };
}

/** Without white space at its ends. */
export function trim(inline: Inline): Inline {
  const start = inline.text.length - inline.text.trimStart().length;
  const trimmed = slice(inline, start, start + inline.text.trim().length);
  // A note's mark after trailing space stays, at the end.
  const notes = inline.marks.filter(({ kind, start: at }) => kind === 'note' && (at > start + trimmed.text.length || (at <= start && start > 0)));
  return { text: trimmed.text, marks: [...trimmed.marks, ...notes.map((mark) => ({ ...mark, ...(mark.start <= start ? { start: 0, end: 0 } : { start: trimmed.text.length, end: trimmed.text.length }) }))] };
}

/** The lines of a text with line breaks. */
export function lines(inline: Inline): Inline[] {
  const found: Inline[] = [];
  let start = 0;
  for (const line of inline.text.split('\n')) {
    found.push(slice(inline, start, start + line.length));
    start += line.length + 1;
  }
  return found;
}
