import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asks, asksPhrase, spelled } from '../../../src/search/ask.ts';
import { createFold, readFoldTable } from '../../../src/search/fold.ts';
import { inLetters, indexWords } from '../../../src/search/index-words.ts';
import { parseQuery } from '../../../src/search/query.ts';

const fold = createFold(readFoldTable('国國'));
/** What the index has of a text that begins so: all but the last, which stands with what follows. */
const pairs = (text: string) => indexWords(fold(text)).slice(0, -1).join(' ');
/** What Pagefind is asked: all of these, of each any; `…` where longer words are meant too. */
const asked = (typed: string) => asks(parseQuery(typed, fold)).map((ask) => ask.map((question) => spelled(question) + (question.beginning ? '…' : '')).join(' | '));

test('a run is asked for in Simplified, each character with the next, in quotation marks', () => {
  assert.deepEqual(asked('國际关系'), [`"${pairs('国际关系')}"`]);
});

test('a single character is asked for as the beginning of what it stands with', () => {
  assert.deepEqual(asked('國'), [`${inLetters('国')}…`]);
});

test('words are asked for by their stems', () => {
  assert.deepEqual(asked('promoting relations '), ['promot', 'relat']);
});

test('the last word is asked for as the beginning of one, and by its stem', () => {
  assert.deepEqual(asked('promoting relations'), ['promot', 'relations… | relat']);
});

test('a mixed string is asked for in parts', () => {
  assert.deepEqual(asked('G20峰会'), ['g0', `"${pairs('20峰会')}"`]);
});

test('an exact phrase is asked for as it is', () => {
  assert.deepEqual(asked('"international relations"'), ['"international relations"']);
});

test('in an exact phrase a character before a word stands by itself, and with what a last one stands is not asked', () => {
  assert.deepEqual(asked('"国 EU 国"'), [`"${inLetters('国')} eu0"`]);
});

test('nothing is asked twice', () => {
  assert.deepEqual(asked('国际 国际 '), [pairs('国际')]);
});

test('the exact phrase is asked for besides, so that it can come first', () => {
  assert.deepEqual(asksPhrase(parseQuery('international relations', fold)).flat().map(spelled), ['"international relations"']);
  assert.deepEqual(asksPhrase(parseQuery('国', fold)), []);
});

test('a word of one letter or two is asked for by itself, and never as the beginning of others', () => {
  assert.deepEqual(asked('a UN report '), ['a0', 'un0', 'report']);
  assert.deepEqual(asked('"of the people"'), ['"of0 the people"']);
});
