import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterOf } from '../../../src/catalogue/letters.ts';
import { shelvesOf } from '../../../src/catalogue/shelves.ts';
import { readDate } from '../../../src/text/dates.ts';
import type { Document } from '../../../src/text/model.ts';
import { documentOf } from '../search/library.ts';

/** A document of a date and a title. */
function dated(id: string, date: string | undefined, title = '声明'): Document {
  const document = documentOf(id);
  const metadata = Object.fromEntries(Object.entries(document.metadata).map(([language, said]) => [language, { ...said, title: { text: title, language }, ...(date && { date: readDate(date) }) }]));
  return { ...document, metadata };
}

/** Each page as `name: ids`, a year of it that has a page of its own as `y1953 → 1953`. */
const pages = (documents: readonly Document[]) =>
  shelvesOf(documents).flatMap((shelf) => shelf.pages).map(({ name, groups, elsewhere }) =>
    `${name}: ${groups.map(({ id, documents: own }) => (elsewhere[id] ? `${id} → ${elsewhere[id]}` : own.map((one) => one.id).join(' '))).join(' | ')}`);

test('documents stand by decade and year, the latest first; what bears no date in numbers stands by letter after them', () => {
  const library = [dated('a', '1953-07'), dated('b', '1953-07-27'), dated('c', '1951'), dated('d', '2022-02-04'), dated('e', undefined, '论语'), dated('f', 'c. 400 BC', 'Analects'), dated('g', undefined, '2022')];
  assert.deepEqual(pages(library), ['2020s: d', '1950s: b a | c', 'a: f', 'l: e', 'other: g']);
});

test('years before the common era have decades and addresses of their own', () => {
  assert.deepEqual(pages([dated('a', '-403'), dated('b', '-399'), dated('c', '-9'), dated('d', '9'), dated('e', '740')]), ['740s: e', '0s: d', '0s-bc: c', '390s-bc: b', '400s-bc: a']);
});

test('a decade without room leads to a page a year, and a year without room goes on; no document is lost, none is twice', () => {
  const library = Array.from({ length: 300 }, (_, index) => dated(`d${index}`, index < 250 ? '1953' : `195${index % 3}`));
  const [shelf] = shelvesOf(library);
  assert.deepEqual(shelf!.pages[0]!.elsewhere, { y1953: '1953', y1952: '1952', y1951: '1951', y1950: '1950' });
  assert.deepEqual(shelf!.pages.map(({ name }) => name).filter((name) => name.startsWith('1953')).slice(0, 3), ['1953', '1953-2', '1953-3']);
  const listed = shelf!.pages.slice(1).flatMap(({ groups }) => groups.flatMap(({ documents }) => documents.map(({ id }) => id)));
  assert.deepEqual(listed.toSorted(), library.map(({ id }) => id).sort());
});

test('a document more in another decade changes the address of no page', () => {
  const library = Array.from({ length: 40 }, (_, index) => dated(`d${index}`, `${1900 + index}`));
  const before = pages(library);
  assert.deepEqual(pages([...library, dated('new', '1999')]).slice(1), before);
});

for (const [letter, titles] of Object.entries({
  a: '阿根廷 澳門', b: '北京 八一', c: '草案 成都', d: '大会', e: '俄罗斯 恩 Éa', f: '发展 Ｆ', g: '关于 關於', h: '和平 黄', j: '经济 機', k: '科技', l: '领土 聯合國', m: '美国', n: '农业',
  o: '欧洲', p: '平壤', q: '签署', r: '人民', s: '上海', t: '天津 臺灣', w: '文化', x: '西藏', y: '云南 邮电', z: '中国 最',
})) {
  test(`under ${letter} stand ${titles}`, () => {
    for (const text of titles.split(' ')) assert.equal(letterOf({ text }), letter, text);
  });
}

test('a title of another script stands under its own letter, one without letters under none', () => {
  assert.deepEqual(['Договор', '«Устав»', '2022', ''].map((text) => letterOf({ text })), ['д', 'у', undefined, undefined]);
});
