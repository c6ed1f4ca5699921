/** The fixture libraries as files: each of their documents in every view says what its files say, in the languages they are in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { languageFaults } from '../checks/language.ts';
import { attribute, below, elements, textContent, withAttribute } from '../checks/page.ts';
import { receivedText } from '../checks/received-text.ts';
import { writtenDocument } from '../checks/written.ts';
import { buildFixtures, built, documents, gathered, isUnmarked, languagesOf, viewsBuilt } from '../fixture-library.ts';
import { allPages } from '../site.ts';

before(buildFixtures);

const page = (document: string, view: string) => readFileSync(`${built}/${document}/${view}.html`, 'utf8');

/** What a page shows: of each row its id and, by language, its marker and text; nothing for a language that has not translated it. */
const shown = (html: string) =>
  withAttribute(elements(html), 'data-row').map((row) => ({
    id: attribute(row, 'id')!,
    text: withAttribute(below(row), 'data-cell').map((cell) => [attribute(cell, 'lang'), textContent(cell)]),
    markers: withAttribute(below(row), 'data-marker').map((one) => textContent(one)),
    untranslated: below(row).filter((one) => attribute(one, 'class') === 'untranslated').length,
  }));

const notesShown = (html: string) =>
  elements(html).filter((one) => one.tagName === 'li' && attribute(one, 'id')?.startsWith('note-')).map((note) => [
    attribute(note, 'id'),
    below(note).filter((one) => one.tagName === 'p').map((one) => [attribute(one, 'lang'), textContent(one)]),
  ]);

for (const [name, { source, views, ids, ...received }] of Object.entries(documents)) {
  const all = views.split(' ');

  test(`${name} has a page for each of its views`, () => {
    assert.deepEqual(viewsBuilt(name), all);
  });

  for (const view of all) {
    const languages = languagesOf(view);

    test(`${name} in ${view} reads as its files do, row by row and note by note`, () => {
      const written = writtenDocument(gathered, name, source);
      const html = page(name, view);
      const wanted = written.rows.map(({ marker, text }, index) => ({
        id: ids.split(' ')[index],
        text: languages.flatMap((one) => (text[one] === undefined ? [] : [[one, text[one]]])),
        markers: languages.flatMap((one) => (marker === undefined || text[one] === undefined ? [] : [marker])),
        untranslated: languages.filter((one) => text[one] === undefined).length,
      }));
      assert.deepEqual(shown(html), wanted);
      assert.deepEqual(Object.fromEntries(notesShown(html) as [string, unknown][]), Object.fromEntries(Object.entries(written.notes).map(([label, text]) => [`note-${label}`, languages.map((one) => [one, text[one]])])));
      if ('encoding' in received && languages[0] === source) assert.deepEqual(receivedText(html, source, new TextDecoder(received.encoding).decode(readFileSync(`${gathered}/${name}/source.txt`))), []);
    });
  }
}

test('an editor’s brackets are in the language and the direction of what they hold', () => {
  const directions = allPages(built).flatMap((path) =>
    elements(readFileSync(`${built}/${path}`, 'utf8')).filter((one) => attribute(one, 'class') === 'bracketed').map((brackets) => {
      const cell = below(brackets)[0]!;
      assert.deepEqual([attribute(brackets, 'lang'), attribute(brackets, 'dir')], [attribute(cell, 'lang'), attribute(cell, 'dir')], path);
      return attribute(brackets, 'dir');
    }),
  );
  assert.deepEqual(new Set(directions), new Set(['rtl', undefined]));
});

test('every run of text of every page is in the language it is marked as', () => {
  const faults = allPages(built).flatMap((path) =>
    languageFaults(readFileSync(`${built}/${path}`, 'utf8')).filter((fault) => !isUnmarked(fault)).map((fault) => `${path}: ${fault}`),
  );
  assert.deepEqual(faults, []);
});
