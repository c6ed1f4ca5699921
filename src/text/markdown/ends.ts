/** Where a marker would be written, in UTF-16 units of the file. */
import type { Heading, Nodes } from 'mdast';

/** After a heading's words, before the signs that may close it. */
export function endOfHeading(node: Heading, source: string) {
  const end = node.children.at(-1)?.position?.end.offset ?? node.position?.end.offset ?? 0;
  return source.slice(0, end).trimEnd().length;
}

/** After the words of a cell, before the line that ends it. */
export function endOfCell(cell: Nodes | undefined, source: string) {
  const start = cell?.position?.start.offset ?? 0;
  const written = source.slice(start, cell?.position?.end.offset ?? start);
  return start + written.replace(/\s*\|?\s*$/, '').length;
}
