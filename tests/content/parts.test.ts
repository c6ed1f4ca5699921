/** A long document as its files: what each page holds, and what leads to it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate/node';
import { book, buildBook } from '../book.ts';
import { temporaryFolder } from '../builds.ts';
import { attribute, elements, linksOf, metaOf, textContent, withAttribute } from '../checks/page.ts';
import { languageFaults } from '../checks/language.ts';

const address = 'https://example.org/r/';
const folder = buildBook(temporaryFolder('parts-content'), address);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const page = (name: string) => elements(read(`${book}/${name}.html`));
const paragraphs = (name: string) => withAttribute(page(name), 'data-paragraph').map(textContent);
const views = ['zh-hans', 'zh-hant', 'en', 'zh-hans-en', 'zh-hant-en'];
const parts = [1, 2, 3, 4];

test('each view has its contents, its parts and the whole', () => {
  const names = globSync('*.html', { cwd: join(folder, book) }).map((name) => name.replace(/\.html$/, '')).filter((name) => !name.startsWith('about-'));
  assert.deepEqual(names.sort(), views.flatMap((view) => [view, `whole-${view}`, ...parts.map((part) => `part-${part}-${view}`)]).sort());
});

test('no page but the one for paper is over 300 KB', () => {
  for (const path of globSync('**/*.html', { cwd: folder }).filter((one) => !/\/whole-/.test(one))) assert.ok(statSync(join(folder, path)).size <= 300_000, path);
});

for (const view of views) {
  test(`the parts of ${view} are the whole, in order, and each row stands in one`, () => {
    assert.deepEqual(parts.flatMap((part) => paragraphs(`part-${part}-${view}`)), paragraphs(`whole-${view}`));
    assert.equal(withAttribute(page(`whole-${view}`), 'data-paragraph').length, 440 * (view.includes('-en') ? 2 : 1));
    assert.deepEqual(paragraphs(view), []);
  });

  test(`${view}.html leads each id of every part to where it is, and no other`, () => {
    const links = withAttribute(page(view), 'id').filter(({ tagName }) => tagName === 'a').map((one) => [attribute(one, 'id'), attribute(one, 'href')]);
    const isNamed = (one: ReturnType<typeof page>[number]) => attribute(one, 'data-row') !== undefined || attribute(one, 'data-retired') !== undefined || /^note-n\d+$/.test(attribute(one, 'id') ?? '');
    const expected = parts.flatMap((part) => withAttribute(page(`part-${part}-${view}`), 'id').filter(isNamed).map((one) => [attribute(one, 'id'), `part-${part}-${view}.html#${attribute(one, 'id')}`]));
    assert.deepEqual(links.sort(), expected.sort());
    assert.equal(links.length, 440 + 1 + 6 + 2 + 1, 'paragraphs, the title, headings, notes, what was retired');
  });
}

test('a part lists its own headings, and of the others their chapters', () => {
  const contents = (name: string) => elements(read(`${book}/${name}.html`)).filter((one) => one.tagName === 'nav' && attribute(one, 'id') === 'contents').flatMap((nav) => nav.childNodes).map(textContent).join(' ').replace(/\s+/g, ' ').trim();
  assert.equal(contents('part-1-en'), 'Contents Chapter 1 Chapter 2 Chapter 3 Paragraphs 221–320 Chapter 4 About this edition');
  assert.equal(contents('part-4-en'), 'Contents Chapter 1 Chapter 2 Chapter 3 Paragraphs 221–320 Chapter 4 Section 1 Section 2 About this edition');
});

test('a part is itself to search engines, and each language names the same part in the others; the whole for paper repeats', () => {
  const canonical = (name: string) => linksOf(page(name), 'canonical').map((one) => attribute(one, 'href'));
  const alternates = (name: string) => linksOf(page(name), 'alternate').flatMap((one) => attribute(one, 'hreflang') ? [attribute(one, 'href')!.slice(`${address}${book}/`.length)] : []);
  assert.deepEqual(canonical('part-3-en'), [`${address}${book}/part-3-en.html`]);
  assert.deepEqual(alternates('part-3-en'), ['part-3-zh-hans.html', 'part-3-zh-hant.html', 'part-3-en.html', 'part-3-en.html']);
  assert.deepEqual([canonical('whole-en'), alternates('whole-en'), metaOf(page('whole-en'), 'robots')], [[`${address}${book}/en.html`], [], 'noindex']);
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, one]) => one!.slice(`${address}${book}/`.length));
  assert.deepEqual(['en.html', 'part-1-en.html', 'part-4-en.html', 'whole-en.html'].map((one) => listed.includes(one)), [true, true, true, false]);
});

test('the parts are kept offline, and the pages for paper are not', () => {
  const worker = read(`${book}/offline.json`);
  assert.match(worker, new RegExp(`${book}/part-4-zh-hans-en\\.html`));
  assert.doesNotMatch(worker, /\/whole-[a-z-]+\.html/);
});

test('what the search has of each part says which it is, under the last heading before it', () => {
  const rows = globSync(`search/rows/${book}/*.json`, { cwd: folder }).map((path) => JSON.parse(read(path)) as { section: string; part: number; heading: { en?: string }; rows: { id: string }[] });
  const having = rows.find((one) => one.rows.some(({ id }) => id === 'p300'))!;
  assert.deepEqual([having.section, having.part, having.heading.en], ['3', 3, 'Chapter 3']);
  assert.equal(rows.flatMap((one) => one.rows).filter(({ id }) => id.startsWith('p')).length, 440);
});

test('files of the document and its citations name its own pages, and none of a part', () => {
  for (const path of [`${book}/cite-en.json`, `${book}/files/${book}.tei.xml`, `${book}/files/${book}.json`, `${book}/files/${book}-en.txt`]) {
    assert.match(read(path), new RegExp(`${address}${book}/`), path);
    assert.doesNotMatch(read(path), /\/(?:part-\d|whole)-/, path);
  }
});

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: { 'aria-label-misuse': ['error', { allowAnyNamable: true }] } });
for (const name of ['zh-hans-en', 'part-1-zh-hans-en', 'part-3-en']) {
  test(`${name}.html is sound HTML, and every run of it in the language it is marked as`, async () => {
    const html = read(`${book}/${name}.html`);
    const { results } = await validator.validateString(html);
    assert.deepEqual(results.flatMap(({ messages }) => messages).map(({ ruleId, message, line, column }) => `${line}:${column} ${message} (${ruleId})`), []);
    assert.deepEqual(languageFaults(html), []);
  });
}
