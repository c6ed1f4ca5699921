import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunkFinder, chunksWith } from '../../../src/search/chunks.ts';

const chunks = ['0', 'cooper', 'cooperation', '际'].map((first) => ({ first, canary: '', record: 0, size: 90 }));
const firsts = (word: string, beginning: boolean) => chunksWith(chunks, word, beginning).map((index) => chunks[index]?.first);

test('a word is in one chunk', () => {
  assert.deepEqual(firsts('cooperate', false), ['cooper']);
});

test('words with one beginning may be in several chunks', () => {
  assert.deepEqual(firsts('coop', true), ['0', 'cooper', 'cooperation']);
});

test('a chunk reaches to where the next one begins', () => {
  assert.deepEqual(firsts('coopa', false), ['0']);
  assert.deepEqual(firsts('cooperatives', false), ['cooperation']);
  assert.deepEqual(firsts('黑', false), ['际']);
});

test('what comes before the first chunk is in none', () => {
  assert.deepEqual(firsts('/', false), []);
});

test('characters beyond the first plane come after all others, as in UTF-8', () => {
  assert.deepEqual(chunksWith([{ first: '国' }, { first: '\uFA0E' }, { first: '𠀀' }], '\uFA0F'), [1]);
});

test('what two words share is needed once', () => {
  const chunksOf = chunkFinder(chunks);
  assert.deepEqual(chunksOf({ words: ['际', 'coo', '黑'], beginning: false }), [3, 0]);
  assert.deepEqual(chunksOf({ words: ['coo'], beginning: true }), [0, 1, 2]);
});
