import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFold } from '../../../src/search/fold.ts';
import { firstCharacter, indexWords, inLetters, wordsWithin } from '../../../src/search/index-words.ts';

const fold = createFold(new Map());
const words = (text: string) => indexWords(fold(text));
const letters = (text: string) => inLetters(...text);

test('a character is four letters after a digit, and each its own, also beyond the first plane', () => {
  const some = Array.from({ length: 0x33480 - 0x30 }, (_, index) => 0x30 + index).filter((code) => code < 0xd800 || code > 0xdfff).map((code) => inLetters(String.fromCodePoint(code)));
  assert.equal(new Set(some).size, some.length);
  assert.ok(some.every((one) => /^0[a-z]{4}$/.test(one)));
});

test('each character and digit stands with the next one, the last by itself', () => {
  assert.deepEqual(words('第20条'), [letters('第2'), letters('20'), letters('0条'), letters('条')]);
});

test('before a word a character stands by itself, and a word alone', () => {
  assert.deepEqual(words('与EU合作'), [letters('与'), 'eu0', letters('合作'), letters('作')]);
});

test('within a text it is not known with what the last character stands', () => {
  assert.deepEqual(wordsWithin(fold('合作')), [letters('合作')]);
  assert.deepEqual(wordsWithin(fold('作')), []);
  assert.deepEqual(wordsWithin(fold('合作EU')), [letters('合作'), letters('作'), 'eu0']);
});

test('a browser leaves the letters of two characters together, whatever language it takes them for', () => {
  for (const language of ['zh-Hans', 'ja', 'th', 'unknown']) {
    const cut = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(words('国际关系').join(' '))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
    assert.deepEqual(cut, words('国际关系'));
  }
});

test('the first character of a word is told, and of a word of letters none', () => {
  assert.deepEqual([...words('第2条EU agreement'), '0'].map(firstCharacter), [letters('第'), letters('2'), letters('条'), undefined, undefined, undefined]);
});

test('no word is torn where a browser cuts a query into words, as Pagefind has it do on a page in Chinese', () => {
  const written = Array.from({ length: 0x110000 }, (_, code) => `a${String.fromCodePoint(code)}b`).filter((text) => text.isWellFormed());
  const whole = written.map(fold).flatMap((tokens) => (tokens.length === 1 ? tokens.map(({ text }) => text) : []));
  assert.ok(whole.length > 10_000, `only ${whole.length} words`);
  const segments = Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(whole.join(' ')), ({ segment }) => segment);
  const torn = new Set(whole).difference(new Set(segments));
  assert.deepEqual([...torn], []);
});
