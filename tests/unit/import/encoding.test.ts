import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../src/import/read/encoding.ts';
import { read } from '../../../src/import/read/read.ts';


/** Encode by looking every character up in what the bytes decode to. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let first = 0x81; first <= 0xfe; first++) for (let second = 0x40; second <= 0xfe; second++) table.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  for (let byte = 0; byte < 0x80; byte++) table.set(String.fromCharCode(byte), [byte]);
  if (!/gb|big/.test(encoding)) for (let byte = 0x80; byte <= 0xff; byte++) table.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  return Uint8Array.from(Array.from(text).flatMap((character) => table.get(character) ?? assert.fail(`${character} is not in ${encoding}`)));
}

const simplified = '双方重申将深化国际信息安全领域协作。第三条“合作”';
const traditional = '雙方重申將深化國際資訊安全領域協作。第三條「合作」';

test('GB 18030, Big5 and UTF-8 are told apart by what they make', () => {
  assert.deepEqual(decode(encode(simplified, 'gb18030'), 'a.txt'), { text: simplified, encoding: 'gb18030', remarks: ['read as GB 18030'] });
  assert.deepEqual(decode(encode(traditional, 'big5'), 'a.txt'), { text: traditional, encoding: 'big5', remarks: ['read as Big5'] });
  assert.deepEqual(decode(new TextEncoder().encode(traditional), 'a.txt'), { text: traditional, encoding: 'utf-8', remarks: [] });
});

test('Traditional text in GB 18030 is not taken for Big5', () => {
  assert.deepEqual(decode(encode(traditional, 'gb18030'), 'a.txt').remarks, ['read as GB 18030']);
});

test('UTF-16 is read with its mark and without', () => {
  const text = '双方 1。\n';
  const littleEndian = Buffer.from(text, 'utf16le');
  const bigEndian = Buffer.from(littleEndian).swap16();
  assert.deepEqual(decode(littleEndian, 'a.txt'), { text, encoding: 'utf-16le', remarks: ['read as UTF-16'] });
  assert.deepEqual(decode(bigEndian, 'a.txt'), { text, encoding: 'utf-16be', remarks: ['read as UTF-16 (big-endian)'] });
  assert.deepEqual(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), littleEndian]), 'a.txt'), { text, encoding: 'utf-16le', remarks: ['read as UTF-16'] });
});

test('Russian and French of one byte a character are read', () => {
  const russian = 'Стороны подтверждают намерение углублять сотрудничество.';
  const french = 'Les deux parties réaffirment leur volonté de coopérer, où qu’elles soient.';
  assert.equal(decode(encode(russian, 'windows-1251'), 'a.txt').text, russian);
  assert.equal(decode(encode(russian, 'koi8-r'), 'a.txt').text, russian);
  assert.equal(decode(encode(french, 'windows-1252'), 'a.txt').text, french);
});

test('Korean in EUC-KR is not taken for Chinese, whose bytes it shares', () => {
  const korean = '비가 오는 밤에 아이가 등대를 바라보았다. 배는 아직 돌아오지 않았고, 바람은 더 세게 불었다.';
  assert.deepEqual(decode(encode(korean, 'euc-kr'), 'a.txt'), { text: korean, encoding: 'euc-kr', remarks: ['read as EUC-KR'] });
  const verse = '春眠不觉晓 处处闻啼鸟 夜来风雨声 花落知多少';
  assert.equal(decode(encode(verse, 'gb18030'), 'a.txt').text, verse);
});

test('an encoding that is stated for all files is not that of one in UTF-8', () => {
  const text = '双方重申将深化领域协作。';
  assert.deepEqual(decode(new TextEncoder().encode(text), 'a.txt', { encoding: 'euc-kr', by: 'flag' }), { text, encoding: 'utf-8', remarks: ['is UTF-8, and read so, not as EUC-KR'] });
});

test('what the owner states wins, even over a better guess', () => {
  assert.deepEqual(decode(encode('双方', 'gb18030'), 'a.txt', { encoding: 'big5', by: 'flag' }).remarks, ['read as Big5, as you said']);
});

test('what the file states wins, unless it would make characters that are none', () => {
  const bytes = encode(simplified, 'gb18030');
  assert.deepEqual(decode(bytes, 'a.html', { encoding: 'gb2312', by: 'file' }), { text: simplified, encoding: 'gb18030', remarks: ['read as GB 18030, as it says'] });
  assert.deepEqual(decode(bytes, 'a.html', { encoding: 'utf-8', by: 'file' }), { text: simplified, encoding: 'gb18030', remarks: ['says that it is UTF-8, which would make characters that are none; read as GB 18030'] });
});

test('a web page is read in the encoding that it states', async () => {
  const head = new TextEncoder().encode('<!DOCTYPE html><meta http-equiv="Content-Type" content="text/html; charset=big5"><p>');
  const { blocks, remarks } = await read(new Uint8Array([...head, ...encode(traditional, 'big5')]), 'a.htm');
  assert.deepEqual([blocks[0]?.inline.text, remarks], [traditional, ['read as Big5, as it says']]);
});

test('characters that are lost are counted, and too many of them are refused', () => {
  const bytes = [...encode(simplified.repeat(20), 'gb18030')];
  assert.deepEqual(decode(Uint8Array.from([...bytes, 0xff]), 'a.txt').remarks, ['read as GB 18030', '1 character could not be read and stands as \ufffd']);
  assert.throws(() => decode(Uint8Array.from([...encode('双方', 'gb18030'), 0xff]), 'a.txt', { encoding: 'gb18030', by: 'flag' }), /^Refusal: a\.txt cannot be read: 1 of its 3 characters are none/);
});
