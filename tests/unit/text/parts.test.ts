import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, Note, Row, Section } from '../../../src/text/model.ts';
import { partsOf } from '../../../src/text/parts.ts';
import { documentOf, rowOf } from '../search/library.ts';

let blocks = 0;
const paragraphs = (from: number, to: number, text = '一段。') =>
  Array.from({ length: to - from + 1 }, (_, index): Row => rowOf(`p${from + index}`, { 'zh-Hans': text, en: text }, { number: from + index, block: ++blocks }));
const heading = (id: string, depth: number) => rowOf(id, { 'zh-Hans': id, en: id }, { kind: 'heading', depth, block: ++blocks });
const section = (id: string, rows: Row[], notes: Note[] = []): Section => ({ id, rows, notes });
const document = (...sections: Section[]): Document => ({ ...documentOf('book'), sections });

/** The first and the last row of each part, and how many it has. */
const shape = (sections: Section[]) =>
  partsOf(document(...sections)).map((part) => {
    const ids = part.sections.flatMap(({ rows }) => rows.map(({ id }) => id));
    return `${part.number}: ${ids[0]}–${ids.at(-1)} (${ids.length})`;
  });

test('a document of 150 paragraphs is one page, whatever its headings', () => {
  assert.deepEqual(shape([section('1', [heading('title', 1), heading('c1', 2), ...paragraphs(1, 150)])]), []);
});

test('small chapters stand together, and no chapter that fits is cut', () => {
  const chapters = [1, 2, 3, 4, 5].map((n) => section(`${n}`, [heading(`c${n}`, 2), ...paragraphs((n - 1) * 60 + 1, n * 60)]));
  assert.deepEqual(shape([section('0', [heading('title', 1)]), ...chapters]), ['1: title–p120 (123)', '2: c3–p240 (122)', '3: c5–p300 (61)']);
});

test('a chapter that is too long is cut at its own headings, and its pieces do not stand with its neighbours', () => {
  const long = section('2', [heading('c2', 2), heading('s1', 3), ...paragraphs(11, 110), heading('s2', 3), ...paragraphs(111, 210)]);
  assert.deepEqual(shape([section('1', [heading('c1', 2), ...paragraphs(1, 10)]), long, section('3', [heading('c3', 2), ...paragraphs(211, 220)])]), [
    '1: c1–p10 (11)',
    '2: c2–p110 (102)',
    '3: s2–p210 (101)',
    '4: c3–p220 (11)',
  ]);
});

test('a chapter without headings is cut evenly', () => {
  assert.deepEqual(shape([section('1', [heading('title', 1), ...paragraphs(1, 400)])]), ['1: title–p133 (134)', '2: p134–p267 (134)', '3: p268–p400 (133)']);
});

test('a title of its own file goes with the chapter after it, however long that is', () => {
  assert.deepEqual(shape([section('0', [heading('title', 1)]), section('1', [heading('c1', 2), ...paragraphs(1, 160)])]), ['1: title–p80 (82)', '2: p81–p160 (80)']);
});

test('the title of a book in a book stands before its first chapter, and not after the last of another', () => {
  const chapters = [1, 2, 3, 4].map((n) => section(`${n}1`, [heading(`c${n}`, 2), ...paragraphs(n * 50 - 49, n * 50)]));
  assert.deepEqual(shape([...chapters.slice(0, 2), section('30', [heading('two', 1)]), ...chapters.slice(2)]), ['1: c1–p100 (102)', '2: two–p200 (103)']);
});

test('a list is cut only where it is longer than a part', () => {
  const items = (count: number, from: number) => paragraphs(from, from + count - 1).map((row): Row => ({ ...row, kind: 'item', depth: 1, block: 9999 }));
  assert.deepEqual(shape([section('1', [...paragraphs(1, 70), ...items(60, 71), ...paragraphs(131, 180)])]), ['1: p1–p130 (130)', '2: p131–p180 (50)']);
  assert.deepEqual(shape([section('1', items(200, 1))]), ['1: p1–p100 (100)', '2: p101–p200 (100)']);
});

test('long paragraphs make small parts: what counts is the page', () => {
  const long = '字'.repeat(2000);
  assert.equal(shape([section('1', paragraphs(1, 160, long))]).length, 20);
});

test('notes stand in the part of the row that carries their mark', () => {
  const note = (label: string, row: string, number: number): Note => ({ label, number, own: false, row, sentence: 1, content: {} });
  const [one, two] = partsOf(document(section('1', paragraphs(1, 200), [note('a', 'p3', 1), note('b', 'p150', 2)])));
  assert.deepEqual([one, two].map((part) => part!.sections.flatMap(({ id, notes }) => notes.map(({ label }) => `${id} ${label}`))), [['1 a'], ['1 b']]);
});

test('every row is in one part, in its order', () => {
  const sections = [section('1', [heading('title', 1), ...paragraphs(1, 7)]), section('2', [...paragraphs(8, 500)]), section('3', paragraphs(501, 520))];
  const rows = (all: readonly Section[]) => all.flatMap(({ rows }) => rows.map(({ id }) => id));
  assert.deepEqual(rows(partsOf(document(...sections)).flatMap((part) => part.sections)), rows(sections));
});
