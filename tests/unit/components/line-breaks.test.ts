import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { breakAddresses, breakAtWords, keepEnd, keepRanges } from '../../../src/components/line-breaks.ts';
import { pieces } from '../../../src/text/pieces.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const sentence = (...children: ElementContent[]): ElementContent => ({ type: 'element', tagName: 'span', properties: { dataSentence: 1 }, children });
const mark: ElementContent = { type: 'element', tagName: 'a', properties: { dataNote: 3 }, children: [] };

const kept = (...children: ElementContent[]) => {
  keepEnd(children);
  return toHtml(children);
};

test('the last two Han characters stay together, with the marks after them', () => {
  assert.equal(kept(sentence(text('甲乙丙丁。'))), '<span data-sentence="1">甲乙<span data-end>丙丁。</span></span>');
  assert.equal(kept(sentence(text('甲“乙丙”。'))), '<span data-sentence="1">甲“<span data-end>乙丙”。</span></span>');
  assert.equal(kept(text('甲《乙丙》。')), '甲《<span data-end>乙丙》。</span>');
});

test('beside the mark of a note nothing is kept together: the mark itself holds on to its word', () => {
  assert.equal(kept(sentence(text('甲《乙丙》'), mark, text('。'))), '<span data-sentence="1">甲《乙丙》<a data-note="3"></a>。</span>');
  assert.equal(kept(sentence(text('甲乙'), mark, text('丙。'))), '<span data-sentence="1">甲乙<a data-note="3"></a>丙。</span>');
  assert.equal(kept(sentence(text('甲。'), mark, text('乙丙。'))), '<span data-sentence="1">甲。<a data-note="3"></a>乙丙。</span>');
});

test('only the last sentence is kept, and a text of two characters whole', () => {
  assert.equal(kept(sentence(text('甲。')), sentence(text('乙丙。'))), '<span data-sentence="1">甲。</span><span data-sentence="1"><span data-end>乙丙。</span></span>');
});

test('what ends in figures or Latin is left as it is', () => {
  assert.equal(kept(sentence(text('甲乙 source.txt SHA-256'))), '<span data-sentence="1">甲乙 source.txt SHA-256</span>');
});

test('a heading is cut between words, and particles stay with theirs', () => {
  assert.deepEqual(pieces('新时代国际关系和全球可持续发展的联合声明（下）'), ['新时代', '国际', '关系', '和全球可持续', '发展的', '联合', '声明', '（下）']);
  assert.deepEqual(pieces('国际信息安全与互联网治理'), ['国际', '信息', '安全', '与互联网治理']);
  assert.deepEqual(pieces('聯合國與國際秩序'), ['聯合國', '與國際', '秩序']);
  const heading = [sentence(text('联合国与国际秩序'), mark)];
  breakAtWords(heading);
  assert.equal(toHtml(heading), '<span data-sentence="1"><span data-piece>联合国</span><span data-piece>与国际</span><span data-piece>秩序</span><a data-note="3"></a></span>');
});

test('a range of numbers stays on one line, and a number alone is left', () => {
  const children = [sentence(text('联合国2021-2025年第74/247号决议，共35句。'))];
  keepRanges(children);
  assert.equal(
    toHtml(children),
    '<span data-sentence="1">联合国<span data-range>2021-2025</span>年第<span data-range>74/247</span>号决议，共35句。</span>',
  );
});

test('an address that is written out breaks after its slashes and before its dots; words that lead somewhere do not', () => {
  const broken = (...children: ElementContent[]) => {
    breakAddresses(children);
    return toHtml(children);
  };
  assert.equal(broken(text('https://river.example/a/b.html')), 'https://<wbr>river<wbr>.example/<wbr>a/<wbr>b<wbr>.html');
  assert.equal(broken(text('the list at river.example')), 'the list at river.example');
});
