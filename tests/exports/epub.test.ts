import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeEpub } from '../../src/exports/epub/write.ts';
import { pack, unpack } from '../../src/exports/zip.ts';
import type { Document } from '../../src/text/model.ts';
import { viewsOf } from '../../src/views.ts';
import { everything, fixtures, publisherOf, statement } from '../unit/exports/documents.ts';
import { epubcheck } from './validators.ts';

const bookOf = (document: Document, name: string, site?: string) => writeEpub(document, viewsOf(document.languages).find((view) => view.name === name)!, publisherOf(document, site));
const site = 'https://example.org/read/';

for (const [document, name] of [[everything(), 'zh-hans-en'], [everything(), 'ar'], [await statement(), 'zh-hant-en'], [await statement(), 'zh-hans']] as const) {
  test(`EPUBCheck has no error and no warning for ${document.id} in ${name}`, async () => {
    assert.deepEqual(await epubcheck(bookOf(document, name, site)), []);
  });
}

for (const document of await fixtures()) {
  // The last view has two languages, where there are two texts.
  const { name } = viewsOf(document.languages).at(-1)!;
  test(`EPUBCheck has no error and no warning for ${document.id} in ${name}`, async () => {
    assert.deepEqual(await epubcheck(bookOf(document, name, site)), []);
  });
}

test('a book of a library whose address is not known is whole too', async () => {
  assert.deepEqual(await epubcheck(bookOf(everything(), 'en')), []);
});

test('a fault in a book is seen', async () => {
  const files = new Map(unpack(bookOf(everything(), 'en', site)));
  const path = 'EPUB/section-1.xhtml';
  files.set(path, new TextEncoder().encode(new TextDecoder().decode(files.get(path)).replace('href="#note-a"', 'href="#note-none"')));
  assert.match((await epubcheck(pack([...files].map(([path, bytes]) => [path, bytes, path === 'mimetype'] as const)))).join('\n'), /^ERROR\(RSC-012\): book\.epub\/EPUB\/section-1\.xhtml.*Fragment identifier is not defined/);
});
