/** One file that holds several languages, as a text for each: by its columns, or by its paragraphs in turn. */
import type { Cleaned } from '../clean/clean.ts';
import { inTwoLanguages, scriptOf, scriptsOf, type Script } from '../clean/turns.ts';
import type { ReceivedBlock } from '../received.ts';

export interface Part {
  file: Cleaned;
  blocks: ReceivedBlock[];
  /** What the file says of its language. */
  stated?: string;
  /** The first part that a file says is the source. */
  source?: boolean;
}

/** Whether a file may hold a text and its translation by turns: never, where that is found, or where it is stated that it holds two. */
export type Turns = 'never' | 'found' | 'stated';

/** The texts of a file: one, unless it has a column a language, a table with two, or paragraphs in two scripts by turns. */
export function split(file: Cleaned, turns: Turns = 'found'): Part[] {
  if (file.columns) return byColumn(file, file.columns);
  const blocks = twoColumns(file.blocks);
  const scripts = scriptsOf(blocks.map(({ inline }) => inline.text));
  const isTwo = turns === 'stated' ? inTwoLanguages(scripts, 1 / 4) : turns === 'found' && inTwoLanguages(scripts) && areAlike(blocks, scripts);
  if (!isTwo) return [{ file, blocks: file.blocks, ...(file.language !== undefined && { stated: file.language }) }];

  // A row ends where the first language begins anew.
  const [first = 'han'] = scripts;
  let row = 0;
  const rows = blocks.map((block, index) => {
    if (index > 0 && scripts[index] === first && scripts[index - 1] !== first) row++;
    return { ...block, row };
  });
  return [first, first === 'han' ? 'other' : 'han'].map((script): Part => ({ file, blocks: rows.filter((_, index) => scripts[index] === script) }));
}

/** Whether what is in another script is as long as a translation would be, and not a few words that a Chinese text quotes. A word of Latin letters or Cyrillic has about five, one of Chinese two. */
function areAlike(blocks: readonly ReceivedBlock[], scripts: readonly Script[]): boolean {
  const letters = (script: Script) => blocks.filter((_, index) => scripts[index] === script).flatMap(({ inline }) => inline.text.match(/\p{L}/gu) ?? []);
  const [han, other] = [letters('han').length, letters('other')];
  const spelt = other.filter((letter) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter)).length;
  return other.length >= han * (spelt * 2 > other.length ? 1.2 : 0.4);
}

function byColumn(file: Cleaned, columns: readonly (string | undefined)[]): Part[] {
  return columns.map((stated, column) => ({
    file,
    blocks: file.blocks.filter((block) => block.column === column),
    ...(stated && { stated }),
    ...(file.sourceColumn === column && { source: true }),
  }));
}

/** A table of two columns in two scripts is no table of the text: each of its rows is two paragraphs. */
function twoColumns(blocks: readonly ReceivedBlock[]): ReceivedBlock[] {
  const rows = blocks.filter(({ kind }) => kind === 'row');
  const filled = rows.filter(({ cells = [] }) => cells.length === 2 && cells.every(({ text }) => text));
  const differ = filled.filter(({ cells: [left, right] = [] }) => left && right && scriptOf(left.text) !== scriptOf(right.text));
  if (rows.length < 2 || differ.length < rows.length * 0.8) return [...blocks];
  return blocks.flatMap((block): ReceivedBlock[] => {
    const { cells, table: _, ...rest } = block;
    return block.kind !== 'row' || !cells ? [block] : cells.filter(({ text }) => text).map((inline) => ({ ...rest, kind: 'paragraph', inline }));
  });
}
