/** Rows that are read as one thing, as wrappers around them: a list, a table, a quotation. */
import type { Row } from '../text/model.ts';

/** A row, or what stands around some; a quotation may hold a list, and another quotation. */
export type Block = Row | { wrapper: 'list' | 'table' | 'quotation'; blocks: Block[] };

/** The rows of a block, in order. */
export const rowsIn = (block: Block): Row[] => ('wrapper' in block ? block.blocks.flatMap(rowsIn) : [block]);

/** How a row is wrapped, from the outermost, with what tells one wrapper from the next. */
function wrappersOf({ kind, quoted = 0, block }: Row): { wrapper: 'list' | 'table' | 'quotation'; block: number }[] {
  const quotations = Array.from({ length: quoted }, () => ({ wrapper: 'quotation' as const, block }));
  if (kind === 'item') return [...quotations, { wrapper: 'list', block }];
  if (kind === 'cells') return [...quotations, { wrapper: 'table', block }];
  return quotations;
}

/** The rows of a section in their wrappers, in order. */
export function blocksOf(rows: readonly Row[], depth = 0): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < rows.length) {
    const outer = wrappersOf(rows[start]!)[depth];
    if (!outer) {
      blocks.push(rows[start]!);
      start += 1;
      continue;
    }
    const same = (row: Row) => {
      const one = wrappersOf(row)[depth];
      return one?.wrapper === outer.wrapper && one.block === outer.block;
    };
    const end = rows.findIndex((row, index) => index > start && !same(row));
    const inside = rows.slice(start, end < 0 ? rows.length : end);
    blocks.push({ wrapper: outer.wrapper, blocks: blocksOf(inside, depth + 1) });
    start += inside.length;
  }
  return blocks;
}
