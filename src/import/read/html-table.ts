/** The rows of a table of a web page, with its cells in their columns. */
import type { Element } from 'hast';
import { isGone } from './html-hidden.ts';
import { type Cell, inColumns } from './merged-cells.ts';

/** By row its cells; where a cell of another row or column reaches, there is none. */
export function rowsOf(table: Element): Map<Element, (Element | undefined)[]> {
  const groups = [table, ...childrenOf(table, /^t(?:head|body|foot)$/)].map((group) => childrenOf(group, /^tr$/));
  const rows = groups.flatMap((group) => group.map((row, index) => ({ row, below: group.length - index })));
  const laid = inColumns(rows.map(({ row, below }) => childrenOf(row, /^t[dh]$/).map((cell) => toCell(cell, below))));
  return new Map(rows.map(({ row }, index) => [row, laid[index] ?? []]));
}

/** No cell reaches beyond its group of rows; 0 is all of it. */
function toCell(cell: Element, below: number): Cell<Element> {
  const [columns, rows] = [number(cell.properties['colSpan']), number(cell.properties['rowSpan'])];
  return { content: cell, columns: Math.max(1, columns ?? 1), rows: Math.min(rows === 0 ? below : (rows ?? 1), below) };
}

const number = (value: unknown): number | undefined => (/^\d+$/.test(String(value ?? '').trim()) ? Number(value) : undefined);
const childrenOf = (node: Element, name: RegExp): Element[] => node.children.filter((child): child is Element => child.type === 'element' && name.test(child.tagName) && !isGone(child));
