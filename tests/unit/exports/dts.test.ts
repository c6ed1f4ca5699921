import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dtsFiles } from '../../../src/exports/dts/write.ts';
import { everything, publisherOf } from './documents.ts';

const site = 'https://example.org/read/';
const document = everything();
const files = new Map(dtsFiles([document], publisherOf(document, site), site, 'en').map(({ path, text }) => [`${site}dts/${path}`, text]));
const at = (path: string) => JSON.parse(files.get(`${site}dts/${path}`)!);

/** RFC 6570, as far as these templates go: `{name}`, `{/name,name}`, `{;name}`. */
const expand = (template: string, values: Record<string, string | undefined>) =>
  template.replace(/\{([/;]?)([^}]*)\}/g, (_, sign: string, names: string) =>
    names.split(',').flatMap((name) => (values[name] === undefined ? [] : [`${sign}${sign === ';' ? `${name}=` : ''}${encodeURIComponent(values[name])}`])).join(''),
  );

test('from the entry every collection, every unit and every text is reached by the templates', () => {
  const entry = at('index.json');
  const seen = new Set([`${site}dts/index.json`]);
  const get = (template: string, values: Record<string, string | undefined>) => {
    const address = decodeURIComponent(expand(template, values));
    assert.ok(files.has(address), `${address} is not there`);
    seen.add(address);
    return files.get(address)!;
  };
  const visit = (id: string | undefined) => {
    const collection = JSON.parse(get(entry.collection, { id }));
    for (const nav of id === undefined ? [] : ['children', 'parents']) get(entry.collection, { id, nav });
    for (const member of collection.member) visit(member['@id']);
    if (collection['@type'] !== 'Resource') return;
    for (const down of ['1', '2', '-1']) get(entry.navigation, { resource: id, down });
    get(collection.document, {});
    for (const { identifier: ref } of JSON.parse(get(collection.navigation, { down: '-1' })).member) {
      for (const down of [undefined, '0', '1', '-1']) get(entry.navigation, { resource: id, ref, down });
      get(entry.document, { resource: id, ref });
    }
  };
  visit(undefined);
  visit('_library');
  assert.deepEqual([...files.keys()].filter((address) => !seen.has(address)), []);
});

test('a text says what it is, and its units have the ids of every format', () => {
  const resource = at('collection/everything.en.json');
  assert.deepEqual(resource.dublinCore, {
    language: ['en'],
    title: [{ lang: 'en', value: 'A document of everything' }],
    source: ['https://example.org/read/everything/en.html'],
    hasVersion: ['Edition 3, 2026-11-01'],
    provenance: [{ lang: 'en', value: 'machine translation by a language model' }],
    license: ['CC BY 4.0 <https://creativecommons.org/licenses/by/4.0/>'],
  });
  assert.deepEqual(at('navigation/everything.en/p2;down=1.json').member.map(({ identifier, level, parent }: Record<string, unknown>) => [identifier, level, parent]), [['p2', 1, null], ['p2.1', 2, 'p2'], ['p2.2', 2, 'p2'], ['p2.3', 2, 'p2']]);
  assert.deepEqual(at('navigation/everything.en/p2.json').member, undefined);
});

test('a part of a text is TEI in a wrapper', () => {
  assert.equal(
    files.get(`${site}dts/document/everything.en/p2.2.xml`),
    '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><dts:wrapper xmlns:dts="https://w3id.org/api/dts#"><s xml:id="en.p2.2" corresp="#p2.2" ana="#origin-en" cert="low">=1+1 is a sentence too.</s></dts:wrapper></TEI>\n',
  );
});

test('what the specification requires of each answer is there', () => {
  const required: Record<string, string[]> = {
    EntryPoint: ['@context', '@id', 'dtsVersion', 'collection', 'navigation', 'document'],
    Collection: ['@context', '@id', 'dtsVersion', 'title', 'totalParents', 'totalChildren', 'collection'],
    Resource: ['@context', '@id', 'dtsVersion', 'title', 'totalParents', 'collection', 'navigation', 'document'],
    Navigation: ['@context', '@id', 'dtsVersion', 'resource'],
  };
  for (const [address, text] of files) {
    if (!address.endsWith('.json')) continue;
    const answer = JSON.parse(text);
    assert.deepEqual(required[answer['@type']]?.filter((name) => !(name in answer)), [], address);
  }
});
