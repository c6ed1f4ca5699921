import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rarest } from '../../../src/search/rarest.ts';

const run = (text: string) => [{ words: [...text], beginning: false }];
const weights: Record<string, number> = { 的: 60, 国: 40 };
const weight = ({ words }: { words: string[] }) => words.reduce((sum, word) => sum + (weights[word] ?? 10), 0);
const rounds = (...runs: string[]) => [...rarest(runs.map(run), weight)].map((round) => round.map((ask) => ask.map(({ words }) => words.join('')).join()));
const asked = (...runs: string[]) => rounds(...runs)[0];

test('of a long run the two in order that need least of the index are asked for', () => {
  assert.deepEqual(asked('国的国际法的'), ['际法']);
});

test('then more of it, what needs less first, and at last eight', () => {
  assert.deepEqual(rounds('国际法基的国国'), [['际法'], ['际法基'], ['国际法基'], ['国际法基的'], ['国际法基的国'], ['国际法基的国国']]);
  assert.equal(rounds('甲乙丙丁戊己庚辛壬癸').at(-1)?.[0]?.length, 8);
});

test('a short run is asked for whole, once', () => {
  assert.deepEqual(rounds('的国'), [['的国']]);
});

test('of many terms the four that need least are asked for, and more of each that is cut', () => {
  assert.deepEqual(asked('的国', '甲乙', '丙', '的', '丁', '戊己庚'), ['丙', '丁', '甲乙', '戊己']);
  assert.deepEqual(rounds('丙', '甲乙的'), [['丙', '甲乙'], ['丙', '甲乙的']]);
});

test('nothing is asked of nothing', () => {
  assert.deepEqual(rounds(), []);
});
