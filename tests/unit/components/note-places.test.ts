import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteGroups, notePlaces } from '../../../src/components/note-places.ts';
import type { Document, Note, Row, Section } from '../../../src/text/model.ts';

const content = (text: string): Row['content'] => ({ 'zh-Hans': { sentences: [[text]] } });
const row = (id: string, length: number, depth = 0): Row => ({ id, kind: depth ? 'heading' : 'paragraph', depth, block: 1, editorial: false, content: content('字'.repeat(length)), retired: [] });
const note = (row: string, length: number): Note => ({ label: `${row}-${length}`, number: 1, own: false, row, sentence: 1, content: content('注'.repeat(length)) });
const section = (rows: Row[], notes: Note[]): Section => ({ id: '1', rows, notes });

test('short notes stand each beside its own row', () => {
  assert.deepEqual(noteGroups(section([row('p1', 360), row('p2', 360)], [note('p1', 30), note('p2', 30)]), 'zh-Hans'), [['p1'], ['p2']]);
});

test('notes that would run into the next ones stand together with them', () => {
  assert.deepEqual(noteGroups(section([row('p1', 36), row('p2', 360), row('p3', 720), row('p4', 36)], [note('p1', 200), note('p2', 30), note('p4', 30)]), 'zh-Hans'), [['p1', 'p2'], ['p4']]);
});

test('a group begins at its row, under the space of a heading, and runs to the next one', () => {
  const sections = [section([row('s1', 4, 2), row('p1', 360), row('p2', 360)], [note('s1', 5), note('p2', 5)]), section([row('p3', 36)], [note('p3', 5)])];
  assert.equal(
    notePlaces({ sections } as Document, 'zh-Hans'),
    '[data-notes-at="s1"]{grid-row:1/3;margin-block-start:calc(var(--rhythm)*2)}[data-notes-at="p2"]{grid-row:3/4}[data-notes-at="p3"]{grid-row:4/6}',
  );
});

test('a rule before a row takes a line of its own', () => {
  const sections = [section([row('p1', 36), { ...row('p2', 36), rule: true }], [note('p2', 5)])];
  assert.equal(notePlaces({ sections } as Document, 'zh-Hans'), '[data-notes-at="p2"]{grid-row:3/5}');
});

test('what a translation is takes the line under the title', () => {
  const sections = [section([row('title', 4, 1)], []), section([row('p1', 36), row('p2', 36)], [note('p2', 5)])];
  assert.equal(notePlaces({ sections } as Document, 'zh-Hans', true), '[data-notes-at="p2"]{grid-row:4/6}');
});
