import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOf } from '../../../src/search/context.ts';

const zh = '双方呼吁各国遵守联合国宪章的宗旨和原则，维护以国际法为基础的国际秩序，反对单边主义。';
const en = 'The two sides call on all States to observe the purposes and principles of the Charter of the United Nations.';
const shown = (...given: Parameters<typeof contextOf>) => contextOf(...given).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const at = (text: string, words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];

test('a short text is shown whole, its words marked', () => {
  assert.equal(shown('国际法。', at('国际法。', '国际'), { before: 9, length: 40 }), '[国际]法。');
});

test('a long one is cut before and after its words', () => {
  assert.equal(shown(zh, at(zh, '国际法'), { before: 6, length: 16 }), '…原则，维护以[国际法]为基础的国际秩…');
});

test('English is cut between words', () => {
  assert.equal(shown(en, at(en, 'principles'), { before: 20, length: 50 }), '…observe the purposes and [principles] of the Charter…');
});

test('a text without the words is shown from the place given', () => {
  assert.equal(shown(en, [], { from: 40, before: 9, length: 30 }), '…the purposes and principles of…');
});

test('a character of two code units is not cut', () => {
  assert.equal(shown('𠮷'.repeat(20), [], { from: 7, before: 0, length: 10 }).isWellFormed(), true);
});
