import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEpub } from '../../../src/exports/epub/read.ts';
import { writeEpub } from '../../../src/exports/epub/write.ts';
import { unpack } from '../../../src/exports/zip.ts';
import { viewsOf } from '../../../src/views.ts';
import { everything, fixtures, generated, publisherOf, restricted, statement, tableOf } from './documents.ts';

const all = everything();
const documents = [await statement(), all, ...(await fixtures()), ...Array.from({ length: 20 }, (_, seed) => generated(seed))];
const bookOf = (name: string) => unpack(writeEpub(all, viewsOf(all.languages).find((view) => view.name === name)!, publisherOf(all, 'https://example.org/')));
const part = (name: string, path: string) => new TextDecoder().decode(bookOf(name).get(`EPUB/${path}`));

test('every book is read back as the table of its languages', () => {
  for (const document of documents) {
    for (const view of viewsOf(document.languages)) {
      const read = readEpub(writeEpub(document, view, publisherOf(document)));
      assert.deepEqual(read, tableOf(restricted(document, view.languages.filter((tag) => tag !== undefined))), `${document.id} ${view.name}`);
    }
  }
});

test('the same document makes the same bytes, in any time zone', () => {
  const write = () => Buffer.from(writeEpub(all, viewsOf(all.languages)[0]!, publisherOf(all))).toString('base64');
  const zone = process.env['TZ'] ?? '';
  const first = write();
  process.env['TZ'] = 'Pacific/Kiritimati';
  const second = write();
  process.env['TZ'] = zone;
  assert.equal(second, first);
});

test('in a language alone a paragraph is one, with its sentences by their ids', () => {
  assert.match(part('en', 'section-1.xhtml'), /<p id="p2" data-kind="paragraph"[^>]*><span class="number">2<\/span> <span id="p2\.1" lang="en" xml:lang="en" data-sentence="1" data-origin="translated">The first, .*<\/span> <span id="p2\.2" [^>]*data-doubtful="true">=1\+1 is a sentence too\.<\/span>/);
});

test('beside each other each sentence stands by its translation, and the ids of the first are those of every format', () => {
  assert.match(part('zh-hans-en', 'section-1.xhtml'), /<div class="pair"><p lang="zh-Hans" xml:lang="zh-Hans"><span id="p2\.2"[^>]*>=1\+1 也是一句。<\/span><\/p><p lang="en" xml:lang="en"><span id="en\.p2\.2"[^>]*>=1\+1 is a sentence too\.<\/span><\/p><\/div>/);
});

test('a note opens above the text, and leads back', () => {
  const section = part('en', 'section-1.xhtml');
  assert.match(section, /<a class="mark" epub:type="noteref" role="doc-noteref" href="#note-a" data-note="a">1<\/a>/);
  assert.match(section, /<aside id="note-a" class="note" epub:type="footnote" role="doc-footnote"[^>]*><p lang="en" xml:lang="en"><a role="doc-backlink" href="#p2\.1">1<\/a>/);
});

test('a book from right to left says so; a machine is no translator, and its text is named one on the first page', () => {
  assert.match(part('ar', 'package.opf'), /<spine page-progression-direction="rtl">/);
  assert.match(part('ar', 'package.opf'), /<dc:contributor id="by-ar">مترجم<\/dc:contributor><meta property="role" refines="#by-ar" scheme="marc:relators">trl<\/meta>/);
  assert.match(part('en', 'package.opf'), /<dc:contributor id="by-en">machine translation by a language model<\/dc:contributor><dc:publisher>/);
  assert.match(part('en', 'about.xhtml'), /Unofficial translation by an AI language model, not reviewed · Translated by a language model/);
});

test('the first file is the type of the archive, and is not compressed', () => {
  const bytes = writeEpub(all, viewsOf(all.languages)[0]!, publisherOf(all));
  assert.equal(new TextDecoder().decode(bytes.slice(30, 58)), 'mimetypeapplication/epub+zip');
});
