import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, before } from '../../../src/links/boundaries.ts';
import { joined, type Cell } from '../../../src/links/cells.ts';
import { quotation } from '../../../src/links/quotation.ts';
import { inMarks, nested } from '../../../src/links/quotation-marks.ts';
import { describePhrase, findPhrase } from '../../../src/links/quote.ts';
import { sourceLines } from '../../../src/citation/source-line.ts';
import { readDate } from '../../../src/text/dates.ts';

test('marks within a quotation become the inner ones, and those within these the outer ones', () => {
  assert.equal(nested('支持“金砖+”模式，重申“‘一国两制’不变”', 'zh-Hans'), '支持‘金砖+’模式，重申‘“一国两制”不变’');
  assert.equal(nested('支持「金磚+」模式，重申「『一國兩制』不變」', 'zh-Hant'), '支持『金磚+』模式，重申『「一國兩制」不變』');
  assert.equal(nested('the “BRICS+” and “what he called ‘peace’”', 'en'), 'the ‘BRICS+’ and ‘what he called “peace”’');
  assert.equal(nested('о «мягкой силе»', 'ru'), 'о „мягкой силе“');
});

test('an apostrophe is no quotation mark', () => {
  assert.equal(nested('China’s “policy” isn’t the two states’ own', 'en'), 'China’s ‘policy’ isn’t the two states’ own');
  assert.equal(nested('“he said ‘the states’ rights’ again”', 'en'), '‘he said “the states’ rights” again’');
});

test('a mark whose other one was not quoted is an inner one', () => {
  assert.equal(nested('金砖+”模式', 'zh-Hans'), '金砖+’模式');
  assert.equal(nested('支持“金砖', 'zh-Hans'), '支持‘金砖');
});

test('each paragraph of a quotation opens with a mark, and the last one closes', () => {
  assert.deepEqual(inMarks(['甲。', '乙。', '丙。'], 'zh-Hans'), ['“甲。', '“乙。', '“丙。”']);
  assert.deepEqual(inMarks(['甲。', '乙。'], 'zh-Hant'), ['「甲。', '「乙。」']);
  assert.deepEqual(inMarks(['One.', 'Two.'], 'en'), ['“One.', '“Two.”']);
});

const title = (text: string, language: string) => ({ title: { text, language }, parties: [] });

test('a quotation says where its words stand, and what a translation is', () => {
  const metadata = { ...title('On the Way', 'en'), date: readDate('-400'), translation: { kind: 'published' as const, by: { text: 'J. Legge', language: 'en' }, partial: false } };
  assert.equal(sourceLines(metadata, 'en').paragraph, 'On the Way, ¶{paragraph} (400 BC, published translation; Translated by J. Legge)');
  assert.equal(sourceLines(title('道德經', 'lzh-Hant'), 'lzh-Hant').document, '《道德經》');
  assert.equal(sourceLines({ ...title('声明', 'zh-Hans'), parties: [{ text: '甲', language: 'zh-Hans' }], translation: { kind: 'machine', partial: false } }, 'zh-Hans').document, '《声明》，甲，人工智能译文，非官方');
});

test('a quotation in a language that is written from the right says so in HTML, and lines of verse stay lines', () => {
  const { text, html } = quotation([{ text: { language: 'ar', source: { document: 'س', paragraph: 'س {paragraph}' } }, words: ['أ\nب'], paragraphs: '2' }], 'https://example.org/');
  assert.equal(text, '«أ\nب»\n— س 2\nhttps://example.org/');
  assert.match(html, /<blockquote lang="ar" dir="rtl" cite="[^"]+"><p>أ<br>ب<\/p>/);
});

test('a text is cut between characters, never inside one', () => {
  for (const character of ['𠮷', 'e\u0301', '👩‍🚀', '葛\u{E0100}', '👍🏽', 'が'.normalize('NFD')]) {
    const text = `a${character}b`;
    for (let at = 2; at < 1 + character.length; at++) assert.deepEqual([before(text, at), after(text, at)], [1, 1 + character.length], `${character} ${at}`);
    assert.deepEqual([before(text, 1), after(text, 1 + character.length)], [1, 1 + character.length]);
  }
});

test('a phrase beside characters of two code units is found again after its journey through an address', () => {
  for (const character of ['𠮷', '🙂', 'e\u0301', '👩‍🚀']) {
    for (let shift = 0; shift < 4; shift++) {
      const text = `${'甲'.repeat(shift)}${character.repeat(20)}目标${character.repeat(20)}${'乙'.repeat(shift)}`;
      const cells: Cell[] = [{ id: 'p1', language: 'zh-Hans', text, sentences: [{ start: 0, end: text.length }] }];
      const start = joined(cells).text.indexOf('目标');
      const phrase = describePhrase(cells, { start, end: start + 2 });
      const posted = JSON.parse(JSON.stringify(phrase).replace(/\p{Cs}/gu, '\uFFFD'));
      assert.deepEqual(findPhrase(cells, posted, 'p1', 'p1'), { start, end: start + 2 });
    }
  }
});
