import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readJson } from '../../../src/exports/json/read.ts';
import { schema } from '../../../src/exports/json/schema.ts';
import { writeJson } from '../../../src/exports/json/write.ts';
import { everything, fixtures, generated, publisherOf, statement } from './documents.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const isValid = ajv.compile(schema);
const documents = [await statement(), everything(), ...(await fixtures()), ...Array.from({ length: 20 }, (_, seed) => generated(seed))];
const jsonOf = (document: (typeof documents)[number]) => JSON.parse(new TextDecoder().decode(writeJson(document, publisherOf(document))));

test('the JSON of every document is what its schema says', () => {
  for (const document of documents) assert.ok(isValid(jsonOf(document)), `${document.id}: ${ajv.errorsText(isValid.errors)}`);
});

test('a sentence that is no list, a property that is unknown and a kind that is none are seen', () => {
  const break_ = (fault: (json: ReturnType<typeof jsonOf>) => void) => {
    const json = jsonOf(documents[1]!);
    fault(json);
    return isValid(json);
  };
  const row = (json: ReturnType<typeof jsonOf>) => json.document.sections[0].rows[3];
  assert.equal(break_(() => {}), true);
  assert.equal(break_((json) => (row(json).content.en.sentences[0] = 'text')), false);
  assert.equal(break_((json) => (row(json).note = '')), false);
  assert.equal(break_((json) => (row(json).kind = 'poem')), false);
  assert.equal(break_((json) => (row(json).content.en.origin = 'human')), false);
});

test('the JSON of a document is read back as the same document', () => {
  for (const document of documents) assert.deepEqual(readJson(writeJson(document, publisherOf(document))), document);
});

test('each sentence says whether it is received, converted, translated or the editor’s, and a machine’s translation is named one', () => {
  const { origins, document } = jsonOf(documents[1]!);
  const rows = document.sections[0].rows as { id: string; content: Record<string, { origin: string }> }[];
  const originsIn = (id: string) => Object.entries(rows.find((row) => row.id === id)!.content).map(([tag, { origin }]) => `${tag} ${origin}`);
  assert.deepEqual(originsIn('p2'), ['zh-Hans received', 'zh-Hant converted', 'ar translated', 'en translated']);
  assert.deepEqual(originsIn('p1'), ['zh-Hans editorial', 'zh-Hant editorial', 'en editorial']);
  assert.deepEqual(origins.en, { role: 'translation', translation: 'machine', by: 'a language model', status: 'Not reviewed' });
  assert.deepEqual(origins['zh-Hant'], { role: 'converted', from: 'zh-Hans' });
});

test('what is no JSON of ours, or of a later version, is said', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  assert.throws(() => readJson(bytes('{')), /^NotOurs|no JSON in UTF-8/);
  assert.throws(() => readJson(bytes('{}')), /has no `document`/);
  assert.throws(() => readJson(bytes('{"version": 2, "document": {"sections": []}}')), /of version 2/);
});
