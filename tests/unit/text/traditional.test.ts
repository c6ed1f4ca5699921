import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { readForms } from '../../../src/read.ts';
import { readDecisions } from '../../../src/text/decisions.ts';
import type { Region } from '../../../src/text/forms.ts';
import { converter, convertTree } from '../../../src/text/traditional.ts';

const forms = await readForms();

function convert(text: string, decisions: Record<string, string> = {}, region: Region = 'tw') {
  const yaml = { value: { region, decisions }, placeOf: () => ({ line: 1, column: 1 }), strings: () => [] };
  return converter(region, readDecisions(yaml, forms, new VFile()), forms)(text);
}

test('characters are converted, and no vocabulary: 信息 stays 信息', () => {
  assert.equal(convert('国际信息安全与声明'), '國際信息安全與聲明');
});

test('quotation marks become corner brackets, and an apostrophe stays', () => {
  assert.equal(convert('“甲‘乙’丙”和People’s'), '「甲『乙』丙」和People’s');
});

test('a decision decides each of its matches', () => {
  assert.equal(convert('战略伙伴和好伙伴', { 伙伴: '夥伴' }), '戰略夥伴和好夥伴');
});

test('OpenCC’s known slip is put right by one line', () => {
  assert.equal(convert('去干涉'), '去幹涉');
  assert.equal(convert('去干涉', { 干涉: '干涉' }), '去干涉');
});

test('of two decisions about one character the longer decides', () => {
  assert.equal(convert('一只和只有', { 只: '只', 一只: '一隻' }), '一隻和只有');
});

test('a decision in one region’s spelling holds in the other, which writes it its own way', () => {
  for (const written of ['這裏', '這裡']) {
    assert.equal(convert('这里', { 这里: written }, 'tw'), '這裡');
    assert.equal(convert('这里', { 这里: written }, 'hk'), '這裏');
  }
});

test('a region’s own form does not contradict a decision', () => {
  assert.equal(convert('平台', { 平台: '平臺' }, 'tw'), '平臺');
  assert.equal(convert('平台', { 平台: '平臺' }, 'hk'), '平台');
  assert.equal(convert('保卫', { 保卫: '保衛' }, 'hk'), '保衞');
});

test('markup may cut a word: it is converted whole, and dealt out to the text nodes', () => {
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const cut: ElementContent[] = [text('头'), { type: 'element', tagName: 'em', properties: {}, children: [text('发')] }, text('，出发')];
  assert.equal(toHtml({ type: 'root', children: convertTree(cut, (simplified) => convert(simplified)) }), '頭<em>髮</em>，出發');
});
