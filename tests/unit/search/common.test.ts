import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Characters, commonOf } from '../../../src/search/common.ts';
import { inLetters } from '../../../src/search/index-words.ts';

/** So many documents of one record each, with these words of the index. */
function charactersOf(...documents: [size: number, ...words: string[]][]) {
  const characters = new Characters();
  for (const [size, ...words] of documents) for (let left = size; left > 0; left--) characters.add(words.map((word) => [word, 1]));
  return characters;
}
const counted = (word: string, records: number) => ({ word, records, first: 0 });
const [state, nation, alone] = [inLetters('国', '家'), inLetters('国', '民'), inLetters('国')];

test('common is what more than half of the records have, the most frequent first', () => {
  assert.deepEqual(commonOf([counted('0', 200), counted('the', 150), counted('treaty', 100), counted('states', 101)], new Characters(), 200), ['the', 'states']);
});

test('a character is common where words that begin with it are, together', () => {
  const words = [counted(state, 80), counted(nation, 80), counted(alone, 10)];
  assert.deepEqual(commonOf(words, charactersOf([80, state], [80, nation], [10, alone], [30, 'treaty']), 200), [alone]);
});

test('in a document of many records a character is in no more of them than one of its words is', () => {
  const characters = new Characters();
  characters.add([[state, 90], [nation, 60]]);
  characters.add([['treaty', 100]]);
  assert.deepEqual(commonOf([], characters, 190), []);
  assert.deepEqual(commonOf([], characters, 170), [alone]);
});

test('a small library has nothing that is common', () => {
  assert.deepEqual(commonOf([counted('the', 90)], new Characters(), 99), []);
});

test('no more than a thousand are kept', () => {
  assert.equal(commonOf(Array.from({ length: 1500 }, (_, index) => counted(`w${index}`, 60 + (index % 40))), new Characters(), 100).length, 1000);
});
