import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, type Block } from '../../../src/components/blocks.ts';
import type { Row } from '../../../src/text/model.ts';

const row = (id: string, block: number, more: Partial<Row> = {}): Row => ({ id, kind: 'paragraph', depth: 0, block, editorial: false, content: {}, retired: [], ...more });
const shape = (block: Block): unknown => ('wrapper' in block ? [block.wrapper, ...block.blocks.map(shape)] : block.id);

test('items of one list stand in one wrapper, nested ones too, and the next list in its own', () => {
  const rows = [row('p1', 1), row('p2', 2, { kind: 'item', depth: 1 }), row('p3', 2, { kind: 'item', depth: 2 }), row('p4', 3, { kind: 'item', depth: 1 }), row('p5', 4)];
  assert.deepEqual(blocksOf(rows).map(shape), ['p1', ['list', 'p2', 'p3'], ['list', 'p4'], 'p5']);
});

test('rows of a table stand in one wrapper', () => {
  assert.deepEqual(blocksOf([row('p1', 1, { kind: 'cells', head: true }), row('p2', 1, { kind: 'cells' })]).map(shape), [['table', 'p1', 'p2']]);
});

test('a quotation holds its paragraphs, its list, and what is quoted in it', () => {
  const rows = [row('p1', 1, { quoted: 1 }), row('p2', 1, { quoted: 1, kind: 'item', depth: 1 }), row('p3', 1, { quoted: 2 }), row('p4', 2)];
  assert.deepEqual(blocksOf(rows).map(shape), [['quotation', 'p1', ['list', 'p2'], ['quotation', 'p3']], 'p4']);
});
