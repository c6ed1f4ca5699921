import assert from 'node:assert/strict';
import { test } from 'node:test';
import { affordable, mostLoaded } from '../../../src/search/affordable.ts';
import type { Ask } from '../../../src/search/ask.ts';

/** Chunks by the word that is in each, and their sizes. */
const sizes: Record<string, number> = { the: 0.9 * mostLoaded, of: 0.6 * mostLoaded, treaty: 0.3 * mostLoaded, vast: 2 * mostLoaded };
const words = Object.keys(sizes);
const ask = (...alternatives: string[]): Ask => alternatives.map((word) => ({ words: [word], beginning: false }));
const asked = (asks: Ask[], loading = new Map<number, number>()) =>
  affordable(asks, loading, ({ words: sought }) => sought.map((word) => words.indexOf(word)), (chunk) => sizes[words[chunk]!]!).map((one) => one.map((question) => question.words.join()).join('|'));

test('what there is room for is asked, the rest is left to the matcher', () => {
  assert.deepEqual(asked([ask('treaty'), ask('of'), ask('the')]), ['treaty', 'of']);
  assert.deepEqual(asked([ask('vast')]), []);
});

test('what one search has loaded counts when it asks again, and the same is not counted twice', () => {
  const loading = new Map<number, number>();
  assert.deepEqual(asked([ask('of')], loading), ['of']);
  assert.deepEqual(asked([ask('of'), ask('the'), ask('treaty')], loading), ['of', 'treaty']);
});

test('alternatives are asked together or not at all', () => {
  assert.deepEqual(asked([ask('of', 'the')]), []);
});

test('of a run without room as much is asked as there is room for', () => {
  const run: Ask = [{ words: ['the', 'treaty', 'of'], beginning: false }];
  assert.deepEqual(asked([run]), ['treaty,of']);
  assert.deepEqual(asked([[{ words: ['vast', 'the'], beginning: false }]]), ['the']);
});
