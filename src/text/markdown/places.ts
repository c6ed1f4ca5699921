import type { Position } from 'unist';
import type { Text } from 'mdast';
import type { Place } from '../faults.ts';

/** Where a node begins. */
export const startOf = (node: { position?: Position | undefined }): Place => node.position?.start ?? { line: 1, column: 1 };

/** Where a character of a text node stands, as long as no escape stands before it on its line. */
export function placeIn(node: Text, index: number): Place {
  const { line, column } = startOf(node);
  const lines = node.value.slice(0, index).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 };
}
