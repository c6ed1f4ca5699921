import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../../src/languages.ts';
import { rendered, type StyleId } from '../../../src/citation/styles.ts';
import { readDate } from '../../../src/text/dates.ts';
import { fill, plain } from '../../../src/citation/template.ts';
import { bare, library, statement } from './document.ts';

const values = { url: 'https://example.org/s/en.html#p7', paragraph: '7', accessed: '2026-12-01' };

const cite = (style: StyleId, language: Language, what: 'document' | 'paragraph') =>
  rendered(statement, language, { library: library(language) })
    .find(({ id }) => id === style)!
    .template[what].map((line) => plain(fill(line, values)));

// Checked by hand: GB/T 7714—2015 §4.6 (电子资源; 引文页码 after the year), CMOS 17 §14.207 (websites), APA 7 §10.16
// (webpages) and §8.28 (paragraph numbers). Neither manual speaks of Chinese: there, the full-width usage of Chinese journals.
const expected: [StyleId, Language, 'document' | 'paragraph', string[]][] = [
  ['gb-t-7714', 'zh-Hans', 'document', ['中华人民共和国, 俄罗斯联邦. 中俄关于新时代国际关系的联合声明（下）[EB/OL]. (2022-02-04)[2026-12-01]. https://example.org/s/en.html#p7.']],
  ['gb-t-7714', 'zh-Hans', 'paragraph', ['中华人民共和国, 俄罗斯联邦. 中俄关于新时代国际关系的联合声明（下）[EB/OL]. 2022: 第7段[2026-12-01]. https://example.org/s/en.html#p7.']],
  ['gb-t-7714', 'zh-Hant', 'paragraph', ['中華人民共和國, 俄羅斯聯邦. 中俄關於新時代國際關係的聯合聲明（下）[EB/OL]. 2022: 第7段[2026-12-01]. https://example.org/s/en.html#p7.']],
  ['gb-t-7714', 'en', 'document', ['People’s Republic of China, Russian Federation. Joint Statement of China & Russia on International Relations in a New Era (Part Two) [unofficial translation][EB/OL]. (2022-02-04)[2026-12-01]. https://example.org/s/en.html#p7.']],
  ['gb-t-7714', 'en', 'paragraph', ['People’s Republic of China, Russian Federation. Joint Statement of China & Russia on International Relations in a New Era (Part Two) [unofficial translation][EB/OL]. 2022: para. 7[2026-12-01]. https://example.org/s/en.html#p7.']],
  ['chicago', 'zh-Hans', 'document', ['中华人民共和国、俄罗斯联邦。《中俄关于新时代国际关系的联合声明（下）》。Duidu 对读，第2版，2022年2月4日。https://example.org/s/en.html#p7。']],
  ['chicago', 'zh-Hans', 'paragraph', ['中华人民共和国、俄罗斯联邦，《中俄关于新时代国际关系的联合声明（下）》，Duidu 对读，第2版，2022年2月4日，第7段，https://example.org/s/en.html#p7。']],
  ['chicago', 'zh-Hant', 'paragraph', ['中華人民共和國、俄羅斯聯邦，《中俄關於新時代國際關係的聯合聲明（下）》，Duidu 對讀，第2版，2022年2月4日，第7段，https://example.org/s/en.html#p7。']],
  ['chicago', 'en', 'document', ['People’s Republic of China and Russian Federation. “Joint Statement of China & Russia on International Relations in a New Era (Part Two) [Unofficial Translation].” Duidu 对读, edition 2, February 4, 2022. https://example.org/s/en.html#p7.']],
  ['chicago', 'en', 'paragraph', ['People’s Republic of China and Russian Federation, “Joint Statement of China & Russia on International Relations in a New Era (Part Two) [Unofficial Translation],” Duidu 对读, edition 2, February 4, 2022, para. 7, https://example.org/s/en.html#p7.']],
  ['apa', 'zh-Hans', 'document', ['中华人民共和国、俄罗斯联邦（2022年2月4日）。《中俄关于新时代国际关系的联合声明（下）》。Duidu 对读，第2版。https://example.org/s/en.html#p7']],
  ['apa', 'zh-Hans', 'paragraph', ['（中华人民共和国、俄罗斯联邦，2022，第7段）', '中华人民共和国、俄罗斯联邦（2022年2月4日）。《中俄关于新时代国际关系的联合声明（下）》。Duidu 对读，第2版。https://example.org/s/en.html#p7']],
  ['apa', 'zh-Hant', 'document', ['中華人民共和國、俄羅斯聯邦（2022年2月4日）。《中俄關於新時代國際關係的聯合聲明（下）》。Duidu 對讀，第2版。https://example.org/s/en.html#p7']],
  ['apa', 'en', 'document', ['People’s Republic of China & Russian Federation. (2022, February 4). Joint Statement of China & Russia on International Relations in a New Era (Part Two) [unofficial translation]. Duidu 对读, Edition 2. https://example.org/s/en.html#p7']],
  ['apa', 'en', 'paragraph', ['(People’s Republic of China & Russian Federation, 2022, para. 7)', 'People’s Republic of China & Russian Federation. (2022, February 4). Joint Statement of China & Russia on International Relations in a New Era (Part Two) [unofficial translation]. Duidu 对读, Edition 2. https://example.org/s/en.html#p7']],
];

for (const [style, language, what, lines] of expected) {
  test(`${style} cites a ${what} in ${language} as its manual says`, () => assert.deepEqual(cite(style, language, what), lines));
}

test('APA sets an English title in italics, and nothing else', () => {
  const [line] = rendered(statement, 'en', { library: library('en') }).find(({ id }) => id === 'apa')!.template.document;
  assert.deepEqual(line?.filter(({ italic }) => italic), [
    { text: 'Joint Statement of China & Russia on International Relations in a New Era (Part Two) [unofficial translation]', italic: true },
  ]);
});

test('no Chinese citation has italics', () => {
  const all = rendered(statement, 'zh-Hans', { library: library('zh-Hans') }).flatMap(({ template }) => [...template.document, ...template.paragraph].flat());
  assert.deepEqual(all.filter(({ italic }) => italic), []);
});

test('a blank that has no value stays, so that a missing address is seen', () => {
  assert.equal(plain(fill([{ text: '{url}, ¶{paragraph}', italic: false }], { paragraph: '7' })), '{url}, ¶7');
});

test('only GB/T 7714 asks for the day of access', () => {
  const asks = rendered(statement, 'en', { library: library('en') }).filter(({ template }) => template.document.some((line) => plain(line).includes('{accessed}')));
  assert.deepEqual(asks.map(({ id }) => id), ['gb-t-7714']);
});

const plainest = (document: ReturnType<typeof bare>, language: Language, style: StyleId) =>
  rendered(document, language, { library: 'Library' }).find(({ id }) => id === style)!.template.document.map((line) => plain(fill(line, values)));

test('a document of no parties and no date is cited by its library and title', () => {
  assert.deepEqual(plainest(bare('en', 'On the Way'), 'en', 'chicago'), ['Library, edition 1. “On the Way,” n.d. https://example.org/s/en.html#p7.']);
  assert.deepEqual(plainest(bare('zh-Hant', '道德經'), 'zh-Hant', 'chicago'), ['Library，第1版。《道德經》，不詳。https://example.org/s/en.html#p7。']);
});

test('a year before the common era, and a date in words, are cited as they are', () => {
  assert.match(plainest(bare('en', 'A', { date: readDate('-400') }), 'en', 'chicago')[0]!, /,” 400 ?BC\. /);
  assert.match(plainest(bare('zh-Hans', '甲', { date: readDate('-400') }), 'zh-Hans', 'apa')[0]!, /公元前400年/);
  assert.match(plainest(bare('en', 'A', { date: readDate('c. 400 BC') }), 'en', 'chicago')[0]!, /c\. 400 BC/);
});

test('a language with a locale of its own is cited in it, another in English', () => {
  assert.match(plainest(bare('ru', 'О пути', { date: readDate('1948-12-10') }), 'ru', 'chicago')[0]!, /декабр/);
  assert.match(plainest(bare('mi', 'A', { date: readDate('1948-12-10') }), 'mi', 'chicago')[0]!, /December 10, 1948/);
});
