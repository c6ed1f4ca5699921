/** One file that holds several languages, as a text for each: by its columns, or by its paragraphs in turn. */
import type { Cleaned } from '../clean/clean.ts';
import { inTwoLanguages, scriptOf, scriptsOf } from '../clean/turns.ts';
import type { ReceivedBlock } from '../received.ts';

export interface Part {
  file: Cleaned;
  blocks: ReceivedBlock[];
  /** What the file says of its language. */
  stated?: string;
  /** The first part that a file says is the source. */
  source?: boolean;
}

/** The texts of a file: one, unless it has a column a language, a table with two, or paragraphs in two scripts by turns. */
export function split(file: Cleaned): Part[] {
  if (file.columns) return byColumn(file, file.columns);
  const blocks = twoColumns(file.blocks);
  const scripts = scriptsOf(blocks.map(({ inline }) => inline.text));
  if (!inTwoLanguages(scripts)) return [{ file, blocks: file.blocks, ...(file.language !== undefined && { stated: file.language }) }];

  // A row ends where the first language begins anew.
  const [first = 'han'] = scripts;
  let row = 0;
  const rows = blocks.map((block, index) => {
    if (index > 0 && scripts[index] === first && scripts[index - 1] !== first) row++;
    return { ...block, row };
  });
  return [first, first === 'han' ? 'other' : 'han'].map((script): Part => ({ file, blocks: rows.filter((_, index) => scripts[index] === script) }));
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
