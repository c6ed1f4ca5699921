import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFold, readFoldTable } from '../../../src/search/fold.ts';
import { parseQuery } from '../../../src/search/query.ts';

const fold = createFold(readFoldTable('国國'));
/** Each term: its tokens, `!` if exact, `…` if its last word is still being typed. */
const terms = (typed: string) =>
  parseQuery(typed, fold).terms.map(({ tokens, exact, partial }) => tokens.map(({ text }) => text).join(' ') + (exact ? '!' : '') + (partial ? '…' : ''));

test('spaces separate terms, the ideographic one too', () => {
  assert.deepEqual(terms('体系　推动 國際'), ['体 系', '推 动', '国 際']);
});

test('punctuation within a term is left out', () => {
  assert.deepEqual(terms('体系，推动'), ['体 系 推 动']);
  assert.deepEqual(terms('74/247'), ['7 4 2 4 7']);
});

test('mixed strings are one term', () => {
  assert.deepEqual(terms('2021-2025年'), ['2 0 2 1 2 0 2 5 年']);
  assert.deepEqual(terms('G20'), ['g 2 0']);
});

test('the last word is a part of one until a space follows', () => {
  assert.deepEqual(terms('security cooperat'), ['security', 'cooperat…']);
  assert.deepEqual(terms('security cooperat '), ['security', 'cooperat']);
});

test('a single letter is a word, not a part', () => {
  assert.deepEqual(terms('a'), ['a']);
});

test('a phrase in quotation marks of any kind is exact', () => {
  for (const typed of ['"long-arm jurisdiction"', '“long-arm jurisdiction”', '「long arm jurisdiction」']) {
    assert.deepEqual(terms(typed), ['long arm jurisdiction!']);
  }
});

test('a phrase whose quotation mark is still open is exact, and its last word a part', () => {
  assert.deepEqual(terms('states "long-arm juris'), ['states', 'long arm juris!…']);
});

test('quotation marks inside a copied run are punctuation', () => {
  assert.deepEqual(terms('支持“金砖+”模式'), ['支 持 金 砖 模 式']);
  assert.deepEqual(terms('“小圈子”规则 取代'), ['小 圈 子 规 则', '取 代']);
});

test('what has nothing to search for has no terms', () => {
  for (const typed of ['', '   ', '，。！', '""', '\uD800', '<>&']) assert.deepEqual(terms(typed), [], typed);
});

test('a long query is cut to 200 characters, and never in the middle of one', () => {
  assert.equal(parseQuery('国'.repeat(200_000), fold).terms[0]?.tokens.length, 200);
  assert.equal([...parseQuery('𠀀'.repeat(300), fold).text].length, 200);
  assert.ok(parseQuery(`${'𠀀'.repeat(399)}a𠀀`.repeat(9), fold).text.isWellFormed());
});

test('of a word that is cut there what is left is the beginning of one, or left out where it is too short', () => {
  const long = 'word '.repeat(39);
  assert.deepEqual(terms(`${long}organisation`).slice(39), ['organ…']);
  assert.deepEqual(terms(`${long}and organisation`).slice(39), ['and']);
  assert.deepEqual(terms(`${long}"and organisation"`).slice(39), ['and!']);
});
