/** Metadata at the head of a Markdown file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../src/import/read/read.ts';
import { runImport } from './run-import.ts';

/** The texts of a Markdown file's blocks, what was set aside, and what the file says of itself. */
async function readAs(text: string) {
  const { blocks, aside, described } = await read(new TextEncoder().encode(text), 'a.md');
  return { blocks: blocks.map(({ kind, inline, place }) => `${kind}: ${inline.text} @${place}`), aside: aside.map(({ place, text: of, why }) => `${place}: ${of} (${why})`), described };
}

test('metadata at the head of Markdown is set aside whole, and no title', async () => {
  for (const [mark, end] of [['', '\n'], ['\ufeff', '\n'], ['', '\r\n']] as const) {
    const { blocks, aside } = await readAs(`${mark}---\ntitle: 渡口\ntags: [河, 船]\n# 未发表\nnotes:\n  - 甲\n- 乙\n---\n\n# 渡口\n\n天亮了。\n`.replaceAll('\n', end));
    assert.deepEqual(blocks, ['heading: 渡口 @line 10', 'paragraph: 天亮了。 @line 12']);
    assert.deepEqual(aside.map((one) => one.replaceAll('\r', '')), ['line 1: title: 渡口\ntags: [河, 船]\n# 未发表\nnotes:\n  - 甲\n- 乙 (metadata at the head of the file)']);
  }
});

test('what stands between two rules and is no metadata is text', async () => {
  assert.deepEqual(await readAs('---\n\n天亮了。\n\n---\n\n船来了。\n'), { blocks: ['paragraph: 天亮了。 @line 3', 'paragraph: 船来了。 @line 7'], aside: [], described: undefined });
  assert.deepEqual((await readAs('---\nNote: it is day.\n\nThe boat has come.\n\n---\n\nWe go.\n')).blocks.length, 3);
  assert.deepEqual((await readAs('# 渡口\n\n---\ntitle: 甲\n---\n')).aside, []);
});

test('its title, author and date are what it says in plain words, and nothing else', async () => {
  assert.deepEqual((await readAs('---\ntitle: "1984"\nauthor: 陈某\ndate: 2018-06-01\n---\n\n天亮了。\n')).described, { title: '1984', author: '陈某', date: '2018-06-01' });
  assert.deepEqual((await readAs('---\ntitle: 1984\nauthor: [甲, 乙]\ndate: {}\n---\n\n天亮了。\n')).described, { title: '1984' });
  assert.deepEqual((await readAs('---\ntitle: 渡\ue000口\nauthor: no\n---\n\n天亮了。\n')).described, { author: 'no' });
  assert.deepEqual((await readAs('---\ntitle: 渡口: 上\nauthor: 甲\n---\n\n天亮了。\n')).aside.length, 1, 'with a fault in it, it is still no text');
});

test('what it says is taken where nothing is answered, and the text says nothing itself', async () => {
  const yaml = async (files: Record<string, string>, flags = {}) => (await runImport(files, { flags })).text('document.yaml')?.replace(/source:[^]*/, '');
  const zh = '---\ntitle: 渡口\nauthor: 陈某\ndate: 2018年6月1日\n---\n\n天亮了。老陈把船推下了水。\n';
  const en = '---\ntitle: The Ferry\nauthor: Chen\ndate: 2019-01-01\n---\n\nDay broke. Old Chen pushed the boat into the water.\n';
  assert.equal(await yaml({ 'a.md': zh, 'b.md': en }), 'status: draft\ntitle:\n  zh-Hans: 渡口\n  en: The Ferry\ndate: 2018-06-01\nparties:\n  - zh-Hans: 陈某\n');
  assert.equal(await yaml({ 'a.md': zh }, { author: '某甲', date: '2020-01-01' }), 'status: draft\ntitle:\n  zh-Hans: 渡口\ndate: 2020-01-01\nparties:\n  - zh-Hans: 某甲\n');
  assert.equal(await yaml({ 'a.md': zh.replace('天亮', '# 江边\n\n天亮').concat('\n二〇一七年三月二日\n') }), 'status: draft\ntitle:\n  zh-Hans: 江边\ndate: 2017-03-02\nparties:\n  - zh-Hans: 陈某\n');
  assert.equal(await yaml({ 'a.md': zh.replace('2018年6月1日', '去年') }), 'status: draft\ntitle:\n  zh-Hans: 渡口\nparties:\n  - zh-Hans: 陈某\n');
});

test('of two languages in one file, what it says is of the first', async () => {
  const { text } = await runImport({ 'a.md': '---\ntitle: 渡口\n---\n\n天亮了。\n\nDay broke over the river.\n\n老陈把船推下了水。\n\nOld Chen pushed the boat into the water.\n' });
  assert.match(text('document.yaml') ?? '', /^title:\n  zh-Hans: 渡口\nsource:/m);
});
