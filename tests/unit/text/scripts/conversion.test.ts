import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installed } from '../../../../src/read-opencc.ts';
import type { Inline } from '../../../../src/text/model.ts';
import { converted } from '../../../../src/text/rows.ts';
import { offsetIn } from '../../../../src/text/scripts/conversion.ts';
import { dictionaryNames } from '../../../../src/text/scripts/dictionaries.ts';
import { converting } from './converting.ts';

const traditional = (text: string, words: Record<string, string> = {}) => converting('Hant', words).text(text);
const simplified = (text: string, words: Record<string, string> = {}) => converting('Hans', words).text(text);

test('characters are converted, and no vocabulary', () => {
  assert.equal(traditional('国际信息安全与声明'), '國際信息安全與聲明');
  assert.equal(simplified('國際資訊安全與聲明'), '国际资讯安全与声明');
});

test('each region has its own forms, in both directions', () => {
  assert.deepEqual((['tw', 'hk'] as const).map((region) => converting('Hant', {}, region).text('这里保卫台阶')), ['這裡保衛臺階', '這裏保衞台階']);
  assert.deepEqual([converting('Hans', {}, 'tw').text('這裡保衛臺階'), converting('Hans', {}, 'hk').text('這裏保衞台階')], ['这里保卫台阶', '这里保卫台阶']);
});

test('Traditional of Taiwan says 著 for two characters of Simplified, and words tell them apart', () => {
  assert.equal(simplified('看著他的著作'), '看着他的著作');
});

test('Classical Chinese comes back as it was', () => {
  const text = '學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？';
  assert.equal(simplified(text), '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？');
  assert.equal(traditional(simplified(text)), text);
});

test('a character of two UTF-16 units becomes one of one, and the text after it keeps its place', () => {
  const text = '赵孟𫖯的画，𠮷🙂画';
  assert.equal(traditional(text), '趙孟頫的畫，𠮷🙂畫');
  assert.equal(offsetIn(traditional(text), text, text.lastIndexOf('画')), traditional(text).lastIndexOf('畫'));
  assert.equal(traditional('𫖯发𫖯', { 发: '發' }), '頫發頫');
});

test('no dictionary changes the number of characters', () => {
  const changed = dictionaryNames.flatMap((name) =>
    Array.from(installed().dictionary(name)).filter(([from, values]) => values.some((to) => Array.from(to).length !== Array.from(from).length)),
  );
  assert.deepEqual(changed, []);
});

test('the parts of a text are converted as one, wherever it was cut', () => {
  assert.deepEqual(converting('Hant').parts(['头', '发', '', '𫖯，出', '发']), ['頭', '髮', '', '頫，出', '發']);
  assert.deepEqual(converting('Hans').parts(['「看', '著「', '瞭', '解」」']), ['“看', '着‘', '了', '解’”']);
});

test('markup and lines may cut a word, and the tree that was given stays', () => {
  const given: Inline[][] = [['头', { type: 'emphasis', children: ['发'] }, { type: 'note', label: 'a' }, '，理'], ['发。']];
  assert.deepEqual(converted(given, converting('Hant')), [['頭', { type: 'emphasis', children: ['髮'] }, { type: 'note', label: 'a' }, '，理'], ['髮。']]);
  assert.deepEqual(given[0]?.[0], '头');
});

test('a word decides its characters, the longer of two', () => {
  assert.equal(traditional('一只和只有', { 只: '只', 一只: '一隻' }), '一隻和只有');
  assert.equal(traditional('去干涉', {}), '去幹涉');
  assert.equal(traditional('去干涉', { 干涉: '干涉' }), '去干涉');
  assert.equal(simplified('魏徵，徵求', { 魏徵: '魏征' }), '魏征，征求');
});

test('a decision of one character overrules no word of OpenCC', () => {
  assert.equal(traditional('子云：浮云', { 云: '云' }), '子云：浮雲');
  assert.equal(traditional('我了解了'), '我瞭解了');
  assert.equal(simplified('乾一，乾淨', { 乾: '乾' }), '乾一，干净');
});

test('a decision in one region’s spelling holds in the other, which writes it its own way', () => {
  for (const written of ['這裏', '這裡']) {
    assert.deepEqual((['tw', 'hk'] as const).map((region) => converting('Hant', { 这里: written }, region).text('这里')), ['這裡', '這裏']);
  }
  assert.deepEqual((['tw', 'hk'] as const).map((region) => converting('Hant', { 平台: '平臺' }, region).text('平台')), ['平臺', '平台']);
});

test('a region’s own way to write a name does not contradict a decision', () => {
  assert.deepEqual([{}, { 北环线: '北環線' }].map((words) => converting('Hant', words, 'hk').text('北环线')), ['北環綫', '北環綫']);
});

test('a word that Taiwan writes with another character can be decided so', () => {
  assert.equal(traditional('计划，策划', { 计划: '計畫', 策划: '策畫' }), '計畫，策畫');
});
