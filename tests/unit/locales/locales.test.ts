import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeFor, locales, spokenIn, words } from '../../../src/locales/index.ts';
import { preferredLocale } from '../../../src/locales/preferred.ts';

/** Every key of some words, as a path with the kind of what it leads to: `page.skip string`. */
const shape = (value: unknown, path: string): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => shape(one, `${path}.${key}`)) : [`${path} ${typeof value}`];

test('every language says the same things, and says each', () => {
  const [first, ...others] = locales.map((one) => shape(words[one], '').sort());
  for (const other of others) assert.deepEqual(other, first);
  for (const locale of locales) assert.doesNotMatch(JSON.stringify(words[locale]), /:""/, locale);
});

test('numbers stand beside Han without a space, in every word', () => {
  const said = [words['zh-Hans'], words['zh-Hant']].flatMap(({ reading, search, edition }) => [
    reading.paragraph(1), reading.note(2), reading.translated(3, 4), search.at(5, 6), search.found({ paragraph: 7, heading: 8, note: 9 }), edition.edition(2, '2026-11-22'),
  ]);
  assert.deepEqual(said, ['第1段', '注2', '已译3段，共4段', '第5处，共6处', '找到7段、8个标题、9条注', '第2版，2026年11月22日', '第1段', '註2', '已譯3段，共4段', '第5處，共6處', '找到7段、8個標題、9條註', '第2版，2026年11月22日']);
});

test('a date is said as far as it is known, before the common era too, and words as they are', () => {
  const dates = [{ text: '2022-02-04', year: 2022, month: 2, day: 4 }, { text: '1948-12', year: 1948, month: 12 }, { text: '-400', year: -399 }, { text: 'c. 400 BC' }];
  assert.deepEqual(dates.map(words.en.edition.date), ['4 February 2022', 'December 1948', '400 BC', 'c. 400 BC']);
  assert.deepEqual(dates.map(words['zh-Hans'].edition.date), ['2022年2月4日', '1948年12月', '公元前400年', 'c. 400 BC']);
});

test('a text in a language the interface is not in has the library’s', () => {
  assert.deepEqual(['zh-Hant', 'lzh-Hant', 'en-x-legge', 'zh-TW'].map((one) => localeFor(one)), ['zh-Hant', 'zh-Hant', 'en', 'zh-Hant']);
  assert.equal(localeFor('ru', 'zh-Hans'), 'zh-Hans');
  assert.equal(localeFor('ru'), 'en');
  assert.deepEqual(spokenIn(['ru', 'en']), ['en']);
});

for (const [who, own, offered, asked, chosen, spoken] of [
  ['an English reader of a parallel view', 'zh-Hans', ['zh-Hans', 'en'], ['en-GB', 'de'], undefined, 'en'],
  ['a Chinese reader of a parallel view', 'zh-Hans', ['zh-Hans', 'en'], ['zh-CN', 'en'], undefined, 'zh-Hans'],
  ['a reader in Taiwan of a parallel view in Simplified', 'zh-Hans', ['zh-Hans', 'en'], ['zh-TW', 'en-US'], undefined, 'zh-Hans'],
  ['a reader in Hong Kong of the cover', 'zh-Hans', ['zh-Hans', 'zh-Hant', 'en'], ['zh-HK'], undefined, 'zh-Hant'],
  ['a German who reads English, too', 'zh-Hans', ['zh-Hans', 'en'], ['de-DE', 'en'], undefined, 'en'],
  ['a reader of neither', 'zh-Hans', ['zh-Hans', 'en'], ['fr'], undefined, 'zh-Hans'],
  ['an English reader of the Chinese alone', 'zh-Hans', ['zh-Hans'], ['en'], undefined, 'zh-Hans'],
  ['whoever chose', 'zh-Hans', ['zh-Hans'], ['zh-CN'], 'en', 'en'],
  ['a browser that asks for nonsense', 'en', ['en'], ['', 'x_y'], undefined, 'en'],
] as const) {
  test(`${who} has the interface in ${spoken}`, () => {
    assert.equal(preferredLocale<string>(own, offered, asked, chosen), spoken);
  });
}
