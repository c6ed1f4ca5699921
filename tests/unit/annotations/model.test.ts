/** What is kept in the browser is read with distrust, and bounded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bounds, merged, parseAnnotations, withNote, type Annotation } from '../../../src/annotations/model.ts';

const made = '2026-11-26T21:04:46.000Z';
const address = { id: 'p7', sentence: 2, phrase: { exact: '公正的多极化', prefix: '倡导更加', suffix: '国际体系', view: 'zh-hans' } };
const one: Annotation = { id: 'urn:uuid:1', made, address, note: '见第三段' };

test('what was kept is read as it was', () => {
  assert.deepEqual(parseAnnotations(JSON.stringify([one, { ...one, id: 'urn:uuid:2', changed: made }])), [one, { ...one, id: 'urn:uuid:2', changed: made }]);
});

for (const [what, stored] of [
  ['nothing', null],
  ['no JSON', '{"'],
  ['no list', '{"0":{}}'],
  ['null, numbers and lists', '[null,1,"x",[],{}]'],
  ['one without an id', JSON.stringify([{ ...one, id: '' }])],
  ['one of no day', JSON.stringify([{ ...one, made: 'yesterday' }])],
  ['one whose row is no id', JSON.stringify([{ ...one, address: { ...address, id: '"><svg onload=alert(1)>' } }])],
  ['one without words', JSON.stringify([{ ...one, address: { ...address, phrase: { ...address.phrase, exact: '' } } }])],
  ['one whose words are no text', JSON.stringify([{ ...one, address: { ...address, phrase: { ...address.phrase, exact: ['a'] } } }])],
  ['one of a view that no page can have', JSON.stringify([{ ...one, address: { ...address, phrase: { ...address.phrase, view: '../en' } } }])],
  ['words that are too long', JSON.stringify([{ ...one, address: { ...address, phrase: { ...address.phrase, exact: '字'.repeat(bounds.words + 1) } } }])],
  ['more than a browser keeps', JSON.stringify([one, ' '.repeat(bounds.stored)])],
] as const) {
  test(`where there is ${what}, nothing is read`, () => assert.deepEqual(parseAnnotations(stored), []));
}

test('what is wrong in one is left out: a note that is no text, a sentence that is no number, a third name', () => {
  const { note: _, ...plain } = one;
  const { sentence: __, ...place } = address;
  assert.deepEqual(parseAnnotations(JSON.stringify([{ ...one, note: 7, address: { ...address, sentence: -1 }, more: 'x' }])), [{ ...plain, address: place }]);
});

test('no more are read than a document may have, and each once', () => {
  const many = Array.from({ length: bounds.count + 5 }, (_, index) => ({ ...one, id: `urn:x:${index}` }));
  assert.equal(parseAnnotations(JSON.stringify(many)).length, bounds.count);
  assert.equal(parseAnnotations(JSON.stringify([one, one])).length, 1);
});

test('a note that is emptied leaves its highlight', () => {
  const { note: _, ...plain } = one;
  assert.deepEqual(withNote(one, '  \n', new Date(made)), { ...plain, changed: made });
  assert.equal(withNote(one, ' 甲 ', new Date(made)).note, '甲');
});

test('of two states of one the later stays; the same words with the same note are not kept twice, with another note they are', () => {
  const later = { ...one, note: '改了', changed: '2026-11-27T00:00:00.000Z' };
  assert.deepEqual(merged([one], [later]), { all: [later], added: 1 });
  assert.deepEqual(merged([later], [one]), { all: [later], added: 0 });
  assert.deepEqual(merged([one], [{ ...one, id: 'urn:x:other' }]), { all: [one], added: 0 });
  assert.equal(merged([one], [{ ...one, id: 'urn:x:other', note: '另一条' }]).added, 1);
});
