import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canaryOf, type IndexWord } from '../../../src/search/canaries.ts';

const word = (word: string, records: number, first: number): IndexWord => ({ word, records, first });
/** The canary of each chunk, and its record. */
const named = (...chunks: IndexWord[][]) => chunks.map(canaryOf).map(({ canary, record }) => `${canary} ${record}`);

test('a chunk is named by the word that fewest records have', () => {
  assert.deepEqual(named([word('agree', 9, 3), word('bind', 2, 5), word('cite', 4, 1)], [word('draft', 7, 2)]), ['bind 5', 'draft 2']);
});

test('not by one of the first record, where there is another', () => {
  assert.deepEqual(named([word('agree', 1, 0), word('bind', 8, 2)], [word('cite', 1, 0)]), ['bind 2', 'cite 0']);
});

test('nor by one that a browser might tear, where there is another', () => {
  assert.deepEqual(named([word('agree', 8, 0), word('ภาษา', 1, 4)], [word('ภาษาไทย', 1, 6)]), ['agree 0', 'ภาษาไทย 6']);
});

test('what no query has names nothing', () => {
  assert.deepEqual(named([word('0', 900, 0)], [word('0a', 1, 3)]), [' -1', '0a 3']);
});

test('what begins with a word is found by it as well, but of another chunk only where that is there', () => {
  assert.deepEqual(named([word('act', 1, 7), word('acting', 5, 2), word('action', 1, 9), word('bind', 3, 1)]), ['action 9']);
  assert.deepEqual(named([word('act', 1, 7)], [word('acting', 1, 2), word('bind', 1, 4)]), ['act 7', 'acting 2']);
});
