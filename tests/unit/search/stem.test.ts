import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemOf } from '../../../src/search/stem.ts';

const areOne = (words: string) => new Set(words.split(' ').map(stemOf)).size === 1;

test('the forms of a word have one stem', () => {
  for (const words of ['declare declares declared declaring', 'nation nations national', 'policy policies', 'agree agreed agreeing', 'sanction sanctions', 'multilateral multilaterally']) {
    assert.ok(areOne(words), words);
  }
});

test('words that only begin alike have not', () => {
  for (const words of ['international internal', 'universe university', 'organ organization', 'emerge emergency', 'four for', 'hour whore', 'rise rize', 'general generous']) {
    assert.ok(!areOne(words), words);
  }
});

test('British and American spelling have one stem', () => {
  const pairs = [
    'labour labor', 'labours labors', 'neighbourhood neighborhood', 'behaviour behavior', 'favourable favorable', 'organise organize', 'organisation organization', 'recognising recognizing', 'analyse analyze', 'centre center', 'theatres theaters',
    'defence defense', 'licence license', 'programmes programs', 'travelled traveled', 'modelling modeling', 'fulfil fulfill', 'fulfilment fulfillment', 'enrolment enrollment', 'skilful skillful', 'dialogue dialog', 'judgement judgment', 'archaeology archeology', 'ageing aging',
  ];
  for (const words of pairs) assert.ok(areOne(words), words);
});

test('a word of another script is its own stem', () => {
  assert.equal(stemOf('россии'), 'россии');
});
