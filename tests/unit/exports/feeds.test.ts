import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeAtom } from '../../../src/exports/feeds/atom.ts';
import { writeOpds } from '../../../src/exports/feeds/opds.ts';
import { libraryFiles } from '../../../src/exports/library.ts';
import { everything, publisherOf } from './documents.ts';

const site = 'https://example.org/read/';
const document = everything();
const publisher = publisherOf(document, site);

test('the feed has an entry for each edition, the newest first', () => {
  const entries = Array.from(writeAtom([document], publisher, site, 'en').matchAll(/<entry xml:lang="zh-Hans">(.*?)<\/entry>/g), ([, entry]) => entry);
  assert.deepEqual(entries, [
    '<id>https://example.org/read/everything/about-zh-hans.html#edition-3</id><title>关于“全部”的文件，第一部 · 3</title><updated>2026-11-01T00:00:00Z</updated><link rel="alternate" type="text/html" href="https://example.org/read/everything/about-zh-hans.html" hreflang="zh-Hans"/><content type="text" xml:lang="en">The third</content>',
    '<id>https://example.org/read/everything/about-zh-hans.html#edition-1</id><title>关于“全部”的文件，第一部 · 1</title><updated>2026-10-01T00:00:00Z</updated><link rel="alternate" type="text/html" href="https://example.org/read/everything/about-zh-hans.html" hreflang="zh-Hans"/><content type="text" xml:lang="zh-Hans">初版</content>',
  ]);
});

test('the catalogue has a publication for each book, and a machine is no translator', () => {
  const { groups } = JSON.parse(writeOpds([document], publisher, site, 'en'));
  assert.equal(groups[0].publications.length, 9);
  const [arabic, english] = ['ar', 'en'].map((name) => groups[0].publications.find(({ metadata }: { metadata: { identifier: string } }) => metadata.identifier === `${site}everything/${name}.html`));
  assert.deepEqual(arabic.metadata.translator, ['مترجم']);
  assert.equal(arabic.metadata.readingProgression, 'rtl');
  assert.equal(english.metadata.translator, undefined);
  assert.equal(english.metadata.description, 'A sample. en: machine translation by a language model. Edition 3');
  assert.deepEqual(english.links[0], { rel: 'http://opds-spec.org/acquisition/open-access', href: 'https://example.org/read/everything/files/everything-en.epub', type: 'application/epub+zip' });
});

test('a library has what it offers: no feed without its address, no catalogue without books', () => {
  const namesOf = (exports: ('epub' | 'markdown' | 'json')[] | undefined, site?: string) => libraryFiles([document], { ...publisher, yaml: { ...(exports && { exports }) }, site }, 'en').map(({ file }) => file);
  assert.deepEqual(namesOf(undefined), ['llms.txt', 'document.schema.json']);
  assert.deepEqual(namesOf(undefined, site), ['llms.txt', 'document.schema.json', 'atom.xml', 'opds.json']);
  assert.deepEqual(namesOf(['json'], site), ['document.schema.json', 'atom.xml']);
  assert.deepEqual(namesOf([]), []);
});
