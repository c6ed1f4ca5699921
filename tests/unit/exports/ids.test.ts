import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { exportsOf } from '../../../src/exports/index.ts';
import { readInline } from '../../../src/exports/inline.ts';
import { sentenceId } from '../../../src/exports/ids.ts';
import { unitsOf } from '../../../src/exports/units.ts';
import { attributeOf, elementsIn, readXml, textOf } from '../../../src/exports/xml.ts';
import { unpack } from '../../../src/exports/zip.ts';
import type { Document } from '../../../src/text/model.ts';
import { inlineText } from '../../../src/text/serialise.ts';
import { everything, fixtures, publisherOf, statement } from './documents.ts';

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The text of an element, without the marks of notes: in a book they are numbers, so that a finger finds them. */
const wordsOf = (element: ReturnType<typeof readXml>): string =>
  element.children.map((node) => (node.type !== 'element' ? textOf(node.type === 'text' ? node : undefined) : attributeOf(node, 'epub:type') === 'noteref' ? '' : wordsOf(node))).join('');

/** The words of every sentence of a language by its id, as a reader of each format finds them who knows nothing of this project. */
function wordsIn(document: Document, tag: string): Record<string, Map<string, string>> {
  const files = new Map(exportsOf(document, publisherOf(document)).map(({ file, bytes }) => [file.slice(document.id.length), bytes()]));
  const byId = (element: ReturnType<typeof readXml>, name: string, prefix = '') => new Map(elementsIn(element, name).flatMap((one) => {
    const id = attributeOf(one, 'xml:id') ?? attributeOf(one, 'id');
    return id?.startsWith(prefix) ? [[id.slice(prefix.length), wordsOf(one)] as const] : [];
  }));
  const prefix = tag === document.source ? '' : `${tag}.`;
  const tmx = elementsIn(readXml(decode(files.get('.tmx'))), 'tu').flatMap((tu) => {
    const tuv = elementsIn(tu, 'tuv').find((one) => attributeOf(one, 'xml:lang') === tag);
    const [seg] = tuv ? elementsIn(tuv, 'seg') : [];
    const words = seg?.children.map((node) => (node.type === 'text' ? node.value : '')).join('');
    return words === undefined ? [] : [[attributeOf(tu, 'tuid')!, words.replaceAll('&lt;', '<').replaceAll('&amp;', '&')] as const];
  });
  const [head = [], ...rows] = parse(decode(files.get('.csv')).replace('\ufeff', '')) as string[][];
  const at = (name: string) => head.indexOf(name);
  const book = unpack(files.get(`-${tag.toLowerCase()}.epub`)!);
  const pages = [...book].filter(([path]) => /section-\d+\.xhtml$/.test(path)).map(([, page]) => readXml(decode(page)));
  return {
    tei: byId(readXml(decode(files.get('.tei.xml'))), 's', prefix),
    tmx: new Map(tmx),
    csv: new Map(rows.filter((row) => row[at(`origin ${tag}`)]).map((row) => [row[0]!, inlineText(readInline(row[at(tag)]!.replace(/^'(?=[=+\-@])/, '')))])),
    epub: new Map(pages.flatMap((page) => [...byId(page, 'span')])),
  };
}

test('an id leads to the same words in every format, in every language', async () => {
  for (const document of [everything(), await statement(), ...(await fixtures())]) {
    for (const { tag } of document.languages) {
      const found = wordsIn(document, tag);
      for (const { of, texts, sentence } of unitsOf(document)) {
        if (!texts[tag]) continue;
        const id = sentenceId('label' in of ? `note-${of.label}` : of.id, sentence);
        const words = inlineText(texts[tag]);
        assert.equal(found['tmx']!.get(id), words, `tmx ${tag} ${id}`);
        assert.equal(found['csv']!.get(id), words, `csv ${tag} ${id}`);
        assert.equal(found['tei']!.get(id), words, `tei ${tag} ${id}`);
        assert.equal(found['epub']!.get(id), words, `epub ${tag} ${id}`);
      }
    }
  }
});

test('the same document makes the same bytes in every format, and names each file for what it is', async () => {
  const make = async () => exportsOf(await statement(), publisherOf(await statement())).map(({ file, bytes }) => [file, Buffer.from(bytes()).toString('base64')]);
  const [first, second] = [await make(), await make()];
  assert.deepEqual(second, first);
  assert.deepEqual(first.map(([file]) => file!.replace('joint-statement-2022', '')), [
    ...['zh-hans', 'zh-hant', 'en', 'zh-hans-en', 'zh-hant-en'].map((view) => `-${view}.epub`),
    ...['zh-hans', 'zh-hant', 'en'].map((view) => `-${view}.txt`),
    ...['zh-hans', 'zh-hant', 'en'].map((view) => `-${view}.md`),
    '.xlsx', '.csv', '.tmx', '.tei.xml', '.json',
  ]);
});

test('a library names the formats it offers', () => {
  const document = everything();
  const offered = (exports: ('tmx' | 'json')[]) => exportsOf(document, { ...publisherOf(document), yaml: { exports } }).map(({ file }) => file);
  assert.deepEqual(offered(['json', 'tmx']), ['everything.tmx', 'everything.json']);
  assert.deepEqual(offered([]), []);
});
