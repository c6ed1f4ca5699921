import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dtsFiles } from '../../src/exports/dts/write.ts';
import { writeAtom } from '../../src/exports/feeds/atom.ts';
import { teiQuotation } from '../../src/exports/tei/quotation.ts';
import { writeTei } from '../../src/exports/tei/write.ts';
import { writeTmx } from '../../src/exports/tmx/write.ts';
import { everything, fixtures, generated, publisherOf, statement } from '../unit/exports/documents.ts';
import { jing, xmllint } from './validators.ts';

const documents = [await statement(), everything(), ...(await fixtures()), ...Array.from({ length: 20 }, (_, seed) => generated(seed))];
const filesOf = (write: (document: (typeof documents)[number], publisher: ReturnType<typeof publisherOf>) => string, ending: string) =>
  Object.fromEntries(documents.flatMap((document) => [undefined, 'https://example.org/read/'].map((site) => [`${document.id}${site ? '' : '-nowhere'}.${ending}`, write(document, publisherOf(document, site))] as const)));

test('the TEI of every document is TEI P5 by tei_all, and a fault in it is seen', async () => {
  const files = filesOf(writeTei, 'tei.xml');
  assert.deepEqual(await jing('tei_all.rng', files), []);
  const faulty = files['everything.tei.xml']!.replace('<item><label>3.</label>', '<item><number>3.</number>').replace('xml:id="en.p2.2"', 'xml:id="en.p2.1"');
  const faults = await jing('tei_all.rng', { 'faulty.tei.xml': faulty });
  assert.match(faults.join('\n'), /element "number"/);
  assert.match(faults.join('\n'), /ID "en\.p2\.1" has already been defined|the value "en\.p2\.1"/);
});

test('the TMX of every document is TMX 1.4 by its document type, and a fault in it is seen', async () => {
  const files = filesOf(writeTmx, 'tmx');
  assert.deepEqual(await xmllint('tmx14.dtd', files), []);
  const faults = await xmllint('tmx14.dtd', { 'faulty.tmx': files['everything.tmx']!.replace(' segtype="sentence"', '').replace(/<seg>/, '<p>').replace('</seg>', '</p>') });
  assert.match(faults.join('\n'), /header does not carry attribute segtype/);
  assert.match(faults.join('\n'), /Element tuv content does not follow the DTD/);
});

test('the feed is Atom by RFC 4287, and no more of it than a feed of editions uses; faults in it are seen', async () => {
  const site = 'https://example.org/read/';
  const feed = writeAtom(documents, publisherOf(documents[1]!, site), site, 'en');
  for (const schema of ['atom.rnc', 'atom-here.rnc']) {
    assert.deepEqual(await jing(schema, { 'atom.xml': feed }), [], schema);
    assert.match((await jing(schema, { 'faulty.xml': feed.replace(/<updated>[^<]*/, '<updated>yesterday') })).join('\n'), /updated/, schema);
    assert.match((await jing(schema, { 'faulty.xml': feed.replace(/<entry([^>]*)><id>[^<]*<\/id>/, '<entry$1>') })).join('\n'), /missing required element "id"|element "title" not allowed yet/, schema);
  }
});

test('a text that Distributed Text Services gives whole is TEI by tei_all', async () => {
  const site = 'https://example.org/read/';
  const [document] = documents.slice(1);
  const whole = dtsFiles([document!], publisherOf(document!, site), site, 'en').filter(({ path }) => /^document\/[^/]+\.xml$/.test(path));
  assert.equal(whole.length, 4);
  assert.deepEqual(await jing('tei_all.rng', Object.fromEntries(whole.map(({ path, text }) => [path.replace('document/', ''), text]))), []);
});

test('a quotation as the tools copy it is TEI by tei_all, wherever a document takes it in, and a fault in it is seen', async () => {
  const rows = (['paragraph', 'verse', 'heading'] as const).map((kind, index) => ({ id: `p${index + 1}`, kind, isEditors: index === 2, pieces: [{ number: 1, words: 'a <b> & c', isWhole: true }, { number: 2, words: 'd', isWhole: false }] }));
  const cit = teiQuotation([{ language: 'en', original: 'zh-Hans', source: 'A statement', rows }], 'https://example.org/en.html?s=2#p1', 'https://example.org/a.tei.xml');
  const whole = (inside: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>As it says: ${inside}</p></body></text></TEI>`;
  assert.deepEqual(await jing('tei_all.rng', { 'quotation.xml': whole(cit) }), []);
  assert.match((await jing('tei_all.rng', { 'faulty.xml': whole(cit.replace('part="Y"', 'part="half"')) })).join('\n'), /part/);
});
