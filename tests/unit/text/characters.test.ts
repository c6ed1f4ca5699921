import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText, unwelcome } from '../../../src/text/characters.ts';

const read = (...bytes: (string | number[])[]) => {
  const file = readText('a.md', Buffer.concat(bytes.map((part) => Buffer.from(part as string))));
  return { text: String(file), messages: file.messages.map(String) };
};

test('a byte order mark and CRLF are passed over in silence', () => {
  assert.deepEqual(read('\ufeff甲\r\n乙\r\n'), { text: '甲\n乙\n', messages: [] });
});

test('the first byte that is not UTF-8 is named, at its line and column', () => {
  assert.deepEqual(read('甲\r\n乙', [0xff], '丙', [0xfe]).messages, ['a.md:2:2: Byte FF is not UTF-8; save the file as UTF-8']);
});

test('a character cut off at the end of a file is not UTF-8', () => {
  assert.deepEqual(read('甲', [0xe4, 0xb8]).messages, ['a.md:1:2: Byte E4 is not UTF-8; save the file as UTF-8']);
});

test('a surrogate written as bytes is not UTF-8', () => {
  assert.deepEqual(read('甲', [0xed, 0xa0, 0x80]).messages, ['a.md:1:2: Byte ED is not UTF-8; save the file as UTF-8']);
});

test('the mark of a character lost before is reported, though it is UTF-8', () => {
  assert.deepEqual(read('甲\ufffd').messages, ['a.md:1:2: U+FFFD is the mark of a character lost before; delete it or write what was meant']);
});

test('a byte order mark within a text, a soft hyphen and a variation selector are characters without width', () => {
  assert.deepEqual(unwelcome('甲\ufeff乙\u00ad丙\ufe00').map(({ rule, offset }) => [rule, offset]), [['zero-width', 1], ['zero-width', 3], ['zero-width', 5]]);
});

test('half of a surrogate pair is no character', () => {
  assert.deepEqual(unwelcome('甲\ud800').map(({ rule }) => rule), ['surrogate']);
});

test('Chinese, full-width punctuation, an ideographic space and characters beyond the BMP are welcome', () => {
  assert.deepEqual(unwelcome('中文，　“𠮷”——é\n\t'), []);
});
