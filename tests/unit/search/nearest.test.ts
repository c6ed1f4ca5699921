import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFold } from '../../../src/search/fold.ts';
import { folded } from '../../../src/search/match.ts';
import { distance, nearest } from '../../../src/search/nearest.ts';
import { parseQuery } from '../../../src/search/query.ts';

const fold = createFold(new Map());
const texts = ['推动构建人类命运共同体。', 'They uphold true multilateralism, and cyber security.', 'The People’s Republic of China', 'Права человека'].map((text) => folded(fold, text));
const near = (typed: string) => nearest(parseQuery(typed, fold), texts);

test('the nearest phrase is offered as it stands in the text', () => {
  assert.equal(near('命运共同题'), '命运共同体');
  assert.equal(near('multilatralism'), 'multilateralism');
  assert.equal(near('multilaterlaism'), 'multilateralism');
  assert.equal(near('Repubilc of China'), 'Republic of China');
  assert.equal(near('челавека'), 'человека');
});

test('one word and two words are near', () => {
  assert.equal(near('cybersecurity'), 'cyber security');
  assert.equal(near('multi lateralism'), 'multilateralism');
});

test('nothing is offered for what is far from everything, or too short to be sure', () => {
  assert.equal(near('quantum gravity'), undefined);
  assert.equal(near('命题'), undefined);
  assert.equal(near('cat'), undefined);
});

test('letters that change places are one difference', () => {
  assert.equal(distance([...'abcd'], [...'acbd'], 2), 1);
  assert.equal(distance([...'abcd'], [...'abxyzd'], 2), 3);
});
