import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textPath, viewAddress, viewPath } from '../../src/page-paths.ts';

test('a view, a part of it and the whole of it are pages beside each other', () => {
  assert.deepEqual([viewPath('book', 'zh-hans'), viewPath('book', 'zh-hans', 3), viewPath('book', 'zh-hans', 'whole')], ['book/zh-hans.html', 'book/part-3-zh-hans.html', 'book/whole-zh-hans.html']);
  assert.deepEqual([textPath('book', 'en'), textPath('book', 'en', 3), textPath('book', 'en', 'whole')], ['book/text-en.js', 'book/text-part-3-en.js', 'book/text-en.js']);
});

for (const [address, own] of [
  ['https://example.org/r/book/part-12-zh-hans-en.html?s=2#p7', 'https://example.org/r/book/zh-hans-en.html'],
  ['https://example.org/book/part-3-en', 'https://example.org/book/en'],
  ['file:///home/part-1-x/book/whole-en.html#text', 'file:///home/part-1-x/book/en.html'],
  ['https://example.org/part-3-en/zh-hans.html#p7', 'https://example.org/part-3-en/zh-hans.html'],
  ['https://example.org/book/about-en.html', 'https://example.org/book/about-en.html'],
] as const) {
  test(`${address} is a page of ${own}`, () => assert.equal(viewAddress(address), own));
}
