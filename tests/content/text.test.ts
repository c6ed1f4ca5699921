import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolder, readForms } from '../../src/read.ts';
import { readDocument } from '../../src/text/document.ts';
import { report } from '../../src/text/faults.ts';
import { edited } from '../fixtures/edits.ts';

const id = 'joint-statement-2022';
const [folder, forms] = [await readFolder(`${import.meta.dirname}/../../content/${id}`), await readForms()];
const { document, files } = readDocument(id, folder, forms);
const rows = document?.sections.flatMap((section) => section.rows) ?? [];
const notes = document?.sections.flatMap((section) => section.notes) ?? [];
const paragraphs = rows.filter(({ number }) => number !== undefined);

test('the statement holds together', () => {
  assert.equal(report(files), '');
});

test('the statement has 23 paragraphs, p1 to p23, of 35 sentences in every language', () => {
  assert.deepEqual(paragraphs.map((row) => row.id), Array.from({ length: 23 }, (_, index) => `p${index + 1}`));
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) assert.equal(paragraphs.flatMap(({ content }) => content[language].sentences).length, 35);
});

test('what is not editorial is source.txt, character for character, white space aside', () => {
  const received = new TextDecoder().decode(folder.get('source.txt')).replace(/\s/gu, '');
  assert.equal(rows.filter(({ editorial }) => !editorial).map(({ content }) => content['zh-Hans'].text).join('').replace(/\s/gu, ''), received);
});

test('source.txt is the file that was received', () => {
  assert.equal(document?.sourceHash, 'fa6c4f4d130fd192bcc7f97c78a8e9dd040202b193d063d9b2c493b465d81774');
});

test('one changed character of the statement is found, at its place', () => {
  const changed = edited(folder, [['zh-Hans/2-international-order.md', '合力应对共同挑战', '合力应付共同挑战']]);
  assert.match(report(readDocument(id, changed, forms).files), /`p7` reads 「团结，合力应【付】共同挑战。中」, \S+source\.txt:\d+ reads 「团结，合力应【对】共同挑战。中」; write what was received  source-text/);
});

test('an offset in Simplified is the offset in Traditional', () => {
  for (const { content } of [...rows, ...notes]) assert.equal(content['zh-Hant'].text.length, content['zh-Hans'].text.length);
});

test('text is the text of html, and the sentences of text', () => {
  const joiner = { 'zh-Hans': '', 'zh-Hant': '', en: ' ' };
  for (const { content } of rows) {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      assert.equal(content[language].text, content[language].sentences.join(joiner[language]));
      assert.equal(content[language].text, content[language].html.replace(/<[^>]*>/g, '').replaceAll('&#x26;', '&').replaceAll('&#x3C;', '<'));
    }
  }
});

test('notes are numbered in the order of their marks', () => {
  assert.deepEqual(notes.map(({ number }) => number), notes.map((_, index) => index + 1));
});

// Read by hand in the statement, with the number of the paragraph each stands in.
for (const [number, word] of [
  [1, '國際信息安全領域'], [1, '不干涉內政'], [1, '適用於'], [3, '儘早達成'], [4, '互聯網治理體系'], [5, '並商定'], [6, '發揮核心協調作用'],
  [7, '國際關係體系'], [8, '捍衛'], [8, '戰後'], [9, '汙衊抹黑戰勝國'], [9, '幫兇'], [10, '冷戰時期'], [11, '「小圈子」'], [11, '「長臂管轄」'], [11, '霸凌行徑'],
  [13, '產業鏈供應鏈'], [14, '平臺'], [15, '戰略夥伴關係'], [15, '「金磚+」'], [16, '豐碩'], [21, '旅遊'], [21, '瞭解'], [22, '復甦'],
] as const) {
  test(`paragraph ${number} in Traditional has ${word}`, () => {
    assert.ok(paragraphs[number - 1]?.content['zh-Hant'].text.includes(word));
  });
}

for (const word of ['幹涉', '資訊', '網路', '宣告', '係統', '體係', '皇後', '“', '”']) {
  test(`nowhere in Traditional: ${word}`, () => {
    for (const { content } of [...rows, ...notes]) assert.ok(!content['zh-Hant'].text.includes(word), content['zh-Hant'].text);
  });
}
