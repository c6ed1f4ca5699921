import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { edited } from '../../fixtures/edits.ts';
import { faults } from '../../fixtures/faults.ts';
import { readFolder, readForms } from '../../../src/read.ts';
import { readDocument } from '../../../src/text/document.ts';
import { fault, report, rules } from '../../../src/text/faults.ts';

const [base, forms] = [await readFolder(`${import.meta.dirname}/../../fixtures/base`), await readForms()];
const read = (folder: typeof base) => readDocument('base', folder, forms, 'base');

test('the fixture that the faults are put into holds together', () => {
  assert.equal(report(read(base).files), '');
});

for (const [name, { edits, report: expected }] of Object.entries(faults)) {
  test(`reported, with place and advice: ${name}`, () => {
    const { document, files } = read(edited(base, edits));
    assert.equal(report(files), `The text does not hold together.${expected}`);
    assert.equal(document, undefined);
  });
}

test('every rule has an edit that breaks it', () => {
  const reported = Object.values(faults).map((one) => one.report).join('');
  // OpenCC is known to keep every length, and the two characters have tests of their own.
  assert.deepEqual(Object.keys(rules).filter((rule) => !reported.includes(`  ${rule}\n`)), ['surrogate', 'replacement', 'unequal-length']);
});

test('faults are reported by path, then by line, then by column', () => {
  const [one, two] = [new VFile({ path: 'b.md' }), new VFile({ path: 'a.md' })];
  fault(one, 'order', 'Third', { line: 10, column: 1 });
  fault(one, 'order', 'Second', { line: 9, column: 2 });
  fault(two, 'missing-file', 'First');
  assert.equal(report([one, two]), 'The text does not hold together.\na.md\n    First  missing-file\nb.md\n   9:2  Second  order\n  10:1  Third  order\n');
});
