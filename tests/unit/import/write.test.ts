import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Inline, plain } from '../../../src/import/inline.ts';
import { numberAtStart } from '../../../src/import/numbers.ts';
import type { Passage, Understood } from '../../../src/import/understand/model.ts';
import { assignIds } from '../../../src/import/write/ids.ts';
import { sectionMarkdown } from '../../../src/import/write/markdown.ts';
import type { Pair } from '../../../src/import/write/pairs.ts';
import { toRows } from '../../../src/import/write/rows.ts';
import { toSections } from '../../../src/import/write/sections.ts';
import { runImport } from './run-import.ts';

const passage = (kind: Passage['kind'], ...sentences: string[]): Passage => {
  const number = numberAtStart(sentences[0] ?? '');
  return { kind, depth: kind === 'title' ? 1 : kind === 'heading' ? 2 : kind === 'item' ? 1 : 0, ...(number && { number }), sentences: sentences.map(plain), place: 'line 1' };
};
const text = (language: string, ...passages: Passage[]): Understood => ({ file: `${language}.txt`, language, passages, notes: [], changes: [], remarks: [] });
const at = (passageIndex: number, sentence: number) => ({ passage: passageIndex, sentence });

/** The rows of a text and its translation, as lines by language, from pairs of sentences. */
function rowsOf(source: Understood, translation: Understood, pairs: Pair[]) {
  const { rows, changes } = toRows(source, [{ text: translation, pairs }]);
  return { rows: rows.map(({ content, scores }) => [...source.passages.length ? [content[source.language]?.map((line) => line.text)] : [], content[translation.language]?.map((line) => line.text), scores]), changes: changes.map(({ what, text: of }) => `${what}: ${of}`) };
}

test('a pair is a line; two sentences against one are one line', () => {
  const pairs: Pair[] = [{ source: [at(0, 0), at(0, 1)], translation: [at(0, 0)], score: 0.8 }, { source: [at(0, 2)], translation: [at(0, 1)], score: 0.99 }];
  assert.deepEqual(rowsOf(text('zh-Hans', passage('paragraph', '甲。', '乙。', '丙。')), text('en', passage('paragraph', 'A and B.', 'C.')), pairs), { rows: [[['甲。乙。', '丙。'], ['A and B.', 'C.'], [0.8, 0.99]]], changes: [] });
});

test('two paragraphs of a translation are one row where the source has one, and the list says so', () => {
  const pairs: Pair[] = [{ source: [at(0, 0)], translation: [at(0, 0)], score: 1 }, { source: [at(0, 1)], translation: [at(1, 0)], score: 1 }];
  assert.deepEqual(rowsOf(text('zh-Hans', passage('paragraph', '甲。', '乙。')), text('en', passage('paragraph', 'A.'), passage('paragraph', 'B.')), pairs), { rows: [[['甲。', '乙。'], ['A.', 'B.'], [1, 1]]], changes: ['joined: A.…'] });
});

test('one paragraph of a translation is two rows where the source has two', () => {
  const pairs: Pair[] = [{ source: [at(0, 0)], translation: [at(0, 0)], score: 1 }, { source: [at(1, 0)], translation: [at(0, 1)], score: 1 }];
  assert.deepEqual(rowsOf(text('zh-Hans', passage('paragraph', '甲。'), passage('paragraph', '乙。')), text('en', passage('paragraph', 'A.', 'B.')), pairs), { rows: [[['甲。'], ['A.'], [1]], [['乙。'], ['B.'], [1]]], changes: ['split: A.…'] });
});

test('a sentence of the source alone goes with the line before it, a paragraph alone has no translation', () => {
  const pairs: Pair[] = [{ source: [at(0, 0)], translation: [at(0, 0)], score: 0.9 }, { source: [at(0, 1)], translation: [], score: 0.7 }, { source: [at(1, 0)], translation: [], score: 0.9 }];
  assert.deepEqual(rowsOf(text('zh-Hans', passage('paragraph', '甲。', '乙。'), passage('paragraph', '丙。')), text('en', passage('paragraph', 'A.')), pairs).rows, [[['甲。乙。'], ['A.'], [0.7]], [['丙。'], undefined, [undefined]]]);
});

test('a sentence of the translation alone stays in its paragraph; a paragraph alone is set aside whole', () => {
  const pairs: Pair[] = [{ source: [at(0, 0)], translation: [at(0, 0)], score: 1 }, { source: [], translation: [at(0, 1)], score: 0.9 }, { source: [], translation: [at(1, 0)], score: 1 }];
  const { rows, changes } = rowsOf(text('zh-Hans', passage('paragraph', '甲。')), text('en', passage('paragraph', 'A.', 'B.'), passage('paragraph', 'Translator’s note.')), pairs);
  assert.deepEqual([rows, changes], [[[['甲。'], ['A. B.'], [1 - 0.9]]], ['set aside: Translator’s note.']]);
});

test('the lines of three languages are the same, cut only where all are', () => {
  const source = text('zh-Hans', passage('paragraph', '甲。', '乙。'));
  const each: Pair[] = [{ source: [at(0, 0)], translation: [at(0, 0)], score: 1 }, { source: [at(0, 1)], translation: [at(0, 1)], score: 0.6 }];
  const together: Pair[] = [{ source: [at(0, 0), at(0, 1)], translation: [at(0, 0)], score: 0.8 }];
  const { rows } = toRows(source, [{ text: text('en', passage('paragraph', 'A.', 'B.')), pairs: each }, { text: text('ru', passage('paragraph', 'А и Б.')), pairs: together }]);
  assert.deepEqual([rows[0]?.content['en']?.map((line) => line.text), rows[0]?.content['ru']?.map((line) => line.text), rows[0]?.scores], [['A. B.'], ['А и Б.'], [0.6]]);
});

test('two stanzas of as many lines stand line beside line, however the lines were paired', () => {
  const pairs: Pair[] = [{ source: [at(0, 0), at(0, 1)], translation: [at(0, 0)], score: 0.6 }, { source: [at(0, 2)], translation: [at(0, 1), at(0, 2)], score: 0.8 }];
  assert.deepEqual(rowsOf(text('zh-Hans', passage('verse', '甲，', '乙，', '丙。')), text('en', passage('verse', 'A,', 'B,', 'C.')), pairs).rows, [[['甲，', '乙，', '丙。'], ['A,', 'B,', 'C.'], [0.6, 0.6, 0.8]]]);
});

test('a stanza beside prose keeps its lines, and the first has the least of all scores', () => {
  const pairs: Pair[] = [{ source: [at(0, 0), at(0, 1)], translation: [at(0, 0)], score: 0.6 }, { source: [at(0, 2)], translation: [at(0, 1)], score: 0.5 }];
  assert.deepEqual(rowsOf(text('zh-Hans', passage('verse', '甲', '乙', '丙')), text('en', passage('paragraph', 'A and B.', 'C.')), pairs).rows, [[['甲', '乙', '丙'], ['A and B. C.'], [0.5, undefined, undefined]]]);
});

test('ids are the numbers of the text, where it has them', () => {
  const ids = (...passages: Passage[]) => assignIds(passages).join(' ');
  assert.equal(ids(passage('title', '网络法'), passage('paragraph', '序言。'), passage('heading', '第一章　总则'), passage('heading', '第一节　一般'), passage('paragraph', '第一条　甲。'), passage('paragraph', '乙。'), passage('paragraph', '第二条之一　丙。'), passage('heading', '第二章　附则'), passage('heading', '第一节　其他'), passage('paragraph', '丁。'), passage('dateline', '二〇二二年二月四日'), passage('closing', '（完）'), passage('closing', '甲'), passage('closing', '乙')), 'title p1 ch1 ch1-sec1 art1-1 art1-2 art2b1-1 ch2 ch2-sec1 p2 dateline end signature signature-2');
  assert.equal(ids(passage('heading', '一、甲'), passage('heading', '（一）乙'), passage('paragraph', '丙。'), passage('heading', '二、丁'), passage('heading', '（一）戊'), passage('heading', '附录'), passage('heading', '一、己')), 's1 s1-1 p1 s2 s2-1 h1 s1-2');
});

test('a section is a chapter; articles are too short for one', () => {
  const names = (...passages: Passage[]) => toSections(toRows(text('zh-Hans', ...passages), []).rows, assignIds(passages)).map(({ name, rows }) => `${name}: ${rows.length}`);
  assert.deepEqual(names(passage('title', '甲'), passage('paragraph', '序。'), passage('heading', '第一章'), passage('paragraph', '乙。'), passage('heading', '第二章')), ['0-title: 2', '1-ch1: 2', '2-ch2: 1']);
  assert.deepEqual(names(passage('title', '甲'), passage('heading', '第一条'), passage('paragraph', '乙。'), passage('heading', '第二条')), ['1-text: 4']);
});

const written = (...rows: [Passage, string, ...Inline[]][]) => sectionMarkdown(rows.map(([of, id, ...lines]) => ({ passage: of, id, lines, notes: [] })));

test('every kind of row has its Markdown', () => {
  const item = (marker: string, depth: number): Passage => ({ ...passage('item', ''), marker, depth });
  const row: Passage = { ...passage('row', ''), table: 1 };
  assert.equal(
    written([passage('title', ''), 'title', plain('甲')], [passage('heading', ''), 'ch1', plain('乙')], [passage('paragraph', ''), 'p1', plain('丙。'), plain('丁。')], [item('3.', 1), 'p2', plain('戊：')], [item('-', 2), 'p3', plain('己。'), plain('庚。')], [item('4.', 1), 'p4', plain('辛。')], [passage('quotation', ''), 'p5', plain('壬。')], [passage('quotation', ''), 'p6', plain('癸。')], [passage('verse', ''), 'p7', plain('子，'), plain('丑。')], [row, 'p8', plain('a'), plain('b|c')], [row, 'p9', plain('d')], [passage('code', ''), 'p10', plain('x\n```\ny')]),
    '# 甲 ^title\n\n## 乙 ^ch1\n\n丙。\n丁。 ^p1\n\n3. 戊： ^p2\n   - 己。\n     庚。 ^p3\n4. 辛。 ^p4\n\n> 壬。 ^p5\n>\n> 癸。 ^p6\n\n子，\\\n丑。 ^p7\n\n| a | b\\|c ^p8 |\n| --- | --- |\n| d | ^p9 |\n\n````text ^p10\nx\n```\ny\n````\n',
  );
});

test('numbers out of order are words, for Markdown counts by itself', () => {
  const item = (marker: string): Passage => ({ ...passage('item', ''), marker });
  assert.equal(written([item('1.'), 'p1', plain('甲')], [item('3.'), 'p2', plain('乙')], [item('4.'), 'p3', plain('丙')]), '1. 甲 ^p1\n\n3\\. 乙 ^p2\n\n4\\. 丙 ^p3\n');
});

test('signs of Markdown in a text are escaped, and an address is a link to its end', () => {
  assert.equal(written([passage('paragraph', ''), 'p1', plain('# *甲* [乙](丙) <b> 见https://example.org/a_b。'), plain('end\\')]), '\\# \\*甲\\* \\[乙]\\(丙) \\<b> 见<https://example.org/a_b>。\nend\\\\ ^p1\n');
});

test('a text and its notes; those of the translation have the numbers of the source’s', async () => {
  const { text: of } = await runImport({ 'a.md': '# 声明\n\n双方重申将深化协作[^a]。\n\n[^a]: 见公约。\n', 'b.md': '# Statement\n\nThe two sides reaffirm that they will deepen collaboration.[^1]\n\n[^1]: See the convention.\n' });
  assert.equal(of('zh-Hans/1-text.md'), '# 声明 ^title\n\n双方重申将深化协作[^source-1]。 ^p1\n\n[^source-1]: 见公约。\n');
  assert.equal(of('en/1-text.md'), '# Statement ^title\n\nThe two sides reaffirm that they will deepen collaboration.[^source-1] ^p1\n\n[^source-1]: See the convention.\n');
});

test('the ledger counts the lines of a row, and the cells of a table’s', async () => {
  const { text: of } = await runImport({ 'a.md': '# 声明\n\n双方重申。双方同意。\n\n| 年 | 数 |\n|---|---|\n| 一 | 二 |\n' });
  assert.deepEqual(of('ids.txt')?.split('\n').filter((line) => line && !line.startsWith('#')), ['title', 'p1 2', 'p2 2', 'p3 2']);
});

test('what is answered stands in document.yaml, and nothing else', async () => {
  const files = { 'a.txt': '关于合作的声明\n\n双方重申将深化协作。\n\n二〇二二年二月四日\n', 'b.txt': 'Statement on Cooperation\n\nThe two sides reaffirm that they will deepen collaboration.\n\n4 February 2022\n' };
  const sha256 = '43cbc14d1d40c1b0f6a7fb2b9b7c64a5c5f0f4b2';
  const { text: of } = await runImport(files, { flags: { author: '外交部', rights: '公有领域', translation: 'official' } });
  assert.equal(of('document.yaml')?.replace(/sha256: \w+/, `sha256: ${sha256}`), `status: draft\ntitle:\n  zh-Hans: 关于合作的声明\n  en: Statement on Cooperation\ndate: 2022-02-04\nparties:\n  - zh-Hans: 外交部\nsource:\n  language: zh-Hans\n  sha256: ${sha256}\ntranslation:\n  kind: official\nrights:\n  zh-Hans: 公有领域\n`);
});

test('source.txt is the bytes of a plain text, and the text of anything else, whose bytes are beside it', async () => {
  const txt = await runImport({ 'a.txt': '\ufeff声明\r\n\r\n双方重申。\r\n' });
  assert.deepEqual([txt.text('source.txt'), new TextDecoder('utf-8', { ignoreBOM: true }).decode(txt.files.get('source.txt'))], ['声明\r\n\r\n双方重申。\r\n', '\ufeff声明\r\n\r\n双方重申。\r\n']);
  const page = await runImport({ 'a.html': '<!DOCTYPE html><h1>声明</h1><ol><li>双方。</li></ol>' });
  assert.deepEqual([page.text('source.txt'), page.text('received/zh-Hans.html')], ['声明\n\n1. 双方。\n\n', '<!DOCTYPE html><h1>声明</h1><ol><li>双方。</li></ol>']);
});
