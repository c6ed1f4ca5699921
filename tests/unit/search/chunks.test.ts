import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../src/search/canaries.ts';
import { chunkFinder, chunksWith } from '../../../src/search/chunks.ts';
import { inLetters } from '../../../src/search/index-words.ts';

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

test('a canary is a phrase of the records, within its chunk if there is one, and names the first record that has it', () => {
  const described = describe(chunks, ['中 际 0 a', 'cooperation 国 cooper 际', '国 cooper 际']);
  assert.deepEqual(described.map(({ canary, record }) => [canary, record]), [['0 a', 0], ['cooper 际', 1], ['cooperation 国', 1], ['际 0', 0]]);
});

test('two characters that stand together are a canary by themselves, wherever a phrase stands', () => {
  const [chunk] = describe([{ first: '0', size: 90 }], ['0', `a b ${inLetters('中', '国')} c`, `a b ${inLetters('中', '国')} d`]);
  assert.deepEqual([chunk?.canary, chunk?.record], [inLetters('中', '国'), 1]);
});
