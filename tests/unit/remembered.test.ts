import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryOf, recall, remembered } from '../../src/remembered.ts';

test('a value is made once for the same, and again where what it is made of has changed', () => {
  const document = {};
  let times = 0;
  const ask = (of: string) => remembered(document, 'tokens', of, () => ++times);
  assert.deepEqual([ask('a'), ask('a'), ask('b'), ask('b'), ask('a')], [1, 1, 2, 2, 3]);
});

test('of another document nothing is known', () => {
  remembered({ id: 'a' }, 'tokens', '', () => 1);
  assert.equal(remembered({ id: 'a' }, 'tokens', '', () => 2), 2);
});

test('what one document is remembered by can be given to another that is the same', () => {
  const [before, now] = [{}, {}];
  remembered(before, 'forms', '', () => ['后後']);
  recall(now, structuredClone(memoryOf(before)));
  assert.deepEqual(remembered(now, 'forms', '', () => assert.fail('made again')), ['后後']);
});
