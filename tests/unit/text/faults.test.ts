import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { installed } from '../../../src/read-opencc.ts';
import { readFolder } from '../../../src/read-folder.ts';
import { readDocument } from '../../../src/text/document.ts';
import { fault, rules } from '../../../src/text/faults.ts';
import * as report from '../../../src/text/report.ts';
import { edited } from '../../fixtures/edits.ts';
import { faults, warnings } from '../../fixtures/faults.ts';

const base = readFolder(`${import.meta.dirname}/../../fixtures/base`);

function read(folder: typeof base) {
  const { document, files, status } = readDocument('base', folder, { openCC: installed(), reviewed: {} }, 'base');
  const judged = files.map((file) => ({ file, status }));
  return { document, faults: report.faults(judged), warnings: report.warnings(judged) };
}

test('the fixture that the faults are put into holds together, and wants no review', () => {
  const { faults, warnings } = read(base);
  assert.equal(faults + warnings, '');
});

for (const [name, { edits, report, warnings = '' }] of Object.entries(faults)) {
  test(`reported, with place and advice: ${name}`, () => {
    const found = read(edited(base, edits));
    assert.equal(found.faults, `The text does not hold together.${report}`);
    assert.equal(found.warnings, warnings && `What still wants review:${warnings}`);
    assert.equal(found.document, undefined);
  });
}

for (const [name, { edits, report }] of Object.entries(warnings)) {
  test(`told, and built nonetheless: ${name}`, () => {
    const found = read(edited(base, edits));
    assert.equal(found.warnings, `What still wants review:${report}`);
    assert.equal(found.faults, '');
    assert.equal(found.document?.id, 'base');
  });
}

test('every rule has an edit that breaks it', () => {
  const reported = [...Object.values(faults), ...Object.values(warnings)].map((one) => one.report).join('');
  // A value with half of a surrogate pair is a bad value; the fonts are no part of a text.
  assert.deepEqual(Object.keys(rules).filter((rule) => !reported.includes(`  ${rule}\n`)), ['surrogate', 'missing-glyph']);
});

test('what damages the text fails a draft too, what wants review a published text only, and advice neither', () => {
  const [damage, review, advice] = (['source-text', 'untranslated', 'unequal-lengths'] as const).map((rule) => {
    const file = new VFile({ path: 'a.md' });
    fault(file, rule, 'Something');
    return file;
  });
  const fatal = (file: VFile | undefined, status: 'draft' | 'published') => report.faults([{ file: file!, status }]) !== '';
  assert.deepEqual([damage, review, advice].map((file) => [fatal(file, 'draft'), fatal(file, 'published')]), [[true, true], [false, true], [false, false]]);
});

test('faults are reported by path, then by line, then by column', () => {
  const [one, two] = [new VFile({ path: 'b.md' }), new VFile({ path: 'a.md' })];
  fault(one, 'order', 'Third', { line: 10, column: 1 });
  fault(one, 'order', 'Second', { line: 9, column: 2 });
  fault(two, 'missing-file', 'First');
  const judged = [one, two].map((file) => ({ file, status: 'published' as const }));
  assert.equal(report.faults(judged), 'The text does not hold together.\na.md\n    First  missing-file\nb.md\n   9:2  Second  order\n  10:1  Third  order\n');
});
