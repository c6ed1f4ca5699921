/** What was selected, sentence by sentence. */
import { sentencesIn, type Cell, type Part } from './cells.ts';

/** A sentence, or the piece of it that was selected. */
export interface Piece {
  /** Counted from 1. */
  number: number;
  words: string;
  /** Whether it is all of it. */
  isWhole: boolean;
}

/** The pieces of a part of a cell. */
export const piecesOf = (cell: Cell, part: Part): Piece[] =>
  sentencesIn(cell, part).map((number) => {
    const { start, end } = cell.sentences[number - 1]!;
    const [from, to] = [Math.max(start, part.start), Math.min(end, part.end)];
    return { number, words: cell.text.slice(from, to), isWhole: from === start && to === end };
  });
