import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, review, together, unused } from '../../../../src/text/scripts/doubts.ts';
import { converting } from './converting.ts';

const passages = (texts: readonly string[]) => texts.map((text, index) => ({ text, where: (offset: number) => `${index}:${offset}` }));
const doubts = (texts: readonly string[], words: Record<string, string> = {}, to: 'Hans' | 'Hant' = 'Hant') =>
  review(passages(texts), converting(to, words)).doubts.map(({ word, choices, places }) => [word, choices.join(' '), places.join(' ')]);

test('a character of several forms in no word of OpenCC is told of once, with all its places', () => {
  assert.deepEqual(doubts(['尊重国家主权', '𠮷国家', '其后发展']), [['国家', '國家 國傢', '0:3 1:3']]);
});

test('a character that is a word by itself is told of with its neighbour', () => {
  assert.deepEqual(doubts(['双方愿在此', '云。']), [['云', '雲 云', '1:0'], ['愿在此', '願在此 愿在此', '0:2']]);
});

test('a word of which OpenCC has two forms is in doubt', () => {
  assert.deepEqual(doubts(['统一的机制']), [['机制', '機制 機製', '0:4']]);
});

test('where two words of OpenCC overlap and disagree, their whole is in doubt', () => {
  assert.deepEqual(doubts(['去干涉']), [['去干涉', '去幹涉 去干涉', '0:1']]);
});

test('forms that a region writes alike are no choice', () => {
  assert.deepEqual(doubts(['唇，吃，才，周']), [['周', '周 週 賙', '0:6']]);
});

test('to Simplified, only forms that words of OpenCC have are a choice', () => {
  assert.deepEqual(doubts(['開戰，關於乾淨的著作', '魏徵'], {}, 'Hans'), [['魏徵', '魏徵 魏征', '1:1']]);
});

test('the advice of a doubt works when followed', () => {
  const text = ['尊重国家主权', '机制', '去干涉', '云。', '双方愿在此'];
  const lines = review(passages(text), converting('Hant')).doubts.map(({ word, choices }) => [word, choices[0] ?? '']);
  assert.equal(lines.length, 5);
  const decided = converting('Hant', Object.fromEntries(lines));
  const { doubts, used } = review(passages(text), decided);
  assert.deepEqual([doubts, used.size], [[], 5]);
});

test('a doubt is told on one line, with what to write', () => {
  const [doubt] = review(passages(['白日依山尽\n国家\n  黄河', '国家']), converting('Hant')).doubts;
  assert.equal(doubt && inWords(doubt, 'zh-Hant.yaml'), '`国家` in 「依山尽⏎国家⏎黄」 (2 times) can be `國家` or `國傢`; decide it in zh-Hant.yaml: `国家: 國家`');
});

test('the doubts of several documents are one list, a word a line', () => {
  const of = (text: string) => review(passages([text]), converting('Hant')).doubts;
  assert.deepEqual(together([...of('机制，国家'), ...of('国家')]).map(({ word, places }) => [word, places.length]), [['国家', 2], ['机制', 1]]);
});

test('a decision is used where it decides a character that has several forms', () => {
  const decided = converting('Hant', { 国家: '國家', 信息: '信息', 后半: '後半' });
  const { used } = review(passages(['国家信息']), decided);
  assert.deepEqual([...used].map(({ word }) => word), ['国家']);
  assert.deepEqual(unused([...used], used), []);
});
