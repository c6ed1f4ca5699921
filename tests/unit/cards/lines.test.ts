/** How the title of a card is broken into lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, type Measure } from '../../../src/cards/lines.ts';

/** Each character is one wide, a space too. */
const each: Measure = (text) => [...text].length;

test('English breaks between words, in the fewest lines, as even as they can be', () => {
  assert.deepEqual(linesOf('one two three four five six', 'en', each)(17), { lines: ['one two three', 'four five six'], isBroken: false });
});

test('Chinese breaks between words, and no line begins with a mark', () => {
  assert.deepEqual(linesOf('一份文件，与它的译文，逐句对读。', 'zh-Hans', each)(6).lines, ['一份文件，', '与它的译文，', '逐句对读。']);
});

test('what has room stands on one line', () => {
  assert.deepEqual(linesOf('论语', 'zh-Hans', each)(2), { lines: ['论语'], isBroken: false });
});

test('a word that is wider than a line is broken, and that is told', () => {
  assert.deepEqual(linesOf('incomprehensibilities', 'en', each)(8), { lines: ['incompr', 'ehensib', 'ilities'], isBroken: true });
});

test('no line is wider than it may be, whatever the width', () => {
  for (const text of ['Joint Statement of Two States on an Era (Part Two)', 'a', '关于新时代国际关系和全球可持续发展的联合声明（下）']) {
    for (let width = 2; width < 40; width++) {
      const { lines } = linesOf(text, /[a-z]/.test(text) ? 'en' : 'zh-Hans', each)(width);
      assert.ok(lines.every((line) => each(line) <= width), `${width}: ${lines.join('|')}`);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }
  }
});
