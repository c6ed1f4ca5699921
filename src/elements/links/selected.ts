/** What the reader has selected on the page, as parts of its text. */
import type { Stretch } from '../../links/selection.ts';
import { names } from '../shared/names.ts';
import { offsetIn, pageCells, type PageCell } from './page-cells.ts';

const { dataset } = document.documentElement;

export interface Selected {
  /** One for each range of the selection, in the order of the text. */
  stretches: Stretch[];
  /** The cells of the page. */
  cells: PageCell[];
  /** A whole row, whose address is its own. */
  isRow: boolean;
}

/** What a range of the page takes of the text; of one column where the selection is kept to it. */
function stretchIn(range: Range, cells: readonly PageCell[]): Stretch {
  const column = dataset[names.column];
  const taken = cells.filter(({ element, language }) => (column === undefined || language === column) && range.intersectsNode(element));
  return taken.flatMap(({ id, language, element }) => {
    const start = offsetIn(element, range.startContainer, range.startOffset);
    const end = offsetIn(element, range.endContainer, range.endOffset);
    return start < end ? [{ id, language, start, end }] : [];
  });
}

/** The ranges of the page's selection; Firefox has several where the reader holds Ctrl. */
export function rangesOf(selection: Selection | null): Range[] {
  if (!selection || selection.isCollapsed) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index)).filter(({ collapsed }) => !collapsed);
}

/** What some ranges of the page take of the text; nothing where they take none of it. */
export function selectedIn(ranges: readonly Range[]): Selected | undefined {
  const cells = pageCells();
  const stretches = ranges.map((range) => stretchIn(range, cells)).filter(({ length }) => length > 0);
  return stretches.length > 0 ? { stretches, cells, isRow: false } : undefined;
}

/** A whole row, in the first language of the page that has it. */
export function selectedRow(row: Element): Selected | undefined {
  const cells = pageCells();
  const cell = cells.find(({ id }) => id === row.id);
  return cell && { stretches: [[{ id: row.id, language: cell.language, start: 0, end: cell.text.length }]], cells, isRow: true };
}
