/** Rows, which are flat, as the blocks that hold them: quotations, lists with their items, tables. */
import type { Row } from '../text/model.ts';

export type Holder = 'quote' | 'ordered' | 'bullets' | 'item' | 'table';

export interface Branch {
  type: Holder;
  children: (Branch | Row)[];
}

export const isRow = (node: Branch | Row): node is Row => 'id' in node;

/** What holds each row, the outermost first. Rows of one block share what holds them. */
export function nest(rows: readonly Row[]): (Branch | Row)[] {
  const top: (Branch | Row)[] = [];
  let open: Branch[] = [];
  let block: number | undefined;
  for (const row of rows) {
    if (row.block !== block) open = [];
    block = row.block;
    const path = holdersOf(row, open);
    const shared = path.findIndex((type, index) => open[index]?.type !== type);
    // An item of its own begins with a marker; without one it goes on.
    const most = row.kind === 'item' && row.marker ? path.length - 1 : path.length;
    open = open.slice(0, Math.min(most, shared < 0 ? path.length : shared));
    for (const type of path.slice(open.length)) {
      const branch: Branch = { type, children: [] };
      (open.at(-1)?.children ?? top).push(branch);
      open.push(branch);
    }
    (open.at(-1)?.children ?? top).push(row);
  }
  return top;
}

function holdersOf(row: Row, open: readonly Branch[]): Holder[] {
  const quotes = Array<Holder>(row.quoted ?? 0).fill('quote');
  if (row.kind === 'cells') return [...quotes, 'table'];
  if (row.kind !== 'item') return quotes;
  // The lists that an item stands in are those that are open; its own is of its kind.
  const lists = Array.from({ length: row.depth }, (_, index): Holder => {
    const there = open[quotes.length + index * 2]?.type;
    const own = row.marker === '•' ? 'bullets' : 'ordered';
    return index === row.depth - 1 && row.marker ? own : there === 'ordered' || there === 'bullets' ? there : own;
  });
  return [...quotes, ...lists.flatMap((list): Holder[] => [list, 'item'])];
}
