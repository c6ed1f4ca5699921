import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFold, readFoldTable } from '../../../src/search/fold.ts';

const fold = createFold(readFoldTable('国國 体體 后後 干乾幹 卫衛衞'));
const words = (text: string) => fold(text).map((token) => token.text).join(' ');

test('Traditional and regional characters fold to the Simplified one', () => {
  assert.equal(words('國體'), words('国体'));
  assert.equal(words('衛衞卫'), '卫 卫 卫');
});

test('a mixture of scripts folds to the same as either', () => {
  assert.equal(words('後国體'), '后 国 体');
});

test('punctuation and symbols are left out', () => {
  assert.equal(words('体系，“推动”。'), words('体系推动'));
  assert.equal(words('，。！“”'), '');
});

test('full-width letters and digits fold to half width, and upper case to lower', () => {
  assert.equal(words('ＡＢＣ２０２１'), 'abc 2 0 2 1');
});

test('each digit is a token, so that 25年 is in 2025年', () => {
  assert.equal(words('2025年'), '2 0 2 5 年');
});

test('the kinds of apostrophe are equal and do not end a word', () => {
  assert.equal(words('China’s'), words("China's"));
  assert.equal(words("China's"), 'chinas');
});

test('the kinds of hyphen and dash are equal', () => {
  assert.equal(words('long-arm'), 'long arm');
  assert.equal(words('long‑arm long–arm'), 'long arm long arm');
});

test('accents, soft hyphens and zero-width characters do not change a word', () => {
  assert.equal(words('café cafe\u0301 in\u00ADfor\u200Bmation'), 'cafe cafe information');
});

test('offsets are those of the text as shown', () => {
  assert.deepEqual(fold('《国體》 G20'), [
    { text: '国', start: 1, end: 2, word: false },
    { text: '体', start: 2, end: 3, word: false },
    { text: 'g', start: 5, end: 6, word: true },
    { text: '2', start: 6, end: 7, word: false },
    { text: '0', start: 7, end: 8, word: false },
  ]);
});

test('〇 and characters beyond the first plane are Han characters', () => {
  assert.deepEqual(fold('〇𠀀').map(({ start, end, word }) => [start, end, word]), [[0, 1, false], [1, 3, false]]);
});

test('a compatibility character folds to the character it is', () => {
  assert.equal(words('\uF90A⼈'), '金 人');
});

test('a character that folds to several keeps the place it stands in', () => {
  assert.deepEqual(fold('㈱ﬁ').map(({ text, start, end }) => [text, start, end]), [['株', 0, 1], ['fi', 1, 2]]);
});

test('lone surrogates and 200,000 characters are folded without error', () => {
  assert.equal(words('\uD800国\uDC00'), '国');
  assert.equal(fold('國'.repeat(200_000)).length, 200_000);
});
