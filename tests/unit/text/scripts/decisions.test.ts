import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { conversion } from '../../../../src/text/scripts/conversion.ts';
import { merge, schema } from '../../../../src/text/scripts/decisions.ts';
import { installed } from '../../../../src/read-opencc.ts';
import { readYaml } from '../../../../src/text/yaml.ts';
import { decisions } from './converting.ts';

const against = (to: 'Hans' | 'Hant', words: Record<string, string>) => decisions(to, words).messages;

test('a slip of the pen is no form of its character, in either direction', () => {
  assert.deepEqual(against('Hant', { 关系: '関係', 计划: '計書' }), [
    '`関` is no form of `关` in `关系`; write `關`',
    '`書` is no form of `划` in `计划`; write `劃` or `划`',
  ]);
  assert.deepEqual(against('Hans', { 乾坤: '幹坤' }), ['`幹` is no form of `乾` in `乾坤`; write `干` or `乾`']);
});

test('vocabulary cannot be changed', () => {
  assert.deepEqual(against('Hant', { 信息: '資訊', 软件: '軟體' }), [
    '`資` is no form of `信` in `信息`; write `信`',
    '`訊` is no form of `息` in `信息`; write `息`',
    '`體` is no form of `件` in `软件`; write `件`',
  ]);
});

test('a decision is as long as its word, in characters', () => {
  assert.deepEqual(against('Hant', { 周年: '週年慶', 孟𫖯: '孟頫' }), ['`周年` and `週年慶` differ in length; write the same word, character for character']);
});

test('a form that only words of OpenCC have can be decided in a word, and not alone', () => {
  assert.deepEqual(against('Hant', { 计划: '計畫', 策划: '策畫' }), []);
  assert.deepEqual(against('Hans', { 籌畫: '筹划' }), []);
  assert.deepEqual(against('Hant', { 划: '畫' }), ['`畫` is no form of `划` in `划`; write `劃` or `划`']);
});

test('one character can be decided as OpenCC has it, or as it is written, and otherwise only in words', () => {
  assert.deepEqual(against('Hant', { 云: '云', 周: '周', 台: '臺', 里: '裡' }), []);
  assert.deepEqual(against('Hant', { 了: '瞭' }), ['`了` alone cannot be decided as `瞭`, which it is in some words only; write these words, or `了: 了`']);
  assert.deepEqual(against('Hans', { 著: '着', 乾: '乾' }), []);
});

test('a decision that cannot be followed decides nothing', () => {
  assert.equal(conversion(installed().direction('Hant', 'tw'), decisions('Hant', { 了: '瞭' }).decisions).text('本馆玷污了人类的良心，本馆了解。'), '本館玷汙了人類的良心，本館瞭解。');
});

test('the library’s decisions hold in a document, and its own before them', () => {
  const both = merge(decisions('Hant', { 注: '注', 周年: '週年', 计划: '計劃' }).decisions, decisions('Hant', { 计划: '計畫' }).decisions);
  assert.equal(conversion(installed().direction('Hant', 'tw'), both).text('周年计划'), '週年計畫');
});

test('a file of decisions may be empty, and has no other key', () => {
  const read = (text: string) => {
    const file = new VFile({ path: 'zh-Hant.yaml', value: text });
    return [readYaml(file, schema)?.value, ...file.messages.map(String)];
  };
  assert.deepEqual(read('decisions:\n'), [{ decisions: {} }]);
  assert.deepEqual(read('region: hk\ndecisions: {周年: 週年}\n'), [{ region: 'hk', decisions: { 周年: '週年' } }]);
  assert.deepEqual(read('region: cn\nwords: {}\n'), [
    undefined,
    'zh-Hant.yaml:1:1: `region` is none of `tw`, `hk`; correct it',
    'zh-Hant.yaml:2:1: `words` is no key of this file; correct its name, or delete it',
  ]);
});
