import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { writeOpds } from '../../../src/exports/feeds/opds.ts';
import { everything, fixtures, generated, publisherOf, statement } from './documents.ts';
import { opdsSchema } from './opds-schema.ts';

const ajv = new Ajv({ allErrors: true });
formats.default(ajv);
const isValid = ajv.compile(opdsSchema);
const site = 'https://example.org/read/';
const documents = [await statement(), everything(), ...(await fixtures()), ...Array.from({ length: 20 }, (_, seed) => generated(seed))];
const catalogueOf = (of: typeof documents) => JSON.parse(writeOpds(of, publisherOf({ languages: of.flatMap(({ languages }) => languages) }, site), site, 'en'));

test('the catalogue of every document is OPDS 2', () => {
  for (const document of documents) assert.ok(isValid(catalogueOf([document])), `${document.id}: ${ajv.errorsText(isValid.errors)}`);
  assert.ok(isValid(catalogueOf(documents)), ajv.errorsText(isValid.errors));
});

test('a book that cannot be had, a catalogue without its own address, a day that is none and a language that is none are seen', () => {
  const break_ = (fault: (catalogue: ReturnType<typeof catalogueOf>) => void) => {
    const catalogue = catalogueOf([documents[1]!]);
    fault(catalogue);
    return isValid(catalogue);
  };
  assert.equal(break_(() => {}), true);
  assert.equal(break_(({ groups }) => groups[0].publications[0].links.shift()), false);
  assert.equal(break_(({ links }) => (links[0].rel = 'alternate')), false);
  assert.equal(break_(({ groups }) => (groups[0].publications[0].metadata.modified = '2026-11-01')), false);
  assert.equal(break_(({ groups }) => (groups[0].publications[0].metadata.language = ['zh_Hans'])), false);
  assert.equal(break_(({ groups }) => (groups[0].publications[0].metadata.autor = 'misspelled')), false);
});
