/** A piece of code between fences. */
import type { Code } from 'mdast';
import type { Line } from './inlines.ts';
import { isId } from './markers.ts';
import { startOf } from './places.ts';

/** Its lines; its id (`isBad` where it cannot be one), which the first fence ends with, ```` ```text ^p6 ````; and where in the file that would be written. */
export function fencedCode(node: Code, source: string): { id?: string; isBad?: true; lines: Line[]; markerAt: number } {
  const start = startOf(node);
  const lines = node.value.split('\n').map((text, index): Line => ({ tree: text ? [text] : [], place: { line: start.line + 1 + index, column: 1 }, hard: false }));
  const id = /(?:^|\s)\^(\S+)$/.exec(`${node.lang ?? ''} ${node.meta ?? ''}`.trimEnd())?.[1];
  const offset = node.position?.start.offset ?? 0;
  const fence = source.slice(offset).split('\n')[0] ?? '';
  return { ...(id && { id, ...(!isId(id) && { isBad: true as const }) }), lines, markerAt: offset + fence.trimEnd().length };
}
