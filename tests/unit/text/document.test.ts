import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolder, readForms, readLibrary } from '../../../src/read.ts';
import { readDocument } from '../../../src/text/document.ts';

const fixtures = `${import.meta.dirname}/../../fixtures`;
const [base, forms] = [await readFolder(`${fixtures}/base`), await readForms()];
const { document } = readDocument('base', base, forms);
const rows = document?.sections.flatMap((section) => section.rows) ?? [];

test('a document is its rows, in the order of its files', () => {
  assert.deepEqual(rows.map(({ id, kind, depth, number, editorial }) => [id, kind, depth, number, editorial]), [
    ['title', 'heading', 1, undefined, false],
    ['说明', 'heading', 2, undefined, true],
    ['p1', 'paragraph', 0, 1, false],
    ['p2', 'paragraph', 0, 2, false],
    ['结语', 'heading', 2, undefined, false],
    ['p3', 'paragraph', 0, 3, false],
    ['dateline', 'paragraph', 0, undefined, false],
  ]);
});

test('a paragraph is there in every language, sentence by sentence, and the mark of a note is no text', () => {
  assert.deepEqual(rows[2]?.content, {
    'zh-Hans': {
      html: '<span data-sentence="1">双方重申<strong>合</strong>作。<a data-note="1" id="ref-parties-zh-hans" href="#note-parties" role="doc-noteref" aria-label="注 1"></a></span><span data-sentence="2">双方同意<span data-end>继续。</span></span>',
      text: '双方重申合作。双方同意继续。',
      sentences: ['双方重申合作。', '双方同意继续。'],
    },
    'zh-Hant': {
      html: '<span data-sentence="1">雙方重申<strong>合</strong>作。<a data-note="1" id="ref-parties-zh-hant" href="#note-parties" role="doc-noteref" aria-label="註 1"></a></span><span data-sentence="2">雙方同意<span data-end>繼續。</span></span>',
      text: '雙方重申合作。雙方同意繼續。',
      sentences: ['雙方重申合作。', '雙方同意繼續。'],
    },
    en: {
      html: '<span data-sentence="1">The two sides reaffirm <em>cooperation</em>.<a data-note="1" id="ref-parties-en" href="#note-parties" role="doc-noteref" aria-label="Note 1"></a></span> <span data-sentence="2">They agree to continue.</span>',
      text: 'The two sides reaffirm cooperation. They agree to continue.',
      sentences: ['The two sides reaffirm cooperation.', 'They agree to continue.'],
    },
  });
});

test('a folder whose name cannot begin an address, or is the site’s own, is no document', () => {
  for (const name of ['联合声明', 'a b', '2022', 'search']) {
    const { document: none, files } = readDocument(name, base, forms, name);
    assert.equal(none, undefined, name);
    assert.deepEqual(files.flatMap(({ path, messages }) => messages.map(({ ruleId }) => [path, ruleId])), [[`${name}/`, 'bad-id']]);
  }
});

test('a library without documents is a fault', async () => {
  const { documents, faults } = await readLibrary(`${fixtures}/base/en`);
  assert.deepEqual(documents, []);
  assert.equal(faults, 'The text does not hold together.\ntests/fixtures/base/en/\n    Folder has no document; put one in it, a folder with a document.yaml, as the README says  missing-file\n');
});

test('a note knows its mark’s row and sentence', () => {
  assert.deepEqual(document?.sections[0]?.notes, [
    {
      label: 'parties',
      number: 1,
      row: 'p1',
      sentence: 1,
      content: { 'zh-Hans': { html: '指甲方、<span data-end>乙方。</span>', text: '指甲方、乙方。' }, 'zh-Hant': { html: '指甲方、<span data-end>乙方。</span>', text: '指甲方、乙方。' }, en: { html: 'Party A and Party B.', text: 'Party A and Party B.' } },
    },
  ]);
});

test('a retired id lands on the row that the ledger names', () => {
  assert.deepEqual(rows.filter(({ retired }) => retired.length > 0).map(({ id, retired }) => [id, retired]), [['p2', ['p9']]]);
});

test('metadata is said in each language', () => {
  assert.deepEqual(
    Object.values(document?.metadata ?? {}).map(({ title, parties, date }) => [title, parties, date]),
    [
      ['会议纪要', ['甲方', '乙方'], '2001-02-03'],
      ['會議紀要', ['甲方', '乙方'], '2001-02-03'],
      ['Minutes of a Meeting', ['Party A', 'Party B'], '2001-02-03'],
    ],
  );
});

test('a byte order mark and CRLF in Markdown and YAML change nothing', () => {
  const changed = new Map(Array.from(base, ([path, bytes]) => [path, path === 'source.txt' ? bytes : new TextEncoder().encode(`\ufeff${new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')}`)]));
  assert.deepEqual(readDocument('base', changed, forms).document, document);
});

test('reading leaves the bytes of source.txt as they are', () => {
  const before = base.get('source.txt')?.slice();
  readDocument('base', base, forms);
  assert.deepEqual(base.get('source.txt'), before);
});

test('a second document, with ids of its own kind and headings without markers, holds together', async () => {
  const { documents, faults } = await readLibrary(`${fixtures}/library`);
  assert.equal(faults, '');
  assert.deepEqual(documents.map(({ id, sections }) => [id, sections.map((section) => section.rows.map((row) => [row.id, row.content['zh-Hant'].text]))]), [
    ['second-document', [[['湖边小记', '湖邊小記'], ['一来历', '一　來歷'], ['where', '湖在城北。'], ['water', '水自山裏來，四季不斷。'], ['二今日', '二　今日'], ['trees', '岸上的人後來種了樹。']]]],
  ]);
});
