import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTmx } from '../../../src/exports/tmx/read.ts';
import { writeTmx } from '../../../src/exports/tmx/write.ts';
import { everything, fixtures, generated, publisherOf, statement, tableOf } from './documents.ts';

const documents = [await statement(), everything(), ...(await fixtures()), ...Array.from({ length: 20 }, (_, seed) => generated(seed))];
const bytes = (text: string) => new TextEncoder().encode(text);

test('the TMX of a document is read back as the same table', () => {
  for (const document of documents) assert.deepEqual(readTmx(bytes(writeTmx(document, publisherOf(document)))), tableOf(document), document.id);
});

test('a unit is a sentence with its id, what it is in each language, and its tags in numbered pairs', () => {
  const written = writeTmx(documents[1]!, publisherOf(documents[1]!, 'https://example.org/'));
  assert.equal(
    written.split('\n').find((line) => line.includes('tuid="p2.1"')),
    '<tu tuid="p2.1"><prop type="x-kind">paragraph</prop><prop type="x-section">1-all</prop><prop type="x-depth">0</prop><prop type="x-block">4</prop><prop type="x-number">2</prop>' +
      '<tuv xml:lang="zh-Hans"><prop type="x-origin">received</prop><seg>第一句，含&#x3C;<bpt i="1" type="bold">&#x3C;b></bpt>粗体<ept i="1">&#x3C;/b></ept>>与<bpt i="2" type="italic">&#x3C;i></bpt>强调<ept i="2">&#x3C;/i></ept>&#x26;符号。<ph type="fnote">&#x3C;note id="a"/></ph></seg></tuv>' +
      '<tuv xml:lang="zh-Hant"><prop type="x-origin">converted from zh-Hans</prop><seg>第一句，含&#x3C;<bpt i="1" type="bold">&#x3C;b></bpt>粗體<ept i="1">&#x3C;/b></ept>>與<bpt i="2" type="italic">&#x3C;i></bpt>強調<ept i="2">&#x3C;/i></ept>&#x26;符號。<ph type="fnote">&#x3C;note id="a"/></ph></seg></tuv>' +
      '<tuv xml:lang="ar"><prop type="x-origin">published translation by مترجم</prop><seg>الجملة الأولى.<ph type="fnote">&#x3C;note id="a"/></ph></seg></tuv>' +
      '<tuv xml:lang="en"><prop type="x-origin">machine translation by a language model</prop><seg>The first, with &#x3C;<bpt i="1" type="bold">&#x3C;b></bpt>bold<ept i="1">&#x3C;/b></ept>>, <bpt i="2" type="italic">&#x3C;i></bpt>emphasis<ept i="2">&#x3C;/i></ept> &#x26; signs.<ph type="fnote">&#x3C;note id="a"/></ph></seg></tuv></tu>',
  );
});

test('the header says where the text is read, its edition and its licence', () => {
  const header = writeTmx(documents[1]!, publisherOf(documents[1]!, 'https://example.org/'));
  for (const note of ['edition: 3, 2026-11-01', 'licence: CC BY 4.0 &#x3C;https://creativecommons.org/licenses/by/4.0/>', 'text en: machine translation by a language model']) assert.ok(header.includes(`<note>${note}</note>`), note);
});

test('a TMX of another program is not taken for ours', () => {
  assert.throws(() => readTmx(bytes('<tmx version="1.4"><header srclang="en"/><body/></tmx>')), /names no document/);
  assert.throws(() => readTmx(bytes('<tmx>')), /This is no XML/);
});
