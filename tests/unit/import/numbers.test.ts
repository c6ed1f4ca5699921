import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hanNumbers } from '../../../src/import/align/han-numbers.ts';
import { markersOf, referencesIn } from '../../../src/import/align/markers.ts';
import { westernNumbers } from '../../../src/import/align/western-numbers.ts';

const same: readonly (readonly [string, string])[] = [
  ['二〇二二年', 'the year 2022'],
  ['２０２２年', '2022'],
  ['民國一百一十一年', '2022'],
  ['百分之三', '3%'],
  ['百分之三十', 'thirty percent'],
  ['千分之五', '0.5 per cent'],
  ['三萬五千', '35,000'],
  ['三万五千', 'thirty-five thousand'],
  ['一億二千萬', '120 million'],
  ['3.5億', '350 million'],
  ['兩千零五', '2005'],
  ['三分之一', 'one-third'],
  ['三分之二', 'two thirds'],
  ['十五日', 'the fifteenth day'],
  ['廿三', 'twenty-third'],
  ['三點五', '3.5'],
  ['壹佰元', 'one hundred dollars'],
  ['二〇二二年五月三日', '2022, May 3'],
];

for (const [chinese, english] of same) test(`${chinese} is ${english}`, () => assert.deepEqual(hanNumbers(chinese).toSorted(), westernNumbers(english, 'en').toSorted()));

test('numbers beside each other are two', () => assert.deepEqual(westernNumbers('the first three months', 'en'), ['1', '3']));
test('“may” without a day is no month', () => assert.deepEqual(westernNumbers('they may apply', 'en'), []));
test('figures are read in other languages', () => assert.deepEqual(westernNumbers('1.234.567,50 Euro', 'de'), ['1234567.5']));

const begun: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['第三條　申請', 'zh-Hant', 'Article 3. Applications', ['article 3']],
  ['第一百三十七条之一', 'zh-Hans', 'Article 137-1', ['article 137-1']],
  ['第十二章 结语', 'zh-Hans', 'Chapter XII. The end', ['chapter 12']],
  ['第二章', 'zh-Hans', 'Chapter Two', ['chapter 2']],
  ['二、其他', 'zh-Hans', '2. other', ['item 2']],
  ['（三）其他', 'zh-Hans', '(3) other', ['item 3']],
  ['甲、其他', 'zh-Hant', '1) other', ['item 1']],
  ['④其他', 'zh-Hans', 'IV. Other', ['item 4']],
];

for (const [chinese, script, english, marker] of begun) {
  test(`${chinese} and ${english} begin with the same number`, () => {
    assert.deepEqual(markersOf(chinese, script), marker);
    assert.deepEqual(markersOf(english, 'en'), marker);
  });
}

test('a small letter may be a figure or a letter', () => assert.deepEqual(markersOf('(i) other', 'en'), ['item 1', 'item 9']));
test('a decimal is no marker', () => assert.deepEqual(markersOf('3.5 million people', 'en'), []));
test('Статья 3 is article 3', () => assert.deepEqual(markersOf('Статья 3. Язык', 'ru'), ['article 3']));
test('what is referred to by number', () => {
  assert.deepEqual(referencesIn('依第二十二條第二項', 'zh-Hant').toSorted(), referencesIn('under paragraph 2 of Article 22', 'en').toSorted());
});
