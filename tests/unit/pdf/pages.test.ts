/** What of a built site is printed. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pagesOf, readingPages } from '../../../src/pdf/pages.ts';
import { temporaryFolder } from '../../builds.ts';

const folder = temporaryFolder('pdf-pages');
const page = (path: string, attributes: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), `<!doctype html><html lang="en"${attributes}><title>x</title></html>`);
};
for (const view of ['en', 'zh-hans']) page(`letter/${view}.html`, ` data-document="letter" data-view="${view}"`);
for (const name of ['en', 'part-1-en', 'part-2-en', 'whole-en']) page(`book/${name}.html`, ' data-document="book" data-view="en"');
page('letter/about-en.html', ' data-document="letter"');
page('index.html', '');

test('each view is one file: of a long document its whole', async () => {
  assert.deepEqual(await readingPages(folder), [
    { document: 'book', path: 'book/whole-en.html', file: 'book-en.pdf' },
    { document: 'letter', path: 'letter/en.html', file: 'letter-en.pdf' },
    { document: 'letter', path: 'letter/zh-hans.html', file: 'letter-zh-hans.pdf' },
  ]);
});

test('a document that the site has not is told, with those it has', async () => {
  const pages = await readingPages(folder);
  assert.deepEqual(pagesOf(pages, ['book']).map(({ file }) => file), ['book-en.pdf']);
  assert.throws(() => pagesOf(pages, ['bok']), /no document “bok”; it has book, letter/);
});
