import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { dtsFiles } from '../../../src/exports/dts/write.ts';
import { everything, fixtures, generated, publisherOf } from './documents.ts';
import { dtsSchema } from './dts-schema.ts';

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

const ajv = new Ajv({ allErrors: true });
formats.default(ajv);
const isValid = ajv.compile(dtsSchema);

test('every answer, of every document, is one of the four that the specification has', async () => {
  for (const document of [everything(), ...(await fixtures()), generated(1), generated(2)]) {
    for (const { path, text } of dtsFiles([document], publisherOf(document, site), site, 'en')) {
      if (path.endsWith('.json')) assert.ok(isValid(JSON.parse(text)), `${document.id} ${path}: ${ajv.errorsText(isValid.errors)}`);
    }
  }
});

test('an answer of no kind, a unit without a parent and a collection without its count are seen', () => {
  const navigation = at('navigation/everything.en/p2;down=1.json');
  assert.equal(isValid(navigation), true);
  assert.equal(isValid({ ...navigation, '@type': 'Navigator' }), false);
  assert.equal(isValid({ ...navigation, member: navigation.member.map(({ parent: _, ...unit }: Record<string, unknown>) => unit) }), false);
  const { totalChildren: _, ...collection } = at('collection/everything.json');
  assert.equal(isValid(collection), false);
});
