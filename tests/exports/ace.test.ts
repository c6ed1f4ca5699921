import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeEpub } from '../../src/exports/epub/write.ts';
import { pack, unpack } from '../../src/exports/zip.ts';
import type { Document } from '../../src/text/model.ts';
import { viewsOf } from '../../src/views.ts';
import { everything, fixtures, publisherOf, statement } from '../unit/exports/documents.ts';
import { violations } from './ace.ts';

const bookOf = (document: Document, name: string) => writeEpub(document, viewsOf(document.languages).find((view) => view.name === name)!, publisherOf(document, 'https://example.org/read/'));
/** A book with one of its files written anew. */
const changed = (book: Uint8Array, path: string, change: (text: string) => string) =>
  pack(Array.from(unpack(book), ([name, bytes]) => [name, name === path ? new TextEncoder().encode(change(new TextDecoder().decode(bytes))) : bytes, name === 'mimetype'] as const));

test('a picture without words, a page without a language and a package that does not say who can read it are seen', async () => {
  const book = bookOf(everything(), 'en');
  const faulty = [
    await violations(changed(book, 'EPUB/section-1.xhtml', (text) => text.replace(/ alt="[^"]*"/, ''))),
    await violations(changed(book, 'EPUB/about.xhtml', (text) => text.replace(/<html([^>]*?) lang="en" xml:lang="en"/, '<html$1'))),
    await violations(changed(book, 'EPUB/package.opf', (text) => text.replaceAll(/<meta property="schema:accessibilityFeature">[^<]*<\/meta>/g, ''))),
  ].map((lines) => lines.filter((line) => /^(?:serious|critical)/.test(line)).join('\n'));
  assert.match(faulty[0]!, /image-alt section-1\.xhtml/);
  assert.match(faulty[1]!, /html-has-lang about\.xhtml/);
  assert.match(faulty[2]!, /metadata-accessibilityfeature EPUB\/package\.opf/);
});

for (const [document, name] of [[everything(), 'zh-hans-en'], [everything(), 'ar'], [await statement(), 'zh-hant-en'], [await statement(), 'zh-hans']] as const) {
  test(`Ace has nothing against ${document.id} in ${name}`, async () => assert.deepEqual(await violations(bookOf(document, name)), []));
}

for (const document of await fixtures()) {
  // The last view has two languages, where there are two texts.
  const { name } = viewsOf(document.languages).at(-1)!;
  test(`Ace has nothing against ${document.id} in ${name}`, async () => assert.deepEqual(await violations(bookOf(document, name)), []));
}
