import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rarest } from '../../../src/search/rarest.ts';

const run = (text: string) => [{ words: [...text], beginning: false }];
const weights: Record<string, number> = { 的: 60, 国: 40 };
const weight = ({ words }: { words: string[] }) => words.reduce((sum, word) => sum + (weights[word] ?? 10), 0);
const asked = (...runs: string[]) => rarest(runs.map(run), weight).map((ask) => ask.map(({ words }) => words.join('')).join());

test('of a long run the four rarest characters that follow one another are asked for', () => {
  assert.deepEqual(asked('国的国际法基础的'), ['际法基础']);
});

test('a short run is asked for whole', () => {
  assert.deepEqual(asked('的国'), ['的国']);
});

test('of many terms the four rarest are asked for', () => {
  assert.deepEqual(asked('的国', '甲乙', '丙', '的', '丁', '戊己庚'), ['丙', '丁', '甲乙', '戊己庚']);
});
