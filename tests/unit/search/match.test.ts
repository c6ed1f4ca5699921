import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFold, readFoldTable } from '../../../src/search/fold.ts';
import { folded, match } from '../../../src/search/match.ts';
import { parseQuery } from '../../../src/search/query.ts';

const fold = createFold(readFoldTable('国國 际際 体體 关關 构構 动動'));
const zh = '国际关系体系，推动构建新型国际关系。';
const en = 'Nations promote international relations of a new type; the nation’s “long-arm” rules.';

/** What stands at each range, by language, or nothing. */
function found(typed: string) {
  const hit = match(parseQuery(typed, fold), { 'zh-Hans': folded(fold, zh), en: folded(fold, en) });
  const texts = { 'zh-Hans': zh, en };
  return hit && (['zh-Hans', 'en'] as const).flatMap((language) => (hit.ranges[language] ?? []).map(({ start, end }) => texts[language].slice(start, end)));
}
const isExact = (typed: string) => match(parseQuery(typed, fold), { en: folded(fold, en) })?.exact;

test('a run is found wherever it stands', () => {
  assert.deepEqual(found('国际关系'), ['国际关系', '国际关系']);
});

test('a Traditional query, and a mixed one, find the Simplified text', () => {
  assert.deepEqual(found('國際關系'), ['国际关系', '国际关系']);
  assert.deepEqual(found('國际關系'), ['国际关系', '国际关系']);
});

test('a run is found across punctuation, which is marked with it', () => {
  assert.deepEqual(found('体系推动'), ['体系，推动']);
  assert.deepEqual(found('体系。推动'), ['体系，推动']);
});

test('all terms are required', () => {
  assert.deepEqual(found('构建 体系'), ['体系', '构建']);
  assert.equal(found('构建 网络'), undefined);
});

test('terms may stand in different languages of one row', () => {
  assert.deepEqual(found('推动 relations '), ['推动', 'relations']);
});

test('words are found by their stem, and marked whole', () => {
  assert.deepEqual(found('promoting '), ['promote']);
  assert.deepEqual(found('nation '), ['Nations', 'nation’s']);
});

test('the beginning of a word is found while it is typed, and only it is marked', () => {
  assert.deepEqual(found('internatio'), ['internatio']);
  assert.equal(found('internatio '), undefined);
});

test('a phrase in quotation marks is exact', () => {
  assert.deepEqual(found('"international relations"'), ['international relations']);
  assert.equal(found('"international relation" '), undefined);
  assert.deepEqual(found('"long arm rules"'), ['long-arm” rules']);
});

test('words that stand together as typed are marked as one', () => {
  assert.deepEqual(found('international relations '), ['international relations']);
  assert.deepEqual(found('relations international '), ['international', 'relations']);
});

test('words that stand together in other forms are marked as one, unless one of them is in quotation marks', () => {
  assert.deepEqual(found('nation promoting '), ['Nations promote']);
  assert.deepEqual(found('"nations" promoting '), ['Nations', 'promote', 'nation’s']);
});

test('where one language has all of a query, the parts of it in another are not marked', () => {
  const hit = match(parseQuery('in 2022 ', fold), { 'zh-Hans': folded(fold, '2022年'), en: folded(fold, 'In 2022') });
  assert.deepEqual(hit?.ranges, { 'zh-Hans': [], en: [{ start: 0, end: 7 }] });
});

test('only the very words in the order typed are the exact phrase', () => {
  assert.equal(isExact('international relations'), true);
  assert.equal(isExact('international relation '), false);
  assert.equal(isExact('relations international'), false);
});

test('a query without terms matches nothing', () => {
  assert.equal(found('，。'), undefined);
});
