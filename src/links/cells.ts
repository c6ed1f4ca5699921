/** The text as links see it: one cell a row and language, and spans that may run through several. */
import { isSameText, type Language } from '../languages.ts';
import { joinerOf } from '../text/serialise.ts';
import type { EditionText } from './edition.ts';

export interface Cell {
  /** Its row's id. */
  id: string;
  language: Language;
  text: string;
  /** Where each of its sentences begins and ends in the text. */
  sentences: Span[];
}

export interface Span {
  start: number;
  end: number;
}

/** Part of a phrase: what of it stands in one cell. */
export interface Part extends Span {
  id: string;
  language: Language;
}

/** Where sentences stand in a text that is them, joined. */
export function spansOf(sentences: readonly string[], gap: number): Span[] {
  let at = 0;
  return sentences.map(({ length }) => {
    const span = { start: at, end: at + length };
    at += length + gap;
    return span;
  });
}

/** The cells of a document's texts, row by row; none where a row is not translated. */
export const cellsOfTexts = (texts: readonly Pick<EditionText, 'language' | 'rows'>[]): Cell[] =>
  (texts[0]?.rows ?? []).flatMap(([id, , kind], index) =>
    texts.flatMap(({ language, rows }): Cell[] => {
      const sentences = rows[index]?.[3] ?? [];
      const joint = joinerOf(kind, language);
      return sentences.length > 0 ? [{ id, language, text: sentences.join(joint), sentences: spansOf(sentences, joint.length) }] : [];
    }),
  );

/** Cells as one string: each begins after a line break, and the last ends with one. */
export function joined(cells: readonly Cell[]) {
  let at = 1;
  const starts = cells.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
  return { text: `\n${cells.map(({ text }) => `${text}\n`).join('')}`, starts };
}

/** What of a span of the joined text stands in each cell. */
export function partsOf(cells: readonly Cell[], { start, end }: Span): Part[] {
  const { starts } = joined(cells);
  return cells.flatMap(({ id, language, text }, index) => {
    const from = Math.max(0, start - starts[index]!);
    const to = Math.min(text.length, end - starts[index]!);
    return from < to ? [{ id, language, start: from, end: to }] : [];
  });
}

/** The numbers, from 1, of the sentences that a span of a cell touches. */
export const sentencesIn = ({ sentences }: Cell, { start, end }: Span) =>
  sentences.flatMap((one, index) => (one.start < end && one.end > start ? [index + 1] : []));

/**
 * A part as it stands among other cells: the same characters where they are in its language or in
 * the other Chinese script, whose lengths are equal; else the sentences it touches.
 */
export function counterpart(part: Part, from: Cell, cells: readonly Cell[]): Part[] {
  const here = cells.filter(({ id }) => id === part.id);
  const same = here.find(({ language, text }) => language === part.language && text === from.text)
    ?? here.find(({ language, text }) => isSameText(language, part.language) && text.length === from.text.length);
  if (same) return [{ ...part, language: same.language }];
  const numbers = sentencesIn(from, part);
  const other = here.find(({ language }) => language === part.language) ?? here[0];
  return numbers.flatMap((number) => {
    const sentence = other?.sentences[number - 1];
    return other && sentence ? [{ id: other.id, language: other.language, ...sentence }] : [];
  });
}
