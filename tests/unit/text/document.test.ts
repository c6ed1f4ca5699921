import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installed } from '../../../src/read-opencc.ts';
import { readFolder } from '../../../src/read-folder.ts';
import { readLibrary } from '../../../src/read.ts';
import { readDocument } from '../../../src/text/document.ts';
import { edited } from '../../fixtures/edits.ts';

const fixtures = `${import.meta.dirname}/../../fixtures`;
const base = readFolder(`${fixtures}/base`);
const read = (folder: typeof base, id = 'base') => readDocument(id, folder, { openCC: installed(), reviewed: {} }, id);
const { document } = read(base);
const rows = document?.sections.flatMap((section) => section.rows) ?? [];

test('a document is its rows, in the order of its files', () => {
  assert.deepEqual(rows.map(({ id, kind, depth, number, block, editorial }) => [id, kind, depth, number, block, editorial]), [
    ['title', 'heading', 1, undefined, 1, false],
    ['说明', 'heading', 2, undefined, 2, true],
    ['p1', 'paragraph', 0, 1, 3, false],
    ['p2', 'paragraph', 0, 2, 4, false],
    ['结语', 'heading', 2, undefined, 5, false],
    ['p3', 'paragraph', 0, 3, 6, false],
    ['dateline', 'paragraph', 0, undefined, 7, false],
  ]);
});

test('a paragraph is there in every language as a tree, sentence by sentence, and the mark of a note is no text', () => {
  const note = { type: 'note', label: 'parties' };
  assert.deepEqual(rows[2]?.content, {
    'zh-Hans': { sentences: [['双方重申', { type: 'strong', children: ['合'] }, '作。', note], ['双方同意继续。']] },
    'zh-Hant': { sentences: [['雙方重申', { type: 'strong', children: ['合'] }, '作。', note], ['雙方同意繼續。']] },
    en: { sentences: [['The two sides reaffirm ', { type: 'emphasis', children: ['cooperation'] }, '.', note], ['They agree to continue.']] },
  });
});

test('a note knows its mark’s row and sentence', () => {
  assert.deepEqual(document?.sections[0]?.notes, [
    {
      label: 'parties',
      number: 1,
      own: false,
      row: 'p1',
      sentence: 1,
      content: { 'zh-Hans': { sentences: [['指甲方、乙方。']] }, 'zh-Hant': { sentences: [['指甲方、乙方。']] }, en: { sentences: [['Party A and Party B.']] } },
    },
  ]);
});

test('a folder whose name cannot begin an address, or is the site’s own, is no document', () => {
  for (const name of ['联合声明', 'a b', '2022', 'search']) {
    const { document: none, files } = read(base, name);
    assert.equal(none, undefined, name);
    assert.deepEqual(files.flatMap(({ path, messages }) => messages.map(({ ruleId }) => [path, ruleId])), [[`${name}/`, 'bad-id']]);
  }
});

test('a library without documents is a fault', async () => {
  const { documents, faults } = await readLibrary(`${fixtures}/base/en`);
  assert.deepEqual(documents, []);
  assert.equal(faults, 'The text does not hold together.\ntests/fixtures/base/en/\n    Folder has no document; make one from a text with `npm run new -- <name> <file>`, or put a folder in it as the README says  missing-file\n');
});

test('a retired id lands on the row that the ledger names', () => {
  assert.deepEqual(rows.filter(({ retired }) => retired.length > 0).map(({ id, retired }) => [id, retired]), [['p2', ['p9']]]);
});

test('metadata is said in each language', () => {
  assert.deepEqual(
    Object.values(document?.metadata ?? {}).map(({ title, parties, date }) => [title.text, parties.map(({ text }) => text), date]),
    [
      ['会议纪要', ['甲方', '乙方'], { text: '2001-02-03', year: 2001, month: 2, day: 3 }],
      ['會議紀要', ['甲方', '乙方'], { text: '2001-02-03', year: 2001, month: 2, day: 3 }],
      ['Minutes of a Meeting', ['Party A', 'Party B'], { text: '2001-02-03', year: 2001, month: 2, day: 3 }],
    ],
  );
});

test('lines of a translation that are not as many as the source’s are one, for they cannot be told apart', () => {
  const draft = read(edited(base, [['document.yaml', 'status: published\n', ''], ['en/1-opening.md', 'They agree to', 'They agree\nto']])).document;
  assert.deepEqual(draft?.sections[0]?.rows[2]?.content['en']?.sentences.length, 1);
  assert.deepEqual(draft?.sections[0]?.rows[2]?.content['en']?.sentences[0]?.slice(-4), [' ', 'They agree', ' ', 'to continue.']);
});

test('the pairs that an import was not sure of are said of the translation, and not of the source', () => {
  const draft = read(edited(base, [['document.yaml', 'status: published\n', ''], ['doubtful.txt', '', 'p1.2 0.43\n']])).document;
  assert.deepEqual(Object.entries(draft?.sections[0]?.rows[2]?.content ?? {}).map(([tag, content]) => [tag, content?.doubtful]), [['zh-Hans', undefined], ['zh-Hant', undefined], ['en', [2]]]);
});

test('a byte order mark and CRLF in Markdown and YAML change nothing', () => {
  const changed = new Map(Array.from(base, ([path, bytes]) => [path, path === 'source.txt' ? bytes : new TextEncoder().encode(`\ufeff${new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')}`)]));
  assert.deepEqual(read(changed).document, document);
});

test('reading leaves the bytes of source.txt as they are', () => {
  const before = base.get('source.txt')?.slice();
  read(base);
  assert.deepEqual(base.get('source.txt'), before);
});

test('a second document, with ids of its own kind and headings without markers, holds together', async () => {
  const { documents, faults } = await readLibrary(`${fixtures}/library`);
  assert.equal(faults, '');
  assert.deepEqual(documents.map(({ id, sections }) => [id, sections.map((section) => section.rows.map((row) => [row.id, row.content['zh-Hant']?.sentences]))]), [
    ['second-document', [[['湖边小记', [['湖邊小記']]], ['一来历', [['一　來歷']]], ['where', [['湖在城北。']]], ['water', [['水自山裏來，四季不斷。']]], ['二今日', [['二　今日']]], ['trees', [['岸上的人後來種了樹。']]]]]],
  ]);
});

test('a text without a heading is called by its first words, cut where they are many', () => {
  const titleOf = (markdown: string) => read(new Map([['en/1.md', new TextEncoder().encode(markdown)]])).document?.metadata['en']?.title;
  assert.deepEqual(titleOf('The bridge opens today.\n'), { text: 'The bridge opens today.', language: 'en' });
  assert.deepEqual(titleOf('The great bridge over the river opens at last to everybody.\n'), { text: 'The great bridge over the river opens a…', language: 'en' });
  assert.deepEqual(titleOf('# The Bridge\n\nIt opens today.\n'), { text: 'The Bridge', language: 'en' });
});

const rulesOf = (markdown: string) => read(new Map([['zh-Hans/1.md', new TextEncoder().encode(markdown)]])).files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

test('what is wrong is told of once: a mark without its note is no id, and a heading that cannot be read is not missing', () => {
  assert.deepEqual(rulesOf('# 题\n\n缺[^c]。\n').filter((rule) => rule === 'bad-id' || rule === 'undefined-note'), ['undefined-note']);
  assert.deepEqual(rulesOf('题\n===\n\n文。\n').filter((rule) => rule === 'no-title' || rule === 'unsupported'), ['unsupported']);
});
