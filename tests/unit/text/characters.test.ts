import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReceived, readText, unwelcome } from '../../../src/text/characters.ts';
import { seen } from '../../../src/text/seen.ts';

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

test('a byte order mark within a text, a soft hyphen and a variation selector of nothing are characters without width', () => {
  assert.deepEqual(unwelcome('甲\ufeff乙\u00ad丙 \ufe00').map(({ rule, offset }) => [rule, offset]), [['zero-width', 1], ['zero-width', 3], ['zero-width', 6]]);
});

test('half of a surrogate pair is no character', () => {
  assert.deepEqual(unwelcome('甲\ud800').map(({ rule }) => rule), ['surrogate']);
});

test('Chinese, full-width punctuation, an ideographic space and characters beyond the BMP are welcome', () => {
  assert.deepEqual(unwelcome('中文，　“𠮷”——é\n\t'), []);
});

test('what chooses a variant or joins letters and emoji is welcome, and unwelcome where it does not', () => {
  assert.deepEqual(unwelcome('葛\u{e0100}城，❤\ufe0f与👩\u200d💻，نمی\u200cخواهم'), []);
  assert.deepEqual(unwelcome('a\u{e0100}甲\u200d乙b\u200cc').map(({ offset }) => offset), [1, 4, 7]);
});

const gbk = [0xb9, 0xab, 0xb8, 0xe6, 0x0a, 0x0a, 0xb1, 0xbe, 0xb9, 0xdd, 0xbf, 0xaa, 0xb7, 0xc5, 0xa1, 0xa3];
const big5 = [0xa4, 0xbd, 0xa7, 0x69, 0x0d, 0x0a, 0xa5, 0xbb, 0xc0, 0x5d, 0xb6, 0x7d, 0xa9, 0xf1, 0xa1, 0x43];

test('an edited file in another encoding is told of once, and read', () => {
  assert.deepEqual(read(gbk), { text: '公告\n\n本馆开放。', messages: ['a.md:1:1: File is not UTF-8 but looks like GBK / GB 18030; save it as UTF-8, in an editor or with `iconv -f gb18030 -t utf-8`'] });
  assert.deepEqual(read(big5), { text: '公告\n本館開放。', messages: ['a.md:1:1: File is not UTF-8 but looks like Big5; save it as UTF-8, in an editor or with `iconv -f big5 -t utf-8`'] });
  assert.deepEqual(read([0xff, 0xfe, 0x32, 0x75]), { text: '甲', messages: ['a.md:1:1: File is not UTF-8 but looks like UTF-16; save it as UTF-8, in an editor or with `iconv -f utf-16le -t utf-8`'] });
});

test('UTF-8 with one broken byte is not taken for GBK, however long it is', () => {
  assert.deepEqual(read('本馆开放，欢迎参观。'.repeat(50), [0xff, 0x20], '甲').messages, ['a.md:1:501: Byte FF is not UTF-8; save the file as UTF-8']);
  assert.deepEqual(read('中俄双方强调，联合国宪章的宗旨', [0xe4, 0xb8], '。').messages, ['a.md:1:16: Byte E4 is not UTF-8; save the file as UTF-8']);
});

test('the text as received may hold any character, in any encoding that can be told', () => {
  const received = (...bytes: (string | number[])[]) => {
    const { file, encoding } = readReceived('source.txt', Buffer.concat(bytes.map((part) => Buffer.from(part as string))));
    return [String(file), encoding, ...file.messages.map(({ reason }) => reason)];
  };
  assert.deepEqual(received('葛\u{e0100}\ufe0f\u200d\u200b\ue000\u0007é\r\n'), ['葛\u{e0100}\ufe0f\u200d\u200b\ue000\u0007é\n', 'UTF-8']);
  assert.deepEqual(received(gbk), ['公告\n\n本馆开放。', 'GBK / GB 18030']);
  assert.deepEqual(received(big5), ['公告\n本館開放。', 'Big5']);
  assert.deepEqual(received([0xfe, 0xff, 0x75, 0x32]), ['甲', 'UTF-16']);
  assert.deepEqual(received([0x81, 0x35, 0xf4, 0x37, 0xb9, 0xab, 0xb8, 0xe6]), ['\ue7c7公告', 'GBK / GB 18030']);
  assert.deepEqual(received('caf', [0xe9]), ['caf\ufffd', undefined, 'File is in no encoding that can be told (UTF-8, UTF-16 with its mark, GB 18030, Big5); save it as UTF-8, or state its `source.encoding` in document.yaml']);
});

test('what is seen of a received and of an edited text is the same, and knows where it stands', () => {
  assert.deepEqual(seen('葛\u{e0100} e\u0301\u200b\ue000\n𠮷。'), [
    { character: '葛', offset: 0 },
    { character: 'é', offset: 4 },
    { character: '𠮷', offset: 9 },
    { character: '。', offset: 11 },
  ]);
});
