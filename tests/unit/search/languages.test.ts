/** The search of texts in any languages: what is one when it is folded, and where a result opens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFold, readFoldTable } from '../../../src/search/fold.ts';
import { foldTableOf } from '../../../src/search/library-fold.ts';
import { hitsOf } from '../../../src/search/hits.ts';
import { folded } from '../../../src/search/match.ts';
import { shownIn, viewFor } from '../../../src/search/opening.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { recordsOf } from '../../../src/search/records.ts';
import { shownText } from '../../../src/search/rows.ts';
import type { Document } from '../../../src/text/model.ts';
import { viewsOf } from '../../../src/views.ts';
import { documentOf, metadataOf, rowOf } from './library.ts';

const plain = createFold(new Map());
const tokens = (text: string, fold = plain) => fold(text).map((token) => token.text).join(' ');
const areOne = (...texts: string[]) => assert.deepEqual([...new Set(texts.map((text) => tokens(text)))].length, 1, texts.map((text) => tokens(text)).join(' | '));

test('radicals that stand in place of characters are these characters', () => {
  areOne('⻓', '长');
  areOne('⺠', '民');
  areOne('⼈⺠', '人民');
  areOne('⻰⻢⻛', '龙马风');
});

test('noughts in years are one', () => areOne('二〇二二', '二○二二', '二零二二', '二◯二二'));

test('width, decomposition, hyphens and apostrophes make no difference', () => {
  areOne('ＡＢＣ', 'ABC', 'abc');
  areOne('café', 'cafe\u0301', 'CAFÉ');
  areOne('long-term', 'long‑term', 'long–term', 'long term', 'long−term');
  areOne('people’s', 'people\'s', 'people‘s', 'peopleʼs', 'people`s', 'people´s');
  areOne('ｶﾞ', 'ガ', 'カ\u3099');
});

test('accents, stress and vowel points make no difference, and words of their letters stay words', () => {
  areOne('ещё', 'еще', 'ещё́');
  areOne('كِتَاب', 'كتاب', 'كتـاب');
  areOne('שָׁלוֹם', 'שלום');
  assert.equal(tokens('Права человека'), 'права человека');
  assert.equal(plain('हिन्दी भाषा').length, 2);
});

test('what stands in a text without spaces is found inside it', () => {
  const inside = (text: string, typed: string) => hitsOf(parseQuery(typed, plain), [{ id: 'p1', kind: 'paragraph', texts: { th: folded(plain, text) } }]).length;
  assert.equal(inside('สิทธิมนุษยชนเป็นสากล', 'มนุษยชน'), 1);
  assert.equal(inside('人権はひとつ', 'はひ'), 1);
  assert.equal(inside('대한민국의 헌법', '민국'), 1);
});

const of = (id: string, source: string, languages: Document['languages'], rows: Document['sections'][number]['rows']): Document => ({
  ...documentOf(id),
  source,
  languages,
  metadata: Object.fromEntries(languages.map(({ tag }) => [tag, metadataOf(id, tag)])),
  sections: [{ id: '1', rows, notes: [] }],
});

test('a text received in Traditional is found in Simplified, and in the forms of either region', async () => {
  const document = of('dao', 'lzh-Hant', [{ tag: 'lzh-Hant', role: 'source' }], [rowOf('p1', { 'lzh-Hant': '衞國有爲，裏應外合' })]);
  const fold = createFold(readFoldTable(foldTableOf([document])));
  const own = tokens('衞國有爲，裏應外合', fold);
  for (const typed of ['卫国有为里应外合', '衛國有為裡應外合']) assert.equal(tokens(typed, fold), own);
});

test('a document with no Chinese at all, and rows without a translation, are searched in what they have', async () => {
  const document = of('udhr', 'en', [{ tag: 'en', role: 'source' }, { tag: 'ru', role: 'translation' }], [rowOf('p1', { en: 'All human beings', ru: 'Все люди' }), rowOf('p2', { en: 'Not translated' })]);
  const fold = createFold(readFoldTable(foldTableOf([document])));
  const [record] = recordsOf(document, fold);
  assert.deepEqual(record?.rows.rows.map(({ sentences }) => Object.keys(sentences)), [['en', 'ru'], ['en']]);
  assert.match(record?.content ?? '', /^all human beings 0 все люди 0 not translated/);
});

test('verse and the cells of a table are the text that the page has', () => {
  assert.equal(shownText({ kind: 'verse', sentences: { 'zh-Hans': ['床前明月光', '疑是地上霜'] } }, 'zh-Hans'), '床前明月光\n疑是地上霜');
  assert.equal(shownText({ kind: 'cells', sentences: { en: ['a', 'b'] } }, 'en'), 'a\tb');
});

const three = viewsOf([{ tag: 'en', role: 'source' }, { tag: 'zh-Hans', role: 'translation' }, { tag: 'zh-Hant', role: 'converted', from: 'zh-Hans' }, { tag: 'ru', role: 'translation' }]);
const hit = (typed: string) => hitsOf(parseQuery(typed, plain), [{ id: 'p1', kind: 'paragraph', texts: Object.fromEntries(Object.entries({ en: 'Human rights', 'zh-Hans': '人权', ru: 'Права человека' }).map(([tag, text]) => [tag, folded(plain, text)])) }])[0]!;

test('a result opens in the reader’s view if its document has it, else in the language that was typed', () => {
  const query = parseQuery('права', plain);
  const view = (name: string) => three.find((one) => one.name === name)!;
  assert.equal(viewFor(hit('права'), query, three, { language: 'en' }).name, 'ru');
  assert.equal(viewFor(hit('права'), query, three, { language: 'en', document: 'x', view: view('en-ru') }).name, 'en-ru');
  assert.equal(viewFor(hit('人权'), parseQuery('人权', plain), three, { language: 'en', document: 'x', view: { name: 'lzh-hant', languages: ['lzh-Hant'] } }).name, 'zh-hans');
});

test('a result is shown in the view’s language and, beside it, in that which has the words', () => {
  const en = three.find(({ name }) => name === 'en')!;
  assert.deepEqual(shownIn(hit('права'), en, { language: 'zh-Hans' }), ['en', 'ru']);
  assert.deepEqual(shownIn(hit('human'), en, { language: 'zh-Hant' }), ['en', 'zh-Hans']);
});
