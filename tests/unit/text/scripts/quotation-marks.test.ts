import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationMarks } from '../../../../src/text/scripts/quotation-marks.ts';

for (const [simplified, traditional] of [
  ['“甲‘乙’丙”', '「甲『乙』丙」'],
  ['“甲‘乙“丙”丁’戊”，“己”', '「甲『乙「丙」丁』戊」，「己」'],
  // Each paragraph of a long quotation opens it again; only the last closes it.
  ['“甲。‘乙', '「甲。『乙'],
  ['丙’，丁。”', '丙』，丁。」'],
  ['People’s和the States’ rights', 'People’s和the States’ rights'],
] as const) {
  test(`${simplified} is ${traditional} in Traditional, and comes back`, () => {
    assert.equal(quotationMarks(simplified, 'Hant'), traditional);
    assert.equal(quotationMarks(traditional, 'Hans'), simplified);
  });
}

test('where 『 』 is outside, it becomes “ ”', () => {
  assert.equal(quotationMarks('『甲「乙」丙』，『丁』', 'Hans'), '“甲‘乙’丙”，“丁”');
});

test('a quotation that is not closed does not turn the next about', () => {
  assert.equal(quotationMarks('「甲『乙」，「丙」', 'Hans'), '“甲‘乙”，“丙”');
});

test('a quotation of Latin words is closed, and keeps the apostrophe in it', () => {
  assert.equal(quotationMarks('他说：‘It’s a people’s right’。', 'Hant'), '他说：『It’s a people’s right』。');
});

test('marks that the other script writes are left as they are', () => {
  assert.equal(quotationMarks('「甲」"乙"', 'Hant'), '「甲」"乙"');
  assert.equal(quotationMarks('“甲”《乙》', 'Hans'), '“甲”《乙》');
});
