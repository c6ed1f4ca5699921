import type { Position } from 'unist';
import type { Place } from '../faults.ts';

/** Where a node begins. */
export const startOf = (node: { position?: Position | undefined }): Place => node.position?.start ?? { line: 1, column: 1 };
