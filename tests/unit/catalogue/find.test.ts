import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalogue, type Sought } from '../../../src/catalogue/find.ts';
import { listOf } from '../../../src/catalogue/list.ts';
import type { Language } from '../../../src/languages.ts';
import { dayIn } from '../../../src/locales/catalogue.ts';
import { createFold, readFoldTable } from '../../../src/search/fold.ts';
import { foldTableOf } from '../../../src/search/library-fold.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { isoDate, readDate } from '../../../src/text/dates.ts';
import type { Document } from '../../../src/text/model.ts';
import { documentOf } from '../search/library.ts';

type InThree = readonly [hans: string, hant: string, en: string];

/** A document of which this is said in Simplified, Traditional and English. */
function saying(id: string, title: InThree, date: string, more: { parties?: InThree[]; kind?: InThree; subject?: InThree[] } = {}): Document {
  const document = documentOf(id);
  const metadata = Object.fromEntries(Object.entries(document.metadata).map(([language, said], at) => {
    const say = (words: InThree) => ({ text: words[at]!, language: language as Language });
    return [language, { ...said, title: say(title), date: readDate(date), parties: (more.parties ?? []).map(say), ...(more.kind && { kind: say(more.kind) }), subject: (more.subject ?? []).map(say) }];
  }));
  return { ...document, metadata };
}

const treaty: InThree = ['条约', '條約', 'Treaty'];
const documents = [
  saying('rail', ['铁路运输协定', '鐵路運輸協定', 'Agreement on Rail Transport'], '1953-07-27', { parties: [['蒙古', '蒙古', 'Mongolia'], ['苏联', '蘇聯', 'Soviet Union']], kind: treaty, subject: [['交通', '交通', 'Transport']] }),
  saying('border', ['边界问题', '邊界問題', 'The Question of the Border'], '1961-10-05', { parties: [['尼泊尔', '尼泊爾', 'Nepal']], kind: treaty, subject: [['边界', '邊界', 'Borders']] }),
  saying('speech', ['在大会上的讲话', '在大會上的講話', 'Address to the Assembly'], 'spring of 1961', { parties: [['蘇聯', '蘇聯', 'USSR']], subject: [['铁路', '鐵路', 'Railways'], ['边界', '邊界', 'Borders']] }),
];
const fold = createFold(readFoldTable(foldTableOf(documents)));
const list = listOf(documents, fold);
const catalogue = new Catalogue(list, fold, (date) => [isoDate(date) ?? date.text, ...Object.values(dayIn).map((say) => say(date))]);
const find = (text: string, chosen: Sought['chosen'] = {}) => catalogue.find({ query: parseQuery(text, fold), chosen });
const ids = (text: string, chosen?: Sought['chosen']) => find(text, chosen).found.map(({ id }) => id).join(' ');

for (const [what, query, found] of [
  ['its title', '运输协定', 'rail'],
  ['its title, in the other script than typed', '運輸協定', 'rail'],
  ['its title in a translation, by another form of the word', 'agreements', 'rail'],
  ['its party, in either script', '尼泊爾', 'border'],
  ['its party, in Simplified where it is written in Traditional', '苏联', 'rail speech'],
  ['a name that its party has in another document', 'USSR', 'rail speech'],
  ['its kind', 'treaty', 'border rail'],
  ['its kind, in Traditional', '條約', 'border rail'],
  ['its subject', '交通', 'rail'],
  ['its year', '1953', 'rail'],
  ['its day as ISO 8601 has it', '1953-07-27', 'rail'],
  ['its day as Chinese has it', '1953年7月27日', 'rail'],
  ['its month as English has it', 'October 1961', 'border'],
  ['a date in words', 'spring', 'speech'],
  ['words of several of these at once', '1953 蒙古 rail', 'rail'],
  ['words that are not said of one document', '1953 尼泊尔', ''],
] as const) {
  test(`a document is found by ${what}`, () => assert.equal(ids(query), found));
}

test('what has the words in its title comes before what has them in its subject', () => {
  assert.equal(ids('边界'), 'border speech');
  assert.equal(ids('铁路'), 'rail speech');
});

test('a choice leaves what has it, and each choice offers what the others leave, with counts', () => {
  const place = (facet: 'party' | 'kind' | 'subject', name: string) => String(catalogue.names[facet].findIndex((names) => Object.values(names).flat().includes(name)));
  assert.equal(ids('', { subject: place('subject', 'Borders') }), 'border speech');
  assert.equal(ids('', { years: '1950s' }), 'rail');
  assert.equal(ids('', { years: 'undated' }), 'speech');
  const { offers } = find('', { subject: place('subject', 'Borders') });
  assert.deepEqual(offers.years, [{ value: '1960s', count: 1 }, { value: 'undated', count: 1 }]);
  assert.deepEqual(offers.kind, [{ value: place('kind', 'Treaty'), count: 1 }]);
  assert.equal(offers.subject.length, 3, 'another subject can be chosen in its place');
});

test('a party that is written in one script here, in the other there, is one party with all its names', () => {
  const union = catalogue.names.party.filter((names) => Object.values(names).flat().some((name) => /蘇聯|苏联/.test(name)));
  assert.deepEqual(union, [{ 'zh-Hans': ['苏联', '蘇聯'], 'zh-Hant': ['蘇聯'], en: ['Soviet Union', 'USSR'] }]);
});

test('a list without room for all has the latest, and says of how many', () => {
  const short = listOf(documents, fold, 200);
  assert.deepEqual(short.documents.map(([id]) => id), ['border']);
  assert.equal(short.all, 3);
});
