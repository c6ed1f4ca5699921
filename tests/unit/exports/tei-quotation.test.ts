/** A quotation as TEI has the ids and references of the document's own TEI. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { teiQuotation } from '../../../src/exports/tei/quotation.ts';
import { attributeOf, elementsIn, readXml, textOf } from '../../../src/exports/xml.ts';
import { writeTei } from '../../../src/exports/tei/write.ts';
import { cellsOfTexts } from '../../../src/links/cells.ts';
import { piecesOf } from '../../../src/links/pieces.ts';
import { sentenceTexts } from '../../../src/text/serialise.ts';
import { publisherOf, statement } from './documents.ts';

const document = await statement();
const file = 'https://example.org/read/joint-statement-2022/files/joint-statement-2022.tei.xml';
const tei = readXml(writeTei(document, publisherOf(document, 'https://example.org/read/')));

for (const language of ['zh-Hans', 'en']) {
  test(`every sentence of p7 in ${language} has the attributes and the words that it has in the file`, () => {
    const rows = document.sections.flatMap(({ rows }) => rows).map(({ id, number = 0, kind, content }) => [id, number, kind, sentenceTexts(content[language])] as [string, number, typeof kind, string[]]);
    const cell = cellsOfTexts([{ language, rows }]).find(({ id }) => id === 'p7')!;
    const pieces = piecesOf(cell, { id: 'p7', language, start: 0, end: cell.text.length });
    const quoted = readXml(teiQuotation([{ language, original: 'zh-Hans', source: 'A & B', rows: [{ id: 'p7', kind: 'paragraph', isEditors: false, pieces }] }], 'https://example.org/read/#p7', file));
    assert.equal(attributeOf(quoted, 'xml:base'), file);
    const sentences = elementsIn(quoted, 's');
    assert.ok(sentences.length > 1);
    for (const one of sentences) {
      const own = elementsIn(tei, 's').find((other) => attributeOf(other, 'xml:id') === attributeOf(one, 'xml:id'));
      assert.deepEqual([textOf(own), own?.attributes], [textOf(one), one.attributes]);
    }
  });
}

test('a piece of a sentence has no id of it, and names it; without a file nothing refers to one', () => {
  const quote = { language: 'en', original: 'zh-Hans', source: 'Somewhere', rows: [{ id: 'p7', kind: 'paragraph' as const, isEditors: false, pieces: [{ number: 2, words: 'a <b>', isWhole: false }] }] };
  assert.equal(
    teiQuotation([quote], 'https://example.org/?s=2#p7', file),
    `<cit xmlns="http://www.tei-c.org/ns/1.0" xml:base="${file}">
<quote xml:lang="en">
<p><s part="Y" corresp="#en.p7.2 #p7.2" ana="#origin-en">a &lt;b&gt;</s></p>
</quote>
<bibl xml:lang="en">Somewhere <ref target="https://example.org/?s=2#p7">https://example.org/?s=2#p7</ref></bibl>
</cit>`,
  );
  assert.match(teiQuotation([quote], 'x'), /<s part="Y">a &lt;b&gt;<\/s>/);
});
