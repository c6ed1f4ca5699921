import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { readMarkdown } from '../../../src/text/markdown/read.ts';
import type { Inline } from '../../../src/text/model.ts';
import { findVerse } from '../../../src/text/verse.ts';

/** A tree as short text: *…* for emphasis, **…** for strong, [^…] for a note, <…> for a link. */
const short = (tree: readonly Inline[]): string =>
  tree.map((one) => {
    if (typeof one === 'string') return one;
    if (one.type === 'note') return `[^${one.label}]`;
    const text = short(one.children);
    return { strong: `**${text}**`, emphasis: `*${text}*`, delete: `~~${text}~~`, code: `\`${text}\``, link: `<${text}>` }[one.type];
  }).join('');

function run(markdown: string, language = 'zh-Hans') {
  const read = readMarkdown(new VFile({ path: 'a.md', value: markdown }), language);
  findVerse(read);
  return {
    blocks: read.blocks.map(({ id, kind, lines }) => [id, kind, ...lines.map(({ tree }) => short(tree))]),
    read: read.blocks,
    notes: read.notes.map(({ label, tree }) => [label, short(tree)]),
    messages: read.file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`),
  };
}

test('each line of a paragraph is a sentence', () => {
  assert.deepEqual(run('甲。\n乙！ ^p1').blocks, [['p1', 'paragraph', '甲。', '乙！']]);
  assert.deepEqual(run('One.\nTwo. ^p1', 'en').blocks, [['p1', 'paragraph', 'One.', 'Two.']]);
});

test('an element that spans two sentences is cut at the line break', () => {
  assert.deepEqual(run('甲**乙。\n丙*丁***。 ^p1').blocks, [['p1', 'paragraph', '甲**乙。**', '**丙*丁***。']]);
});

test('a marker may stand on a line of its own, and is no sentence', () => {
  assert.deepEqual(run('甲。\n^p1').blocks, [['p1', 'paragraph', '甲。']]);
});

test('bold may stand beside Chinese marks, a single ~ is a range, and two strike through', () => {
  assert.deepEqual(run('他说**“重点。”**之后，1~3和4~5，~~删~~。 ^p1').blocks, [['p1', 'paragraph', '他说**“重点。”**之后，1~3和4~5，~~删~~。']]);
});

test('a bare address ends before Chinese, which is read as text with its notes and emphasis', () => {
  assert.deepEqual(run('见https://example.org/a。**好**[^a]（www.example.org/b）与http://例子。 ^p1\n\n[^a]: 注。').blocks, [
    ['p1', 'paragraph', '见<https://example.org/a>。**好**[^a]（<www.example.org/b>）与http://例子。'],
  ]);
  assert.deepEqual(run('See https://example.org/a_b?c=d&e=f, and https://example.org. ^p1', 'en').blocks, [['p1', 'paragraph', 'See <https://example.org/a_b?c=d&e=f>, and <https://example.org>.']]);
});

test('a block in square brackets is editorial, and loses them, also before the mark of a note', () => {
  const { read, blocks, notes } = run('## [甲*乙*][^a] ^s1\n\n[丙。] ^p1\n\n[^a]: 丁');
  assert.deepEqual(blocks, [['s1', 'heading', '甲*乙*[^a]'], ['p1', 'paragraph', '丙。']]);
  assert.deepEqual(read.map(({ editorial }) => editorial), [true, true]);
  assert.deepEqual(notes, [['a', '丁']]);
});

test('a block only partly in square brackets is not editorial', () => {
  const { read, blocks } = run('## [甲]乙[丙] ^s1');
  assert.deepEqual([blocks, read[0]?.editorial], [[['s1', 'heading', '[甲]乙[丙]']], false]);
});

test('a heading without a marker has an id from its words', () => {
  assert.equal(run('## 甲 乙').blocks[0]?.[0], '甲-乙');
  assert.equal(run('## A *B*', 'en').blocks[0]?.[0], 'a-b');
});

for (const [heading, id] of [['Contents', 'heading-contents'], ['Text', 'heading-text'], ['Search', 'heading-search'], ['Note 1', 'heading-note-1'], ['Searching', 'searching']] as const) {
  test(`a heading “${heading}” is ${id}, and no part of the page itself`, () => assert.equal(run(`## ${heading}`, 'en').blocks[0]?.[0], id));
}

test('the lines of a note are joined as the language joins them', () => {
  assert.deepEqual(run('甲。[^a] ^p1\n\n[^a]: 乙\n  *丙*').notes, [['a', '乙*丙*']]);
  assert.deepEqual(run('One.[^a] ^p1\n\n[^a]: See\n  [there](https://example.org/).', 'en').notes, [['a', 'See <there>.']]);
});

test('the items of lists are blocks, with the numbers that are written', () => {
  const { read } = run('3. 甲： ^p1\n   - 乙。 ^p2\n   - 丙。 ^p3\n\n     又。 ^p4\n4) 丁。 ^p5');
  assert.deepEqual(read.map(({ id, kind, depth, marker, lines }) => [id, kind, depth, marker, short(lines[0]!.tree)]), [
    ['p1', 'item', 1, '3.', '甲：'], ['p2', 'item', 2, '•', '乙。'], ['p3', 'item', 2, '•', '丙。'], ['p4', 'item', 2, '', '又。'], ['p5', 'item', 1, '4)', '丁。'],
  ]);
});

test('brackets that begin an item are text, and no box to tick', () => {
  assert.deepEqual(run('- [ ] 甲。 ^p1\n- [x] 乙。 ^p2').blocks, [['p1', 'item', '[ ] 甲。'], ['p2', 'item', '[x] 乙。']]);
});

test('each row of a table is a block, its cells its lines; a row that is short is filled', () => {
  assert.deepEqual(run('| 甲 | 乙 ^p1 |\n|---|:-:|\n| 丙\\|丁 ^p2 |').blocks, [['p1', 'cells', '甲', '乙'], ['p2', 'cells', '丙|丁', '']]);
});

test('verse is lines that end with a hard break, or of which one before the last ends no sentence', () => {
  assert.deepEqual(run('甲，\\\n乙。 ^p1\n\n甲。  \n乙。 ^p2\n\n甲\n乙。 ^p3\n\n甲。\n乙 ^p4\n\n甲。¹\n乙。 ^p5').blocks.map(([id, kind]) => [id, kind]), [['p1', 'verse'], ['p2', 'verse'], ['p3', 'verse'], ['p4', 'paragraph'], ['p5', 'paragraph']]);
});

for (const line of ['他说：“去吧。”', '他说……', '为什么？！', '双方商定：', '等等……', '好。（掌声）', '甲；', '好吗?', '好!"', '注意:', '他说⋯⋯', '见图．']) {
  test(`ends like a sentence: ${line}`, () => assert.equal(run(`${line}\n乙。 ^p1`).blocks[0]?.[1], 'paragraph'));
}

test('a paragraph that was cut by hand is told of, with the words that end no sentence', () => {
  assert.deepEqual(run('This was cut\nby hand. ^p1', 'en').messages, ['1:1 Lines of `p1` are shown as lines of verse, for 「was cut」 ends no sentence; end the line with `\\` if that is meant, or join it with the next']);
  assert.deepEqual(run('甲，\n乙。 ^p1').messages.length, 1);
});

test('a comment is passed over, and says nothing', () => {
  assert.deepEqual(run('<!-- 待查 -->\n\n甲。 ^p1'), { ...run('甲。 ^p1'), read: run('<!-- 待查 -->\n\n甲。 ^p1').read });
});

test('thousands of signs and lists that stand in each other are read, or told of in a sentence', () => {
  assert.equal(run(`# 甲\n\n${'a*b**c'.repeat(1000)}`).messages.length, 0);
  assert.deepEqual(run(`${'> '.repeat(30)}甲。 ^p1`).messages, ['1:61 Quotations stand more than 10 deep in each other here; write them flatter']);
});

test('a marker may follow a mark without a space, and ^ in a sum, or one that is escaped, is none', () => {
  assert.deepEqual(run('甲。^p1\n\n2^3').blocks, [['p1', 'paragraph', '甲。'], [undefined, 'paragraph', '2^3']]);
  assert.deepEqual(run('十 m \\^2 ^p1\n\n十 m \\^2').blocks, [['p1', 'paragraph', '十 m ^2'], [undefined, 'paragraph', '十 m ^2']]);
});

for (const [slip, meant] of [['＾p2', '^p2'], ['^ p2', '^p2'], ['＾ P 2', '^p2'], ['ˆart-3', '^art-3']]) {
  test(`a marker that was mistyped is told of: ${slip}`, () => {
    assert.deepEqual(run(`甲。${slip}\n`).messages, [`1:3 \`${slip}\` is no marker; write \` ${meant}\`, with a space before it`]);
  });
}

test('what ends in other signs, or is escaped, is no marker that was mistyped', () => {
  for (const text of ['笑＾o＾', '十 ^ 二', '甲。\\^ p2', '甲＾p2乙']) assert.deepEqual(run(`${text}\n`).messages, [], text);
});

test('the spaces that begin a paragraph of Chinese are no part of it, those that set a line of verse in are', () => {
  assert.deepEqual(run('　　甲。 ^p1\n\n　乙，\\\n　　丙。 ^p2').blocks, [['p1', 'paragraph', '甲。'], ['p2', 'verse', '乙，', '　　丙。']]);
});

test('what other programs write at the beginning of Markdown, and a heading without words, are told of', () => {
  assert.deepEqual(run('---\ntitle: 甲\n---\n\n# 甲').messages, ['1:1 Front matter is not read here; what is said of a document stands in its document.yaml, so move it there']);
  assert.deepEqual(run('# 甲\n\n##\n').messages, ['3:1 Heading has no words; write them, or delete the line']);
});
