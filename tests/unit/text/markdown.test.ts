import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import type { WrittenLanguage } from '../../../src/languages.ts';
import { readMarkdown } from '../../../src/text/markdown.ts';
import { checkSentences } from '../../../src/text/one-sentence.ts';

function run(markdown: string, language: WrittenLanguage = 'zh-Hans') {
  const read = readMarkdown(new VFile({ path: 'a.md', value: markdown }), language);
  if (language === 'zh-Hans') checkSentences(read);
  return {
    blocks: read.blocks.map(({ id, kind, depth, editorial, children }) => [id, kind, depth, editorial, toHtml({ type: 'root', children })]),
    notes: read.notes.map(({ label, children }) => [label, toHtml({ type: 'root', children })]),
    messages: read.file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`),
  };
}

test('each line of a paragraph is a sentence; Chinese ones are joined by nothing', () => {
  assert.deepEqual(run('甲。\n乙！ ^p1').blocks, [['p1', 'paragraph', 0, false, '<span data-sentence="1">甲。</span><span data-sentence="2">乙！</span>']]);
});

test('English sentences are joined by a space, which is in neither', () => {
  assert.deepEqual(run('One.\nTwo. ^p1', 'en').blocks, [['p1', 'paragraph', 0, false, '<span data-sentence="1">One.</span> <span data-sentence="2">Two.</span>']]);
});

test('an element that spans two sentences is cut at the line break', () => {
  assert.deepEqual(run('甲**乙。\n丙*丁***。 ^p1').blocks, [
    ['p1', 'paragraph', 0, false, '<span data-sentence="1">甲<strong>乙。</strong></span><span data-sentence="2"><strong>丙<em>丁</em></strong>。</span>'],
  ]);
});

test('a marker may stand on a line of its own, and is no sentence', () => {
  assert.deepEqual(run('甲。\n^p1').blocks, [['p1', 'paragraph', 0, false, '<span data-sentence="1">甲。</span>']]);
});

test('a heading in square brackets is editorial, and loses them, also before the mark of a note', () => {
  const { blocks, notes } = run('## [甲*乙*][^a] ^s1\n\n[^a]: 丙');
  assert.deepEqual(blocks, [['s1', 'heading', 2, true, '<span data-sentence="1">甲<em>乙</em><a data-note="a"></a></span>']]);
  assert.deepEqual(notes, [['a', '丙']]);
});

test('a heading only partly in square brackets is not editorial', () => {
  assert.deepEqual(run('## [甲]乙[丙] ^s1').blocks, [['s1', 'heading', 2, false, '<span data-sentence="1">[甲]乙[丙]</span>']]);
});

test('a heading without a marker has the id of its words in the source language, and none in a translation', () => {
  assert.equal(run('## 甲 乙').blocks[0]?.[0], '甲-乙');
  assert.equal(run('## A B', 'en').blocks[0]?.[0], undefined);
});

test('the lines of a note are joined', () => {
  assert.deepEqual(run('甲。[^a] ^p1\n\n[^a]: 乙\n  *丙*').notes, [['a', '乙<em>丙</em>']]);
  assert.deepEqual(run('One.[^a] ^p1\n\n[^a]: See\n  [there](https://example.org/).', 'en').notes, [['a', 'See <a href="https://example.org/">there</a>.']]);
});

for (const line of ['他说：“去吧。”', '甲（乙。丙。）丁。', '他说……好！', '为什么？！', '《甲》。', '双方商定：', '等等……']) {
  test(`one sentence: ${line}`, () => assert.deepEqual(run(`${line} ^p1`).messages, []));
}

for (const [line, problem] of [
  ['甲。乙。', 'goes on after 「甲。」; begin a new line there'],
  ['“甲。”乙。', 'goes on after 「“甲。”」; begin a new line there'],
  ['甲，', 'does not end like one; join it with the next line, or end it with 。？！ or ……'],
]) {
  test(`not one sentence: ${line}`, () => assert.deepEqual(run(`${line} ^p1`).messages, [`1:1 Sentence 1 of \`p1\` ${problem}`]));
}

test('a heading, a date line and an editorial block need not be sentences', () => {
  assert.deepEqual(run('# 甲 ^title\n\n二月四日 ^dateline\n\n[乙] ^p1').messages, []);
});
