/** Annotations as Web Annotations, ours and others', and as Markdown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationsMarkdown } from '../../../src/annotations/markdown.ts';
import type { Annotation } from '../../../src/annotations/model.ts';
import { readWebAnnotations, type Candidate, type Known } from '../../../src/annotations/read-web.ts';
import { webAnnotation, webAnnotations, type PageOf } from '../../../src/annotations/web.ts';
import { viewsOf } from '../../../src/views.ts';

const made = '2026-11-26T21:04:46.000Z';
const annotation: Annotation = {
  id: 'urn:uuid:1',
  made,
  address: { id: 'p7', sentence: 2, phrase: { exact: 'a multipolar system', prefix: 'call for ', suffix: ' that is just', view: 'en' } },
  note: 'See *also* p3.',
};
const pageOf: PageOf = (view) => ({ address: `https://example.org/read/charter/${view}.html`, languages: view === 'en' ? ['en'] : ['zh-Hans', 'en'] });
const languages = [{ tag: 'zh-Hans', role: 'source' }, { tag: 'zh-Hant', role: 'converted', from: 'zh-Hans' }, { tag: 'en', role: 'translation' }] as const;
const known: Known = { document: 'charter', languages: languages.map(({ tag }) => tag), views: viewsOf(languages), original: 'zh-Hans' };

test('one is written as the recommendation has it', () => {
  assert.deepEqual(JSON.parse(webAnnotation(annotation, pageOf)), {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:1',
    type: 'Annotation',
    motivation: 'commenting',
    created: made,
    body: { type: 'TextualBody', value: 'See *also* p3.', format: 'text/plain', purpose: 'commenting' },
    target: {
      type: 'SpecificResource',
      source: { id: 'https://example.org/read/charter/en.html', type: 'Text', format: 'text/html', language: 'en' },
      selector: [
        { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: 'p7' },
        { type: 'FragmentSelector', value: 'p7.2' },
        { type: 'TextQuoteSelector', exact: 'a multipolar system', prefix: 'call for ', suffix: ' that is just' },
      ],
    },
  });
});

const read = (value: unknown) => {
  const all = readWebAnnotations(typeof value === 'string' ? value : JSON.stringify(value), known);
  assert.ok(Array.isArray(all), `${all}`);
  return all;
};
const likely = ({ views: [view], row, sentence, isOurs }: Candidate) => ({ view, row, sentence, isOurs });

test('a collection of ours is read back whole', () => {
  assert.deepEqual(read(webAnnotations([annotation], pageOf, 'Notes', ['urn:x:1', 'urn:x:2'])), [
    { id: 'urn:uuid:1', made, note: 'See *also* p3.', row: 'p7', sentence: 2, quote: { exact: 'a multipolar system', prefix: 'call for ', suffix: ' that is just' }, views: ['en', 'zh-hans', 'zh-hant'], isOurs: true },
  ]);
});

for (const [what, source, value, expected] of [
  ['a book of one language has its plain ids', 'charter-en.epub', 'p7.2', { view: 'en', row: 'p7', sentence: 2, isOurs: true }],
  ['a book of two has those of the first', 'file:///books/charter-zh-hant-en.epub', 'p7.2', { view: 'zh-hant', row: 'p7', sentence: 2, isOurs: true }],
  ['and the other ones with their language', 'file:///books/charter-zh-hant-en.epub', 'en.p7.2', { view: 'en', row: 'p7', sentence: 2, isOurs: true }],
  ['a TEI has those of the source', 'https://mirror.example/charter/files/charter.tei.xml', 'p7.2', { view: 'zh-hans', row: 'p7', sentence: 2, isOurs: true }],
  ['and those of a translation', 'https://mirror.example/charter/files/charter.tei.xml', 'en.p7.2', { view: 'en', row: 'p7', sentence: 2, isOurs: true }],
  ['an id that XML spells otherwise', 'charter.tei.xml', '_x32_022', { view: 'zh-hans', row: '2022', sentence: undefined, isOurs: true }],
  ['a page under another path', 'https://elsewhere.example/a/charter/zh-hans-en.html?x=1', 'p7', { view: 'zh-hans-en', row: 'p7', sentence: undefined, isOurs: true }],
  ['another document', 'https://elsewhere.example/a/other/en.html', 'p7', { view: 'en', row: 'p7', sentence: undefined, isOurs: false }],
] as const) {
  test(`${what}: ${value}`, () => {
    const [one] = read({ type: 'Annotation', target: { source, selector: { type: 'FragmentSelector', value } } });
    assert.deepEqual(likely(one!), expected);
  });
}

test('what another program writes is read: a target that is an address, a body that is one text, selectors that refine each other', () => {
  assert.deepEqual(read([{ target: 'https://example.org/charter/en.html#p3', bodyValue: 'Hm.' }]).map((one) => [one.row, one.note, one.views[0]]), [['p3', 'Hm.', 'en']]);
  const [one] = read({ target: [{ source: { id: 'urn:x', language: 'en' }, selector: { type: 'FragmentSelector', value: 'p3', refinedBy: { type: 'TextQuoteSelector', exact: 'words' } } }], body: [{ value: 'a' }, { value: 'b' }] });
  assert.deepEqual([one?.row, one?.quote, one?.note, one?.views[0], one?.isOurs], ['p3', { exact: 'words', prefix: '', suffix: '' }, 'a\n\nb', 'en', false]);
});

test('what is no annotation is told, and what is poisoned is harmless', () => {
  assert.equal(readWebAnnotations('{', known), 'json');
  for (const file of ['null', '7', '[]', '[null]', '{"items":[]}', '{"__proto__":{"target":"x"},"items":[1]}']) assert.equal(readWebAnnotations(file, known), 'none', file);
  assert.equal(readWebAnnotations('{"type":"AnnotationCollection","first":"https://example.org/page1"}', known), 'elsewhere');
  const deep = JSON.parse(`${'{"refinedBy":'.repeat(500)}{}${'}'.repeat(500)}`) as unknown;
  assert.deepEqual(read({ target: { source: 1, selector: deep }, id: 'x'.repeat(1000), body: { value: {} } }), [{ views: ['zh-hans', 'zh-hant', 'en'], isOurs: false }]);
});

test('as Markdown the words stand as they are, whatever is in them, and the note as it was written', () => {
  const tricky: Annotation = { ...annotation, address: { id: 'p9', phrase: { ...annotation.address.phrase, exact: '# one *two*\n3. <b>' } } };
  const { note: _, ...plain } = annotation;
  const text = annotationsMarkdown([tricky, plain], { title: 'Notes [1]', address: 'https://example.org/charter/en.html' }, ({ address }) => ({ place: `Paragraph ${address.id.slice(1)}`, address: `https://example.org/charter/en.html?s=2#${address.id}`, date: '26 Nov 2026' }));
  assert.equal(
    text,
    `# Notes \\[1\\]

<https://example.org/charter/en.html>

> \\# one \\*two\\*
>
> 3\\. \\<b\\>

See *also* p3.

[Paragraph 9](<https://example.org/charter/en.html?s=2#p9>), 26 Nov 2026

---

> a multipolar system

[Paragraph 7](<https://example.org/charter/en.html?s=2#p7>), 26 Nov 2026
`,
  );
});
