import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFold, readFoldTable } from '../../../src/search/fold.ts';
import { indexWords } from '../../../src/search/index-words.ts';
import { recordsOf } from '../../../src/search/records.ts';
import { documentOf } from './library.ts';

const fold = createFold(readFoldTable('声聲 双雙 国國 际際 约約 组組 讯訊 资資'));
const words = (text: string) => indexWords(fold(text)).join(' ');
const records = recordsOf(documentOf('a'), fold);

test('there is one record for each section, in their order', () => {
  assert.deepEqual(records.map(({ rows, section }) => [rows.document, section]), [['a', 0], ['a', 1]]);
});

test('a record has the tokens of every text, one language after another, with a boundary between', () => {
  assert.equal(records[0]?.content, `${words('声明')} 0 statement`);
});

test('a section without a word has a record all the same', () => {
  const document = documentOf('a');
  const bare = { ...document.sections[0]!, rows: [{ ...document.sections[0]!.rows[0]!, content: {} }], notes: [] };
  assert.deepEqual(recordsOf({ ...document, sections: [bare, document.sections[1]!] }, fold).map(({ content }) => content.slice(0, 5)), ['0', records[1]!.content.slice(0, 5)]);
});

test('Traditional that folds to the same is indexed once, and other wording as well', () => {
  const content = records[1]?.content ?? '';
  assert.equal(content.split(words('国际公约')).length, 2);
  assert.ok(content.includes(`${words('信息安全')} 0 ${words('资讯安全')} 0 information security`));
});

test('stems that are not words of the record stand at its end', () => {
  assert.match(records[1]?.content ?? '', / 0 convent inform internat secur side$/);
});

test('rows keep what is shown: number, row of a note, sentences in each language', () => {
  assert.deepEqual(records[1]?.rows.rows.map(({ id, kind, number, row }) => [id, kind, number, row]), [
    ['s1', 'heading', undefined, undefined],
    ['p1', 'paragraph', 1, undefined],
    ['p2', 'paragraph', 2, undefined],
    ['note-oewg', 'note', 1, 'p1'],
  ]);
  assert.deepEqual(records[1]?.rows.rows[2]?.sentences['zh-Hant'], ['國際公約。']);
});

test('a section is named by the heading closest to its rows', () => {
  assert.equal(records[1]?.rows.heading.en, 'Information security');
  assert.deepEqual(records[0]?.rows.title['zh-Hant'], { text: '聲明', language: 'zh-Hant' });
});

test('a note of the text itself is told from the editor’s', () => {
  const { sections, ...document } = documentOf('c');
  const own = sections.map((section) => ({ ...section, notes: section.notes.map((note) => ({ ...note, own: true })) }));
  const noteOf = (all: typeof records) => all.flatMap(({ rows }) => rows.rows).find(({ kind }) => kind === 'note');
  assert.equal(noteOf(recordsOf({ ...document, sections: own }, fold))?.own, true);
  assert.equal(noteOf(recordsOf({ ...document, sections }, fold))?.own, undefined);
});
