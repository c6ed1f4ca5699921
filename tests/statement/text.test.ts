import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFolder } from '../../src/read-folder.ts';
import { installed } from '../../src/read-opencc.ts';
import { type Folder, readDocument } from '../../src/text/document.ts';
import { faults, warnings } from '../../src/text/report.ts';
import { receivedText } from '../checks/received-text.ts';
import { edited } from '../fixtures/edits.ts';
import { edition } from '../folders.ts';

const folder = readFolder(edition.folder);
const read = (files: Folder) => {
  const reading = readDocument(edition.id, files, { openCC: installed(), reviewed: {} });
  return { ...reading, judged: reading.files.map((file) => ({ file, status: reading.status })) };
};
const { document, judged } = read(folder);
const rows = document?.sections.flatMap((section) => section.rows) ?? [];
const paragraphs = rows.filter(({ number }) => number !== undefined);
const received = new TextDecoder().decode(folder.get('source.txt')).replace(/\s/gu, '');

test('the statement holds together, and wants no review', () => {
  assert.deepEqual([faults(judged), warnings(judged)], ['', '']);
});

test('the statement has 23 paragraphs, p1 to p23, of 35 sentences in every language', () => {
  assert.deepEqual(paragraphs.map(({ id, number }) => [id, number]), Array.from({ length: 23 }, (_, index) => [`p${index + 1}`, index + 1]));
  for (const language of ['zh-Hans', 'zh-Hant', 'en']) assert.equal(paragraphs.flatMap(({ content }) => content[language]?.sentences ?? []).length, 35);
});

test('source.txt is the file that was received', () => {
  assert.equal(document?.sourceHash, 'fa6c4f4d130fd192bcc7f97c78a8e9dd040202b193d063d9b2c493b465d81774');
});

for (const view of ['zh-hans', 'zh-hans-en']) {
  test(`the built page ${view} is source.txt, character for character, white space aside`, () => {
    const page = readFileSync(`${edition.dist}/${edition.id}/${view}.html`, 'utf8');
    assert.deepEqual(receivedText(page, 'zh-Hans', received), []);
    const changed = page.replace('合力应对', '合力应付');
    assert.notEqual(changed, page);
    assert.equal(receivedText(changed, 'zh-Hans', received).length, 1);
  });
}

test('one changed character of the statement is found, at its place', () => {
  const changed = read(edited(folder, [['zh-Hans/2-international-order.md', '合力应对共同挑战', '合力应付共同挑战']]));
  assert.match(faults(changed.judged), /`p7` reads 「团结，合力应【付】共同挑战。中」, \S+source\.txt:\d+ reads 「团结，合力应【对】共同挑战。中」; write what was received  source-text/);
});

test('划 as a noun is 畫 in Traditional', () => {
  assert.match(JSON.stringify(rows.map(({ content }) => content['zh-Hant'])), /合作計畫/);
});
