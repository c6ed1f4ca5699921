import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromXmlId, xmlId } from '../../../src/exports/tei/ids.ts';
import { readTei } from '../../../src/exports/tei/read.ts';
import { writeTei } from '../../../src/exports/tei/write.ts';
import { everything, fixtures, generated, publisherOf, statement, tableOf } from './documents.ts';

const documents = [everything(), await statement(), ...(await fixtures()), ...Array.from({ length: 20 }, (_, seed) => generated(seed))];
const bytes = (text: string) => new TextEncoder().encode(text);
const tei = writeTei(documents[0]!, publisherOf(documents[0]!, 'https://example.org/'));

test('the TEI of a document is read back as the same table', () => {
  for (const document of documents) assert.deepEqual(readTei(bytes(writeTei(document, publisherOf(document)))), tableOf(document), document.id);
});

test('a sentence has its id, what it is, and what it stands beside', () => {
  const sentence = (id: string) => new RegExp(`<s xml:id="${id}".*?</s>`).exec(tei)?.[0];
  assert.equal(sentence('p2\\.2'), '<s xml:id="p2.2" ana="#origin-zh-Hans">=1+1 也是一句。</s>');
  assert.equal(sentence('en\\.p2\\.2'), '<s xml:id="en.p2.2" corresp="#p2.2" ana="#origin-en" cert="low">=1+1 is a sentence too.</s>');
  assert.equal(sentence('en\\.p1\\.1'), '<s xml:id="en.p1.1" corresp="#p1.1" ana="#editorial #origin-en">Editor’s word: a sample.</s>');
  assert.ok(tei.includes('<category xml:id="origin-en"><catDesc>machine translation by a language model. Not reviewed</catDesc></category>'));
  assert.ok(tei.includes('<linkGrp type="translation" n="en">'));
  assert.ok(tei.includes('<link target="#p2.2 #en.p2.2"/>'));
});

test('lists, quotations, verse and tables are what TEI has for them', () => {
  const body = /<text xml:id="text-en".*?<\/text>/s.exec(tei)![0].replace(/<milestone[^>]*>| (?:xml:id|corresp|ana|n|rend|cert)="[^"]*"/g, '').replace(/<\/?s>/g, '');
  for (const part of [
    '<list><item><label>3.</label><p>Third and a line.</p></item><item><label>4.</label><p>Fourth</p><list><item><p>inner one</p></item><item><p>inner two</p></item></list><p>Another paragraph of the fourth.</p></item></list>',
    '<quote><p>A quotation.</p><quote><p>One within.</p></quote><list><item><label>1.</label><p>An item in it</p></item></list></quote>',
    '<lg><l>Before my bed the moonlight,</l><l>as if frost on the ground.</l></lg>',
    '<table><row role="label"><cell>name</cell><cell>number</cell></row>',
    '<figure><graphic url="picture.png" width="1px" height="1px"/><ab>Figure one</ab></figure>',
  ]) assert.ok(body.includes(part), part);
});

test('any id is a name of XML, and is found again in it', () => {
  for (const [id, name] of [['p7', 'p7'], ['国际', '国际'], ['2022', '_x32_022'], ['𠮷_a', '_x20bb7__x5f_a'], ['p7.2', 'p7.2']] as const) {
    assert.equal(xmlId(id), name);
    assert.equal(fromXmlId(name), id);
  }
});

test('a TEI of another hand is not taken for ours', () => {
  assert.throws(() => readTei(bytes('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>…</p></body></text></TEI>')), /not written by this reader/);
});
