/** The rows of a table: their cells, and how its columns are set. */
import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { Row } from '../model.ts';
import { type Line, toLines } from './inlines.ts';
import { startOf } from './places.ts';

const setAs = { left: 'start', center: 'center', right: 'end' } as const;

/** How each column of a table is set. */
export const columnsOf = ({ children, align }: Table): NonNullable<Row['columns']> => children[0]?.children.map((_, index) => setAs[align?.[index] ?? 'left']) ?? [];

/** The cells of a row, each a line. */
export const cellsOf = ({ children }: TableRow): Line[] =>
  children.map((cell) => ({ tree: toLines(cell.children as PhrasingContent[]).flatMap(({ tree }) => tree), place: startOf(cell), hard: false }));
