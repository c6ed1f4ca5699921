import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnRatio, rowStyle, textWidth } from '../../../src/components/columns.ts';
import type { Document } from '../../../src/text/model.ts';

test('Han and their marks are one em wide, letters what the own font says, a little smaller beside Han', () => {
  assert.equal(textWidth('中文。', 'zh-Hans'), 3);
  const [narrow, wide] = [textWidth('iiii', 'en'), textWidth('mmmm', 'en')];
  assert.ok(narrow > 0.8 && narrow < 1.4 && wide > 3 && wide < 3.8, `${narrow} ${wide}`);
});

test('columns are as wide as their languages need, within bounds', () => {
  assert.ok(columnRatio([[40, 80], [100, 200], [71, 142]]) > 1.7);
  assert.ok(columnRatio([[80, 40], [200, 100], [142, 71]]) < 0.6);
  assert.ok(Math.abs(columnRatio([[40, 40], [100, 100], [71, 71]]) - 1) < 0.1);
  assert.ok(columnRatio([[10, 500], [20, 900]]) <= 2.4);
  assert.equal(columnRatio([]), 1);
});

test('a page has the order of as many sentences as its longest row has; a single view has none', () => {
  const document = {
    sections: [{ id: 'a', notes: [], rows: [{ kind: 'paragraph', content: { 'zh-Hans': { sentences: [['甲。'], ['乙。']] }, en: { sentences: [['A.'], ['B.']] } } }] }],
  } as unknown as Document;
  const style = rowStyle(document, ['zh-Hans', 'en']);
  assert.match(style, /^\.text\{--lines:2;--columns:minmax\(0,1fr\) minmax\(0,[\d.]+fr\)\}\[data-sentence="1"\]\{order:1\}\[data-sentence="2"\]\{order:2\}@media print\{:not\(\[data-row=cells\]\)>\[data-cell\]>\[data-sentence="1"\]\{grid-row:1\}/);
  assert.equal(rowStyle(document, ['zh-Hans']), '');
});
