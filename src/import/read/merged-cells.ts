/** Tables whose cells reach over several columns or rows. */

export interface Cell<Content> {
  /** Without any, it is only a place that is left free. */
  content: Content | undefined;
  /** How many columns and rows it takes, from 1. */
  columns: number;
  rows: number;
}

/** No table has more columns: HTML says so, and what a damaged file says is not made room for. */
const mostColumns = 1000;

/**
 * The cells of each row, each in its column: what a cell covers beside its first place is empty.
 * A column that no cell begins in is none, however many a cell says that it takes.
 */
export function inColumns<Content>(table: readonly (readonly Cell<Content>[])[]): (Content | undefined)[][] {
  /** Up to which row each column is covered from above. */
  const covered: number[] = [];
  const rows = table.map((cells, row) => {
    const free = (column: number) => {
      while ((covered[column] ?? 0) > row) column++;
      return column;
    };
    let column = 0;
    const placed = cells.map(({ content, columns, rows: height }) => {
      const start = free(column);
      column = start + Math.min(columns, mostColumns);
      for (let at = start; height > 1 && at < column; at++) covered[at] = row + height;
      return { content, start };
    });
    return placed.filter(({ content }) => content !== undefined);
  });
  const used = [...new Set(rows.flat().map(({ start }) => start))].sort((a, b) => a - b);
  const columnOf = new Map(used.map((start, index) => [start, index]));
  return rows.map((placed) => {
    const row: (Content | undefined)[] = [];
    for (const { content, start } of placed) row[columnOf.get(start) ?? 0] = content;
    return Array.from(row);
  });
}
