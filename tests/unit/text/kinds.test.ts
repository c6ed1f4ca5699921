/** Small folders, tried as somebody would who brings texts of their own: what is told of each, and what is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installed } from '../../../src/read-opencc.ts';
import { readDocument } from '../../../src/text/document.ts';
import { sentenceTexts } from '../../../src/text/serialise.ts';

type Files = Record<string, string | number[]>;

function read(files: Files) {
  const folder = new Map(Object.entries(files).map(([path, text]) => [path, Uint8Array.from(Buffer.from(text as string))]));
  const { document, files: all } = readDocument('d', folder, { openCC: installed(), reviewed: {} }, 'd');
  const messages = all.flatMap(({ path, messages }) => messages.filter(({ ruleId }) => ruleId !== 'missing-metadata' && ruleId !== 'missing-id').map(({ line, column, reason }) => `${path}${line ? `:${line}:${column}` : ''} ${reason}`));
  const rows = document?.sections.flatMap(({ rows }) => rows) ?? [];
  const text = (language: string) => rows.map(({ content }) => (content[language] ? sentenceTexts(content[language]).join('/') : undefined));
  return { document, messages, rows, text };
}

const zh = '# 店规\n\n小店早上开门。\n客人请进。 ^p1\n\n茶水一元，点心三元。 ^p2\n\n请勿在店里放风筝，因为屋顶不高。 ^p3\n\n谢谢。 ^p4\n';
const en = '# Rules of the Shop\n\nThe shop opens in the morning.\nCustomers, come in. ^p1\n\nTea is one yuan, cakes are three. ^p2\n\nPlease fly no kites in the shop, for its roof is not high. ^p3\n\nThank you. ^p4\n';
const withoutIds = en.replaceAll(/ \^\w+/g, '');
const both = (english: string, chinese = zh): Files => ({ 'zh-Hans/1.md': chinese, 'en/1.md': english });

const folders: Record<string, string> = {
  en_US: '`en_US` is spelled otherwise; name the folder `en-US`',
  'ZH-hans': '`ZH-hans` is spelled otherwise; name the folder `zh-Hans`',
  'zh-TW': '`zh-TW` does not say which script it is in; name the folder `zh-Hant` (or `zh-Hans`)',
  zh: '`zh` does not say which script it is in; name the folder `zh-Hans` (or `zh-Hant`)',
  lzh: '`lzh` does not say which script it is in; name the folder `lzh-Hant` (or `lzh-Hans`)',
  jp: '`jp` is no language; name the folder `ja`',
  中文: '`中文` is no language; name the folder `zh-Hans`',
  translation: '`translation` is no language; name the folder by a BCP 47 tag, such as `zh-Hans`, `en` or `en-x-legge`',
};
for (const [folder, advice] of Object.entries(folders)) {
  test(`a folder ${folder}/ is told of, once, with the name it should have`, () => {
    assert.deepEqual(read({ [`${folder}/1.md`]: zh, 'fr/1.md': en }).messages, [`d/${folder}/ ${advice}`]);
  });
}

test('a translation without any ids is paired in order', () => {
  const { messages, text } = read(both(withoutIds));
  assert.deepEqual(messages, []);
  assert.deepEqual(text('en').slice(1), ['The shop opens in the morning./Customers, come in.', 'Tea is one yuan, cakes are three.', 'Please fly no kites in the shop, for its roof is not high.', 'Thank you.']);
});

test('half a translation without ids is its beginning', () => {
  const { messages, text } = read(both(withoutIds.split('\n\n').slice(0, 3).join('\n\n')));
  assert.deepEqual(messages, ['d/en/1.md:6:1 `p3` to `p4` of the source (d/zh-Hans/1.md:8) have no translation; write it after the block here']);
  assert.deepEqual(text('en').slice(2), ['Tea is one yuan, cakes are three.', undefined, undefined]);
});

const tooMany = 'This paragraph was added by the translator, who thought that something should be said here about the weather.';
for (const [where, english, line] of [
  ['at the beginning', en.replace('\n\nThe shop', `\n\n${tooMany} ^p0\n\nThe shop`), 3],
  ['in the middle, the numbers after it moved', en.replace('^p4', '^p5').replace('^p3', '^p4').replace('^p2', `^p2\n\n${tooMany} ^p3`), 8],
  ['at the end', `${en}\n${tooMany} ^p5\n`, 12],
  ['without an id', withoutIds.replace('three.', `three.\n\n${tooMany}`), 8],
] as const) {
  test(`a paragraph too many ${where} is one message, at its place`, () => {
    const { messages } = read(both(english));
    assert.deepEqual(messages.map((one) => one.replace(/`p\d`|Paragraph/, 'It')), [`d/en/1.md:${line}:1 It stands beside no block of the source; delete it, or join it with the block it belongs to`]);
  });
}

test('a heading that only one language has is one message', () => {
  assert.deepEqual(read(both(en.replace('Please', '## Kites\n\nPlease'))).messages, ['d/en/1.md:8:1 Heading stands beside no block of the source; delete it, or join it with the block it belongs to']);
  assert.deepEqual(read(both(en, zh.replace('请勿', '## 风筝\n\n请勿'))).messages, ['d/en/1.md:6:1 `风筝` of the source (d/zh-Hans/1.md:8) has no translation; write it after the block here']);
});

test('two ids that were swapped are one message', () => {
  assert.deepEqual(read(both(en.replace('^p2', '^x').replace('^p3', '^p2').replace('^x', '^p3'))).messages, ['d/en/1.md:8:1 `p2` stands after `p3`, and in the source before it; move the block, or swap the two ids if only they are wrong']);
});

test('a translation may be verse, lists and half a table', () => {
  const { messages, rows, text } = read(both(
    '# Song\n\nWind on the hill\\\nand nobody near. ^p1\n\n1) Tea. ^p2\n2) Cake. ^p3\n\n| Thing | Price ^p4 |\n|---|---|\n| Tea | 1 ^p5 |\n',
    '# 歌\n\n风过山冈，\\\n没有人在。 ^p1\n\n1) 茶。 ^p2\n2) 点心。 ^p3\n\n| 物 | 价 ^p4 |\n|---|---|\n| 茶 | 1 ^p5 |\n| 点心 | 3 ^p6 |\n',
  ));
  assert.deepEqual(messages, ['d/en/1.md:11:1 `p6` of the source (d/zh-Hans/1.md:12) has no translation; write it after the block here']);
  assert.deepEqual(rows.map(({ kind, marker = '' }) => kind + marker), ['heading', 'verse', 'item1)', 'item2)', 'cells', 'cells', 'cells']);
  assert.deepEqual(text('en').slice(1), ['Wind on the hill/and nobody near.', 'Tea.', 'Cake.', 'Thing/Price', 'Tea/1', undefined]);
});

test('English verse is read by its hard breaks', () => {
  assert.deepEqual(read({ 'en/1.md': '# Song\n\nWind on the hill  \nand nobody near. ^p1\n' }).rows.map(({ kind }) => kind), ['heading', 'verse']);
});

const plain = '店规\n小店早上开门。客人请进。\n茶水一元，点心三元。\n请勿在店里放风筝，因为屋顶不高。\n谢谢。\n';
const received: Record<string, string | number[]> = {
  'a byte order mark and CRLF': `\ufeff${plain.replaceAll('\n', '\r\n')}`,
  'UTF-16 with its mark': [0xff, 0xfe, ...Buffer.from(plain, 'utf16le')],
  'Markdown': zh.replaceAll(/ \^p\d/g, ''),
  'blank lines and full-width spaces': plain.replaceAll('\n', '\n\n　　'),
};
for (const [form, source] of Object.entries(received)) {
  test(`a source.txt with ${form} is the same text`, () => assert.deepEqual(read({ 'zh-Hans/1.md': zh, 'source.txt': source }).messages, []));
}

test('the source’s own notes may stand anywhere in source.txt, with the marks of print', () => {
  const text = '# 店规\n\n小店[^source-a]早上开门[^source-b]。 ^p1\n\n[^source-a]: 在桥头。\n\n[^source-b]: 冬天除外。\n';
  for (const source of ['店规\n小店①早上开门②。\n①在桥头。\n②冬天除外。', '店规\n小店[1]早上开门[2]。\n[1] 在桥头。\n[2] 冬天除外。', '店规\n小店〔注1〕早上开门〔注2〕。\n注1：在桥头。\n注2：冬天除外。', '# 店规\n\n小店[^1]早上开门[^2]。\n\n[^1]: 在桥头。\n\n[^2]: 冬天除外。\n', '店规 小店早上开门。']) {
    assert.deepEqual(read({ 'zh-Hans/1.md': text, 'source.txt': source }).messages, [], source);
  }
});

test('numbers and signs of lists are in source.txt as they were received', () => {
  const list = '# 店规\n\n1. 早上开门。 ^p1\n2. 晚上关门。 ^p2\n\n- 茶。 ^p3\n';
  assert.deepEqual(read({ 'zh-Hans/1.md': list, 'source.txt': '店规\n1.早上开门。\n2. 晚上关门。\n● 茶。' }).messages, []);
  assert.deepEqual(read({ 'zh-Hans/1.md': list, 'source.txt': '店规\n1、早上开门。\n2、晚上关门。\n茶。' }).messages, ['d/zh-Hans/1.md:3:4 `p1` reads 「店规1【.】早上开门。2」, d/source.txt:2 reads 「店规1【、】早上开门。2」; write what was received']);
  assert.deepEqual(read({ 'zh-Hans/1.md': '# 店规\n\n1、早上开门。 ^p1\n', 'source.txt': '店规\n1、早上开门。' }).messages, []);
});

test('every place that differs from source.txt is told of, and what was left out or added between them', () => {
  const written = '# 店规\n\n早上八点开门，欢迎各位光临本店。 ^p1\n\n晚上九点关门，请勿携带宠物入内。 ^p2\n\n店内禁止吸烟，谢谢大家配合本店。 ^p3\n\n过年休息，初八照常开门。 ^p4\n';
  const received = '店规\n早上七点开门，欢迎各位光临本店。\n另有早茶。\n晚上九点关门，请勿携带猫狗入内。\n店内禁止吸烟，大家配合本店。\n过年休息，初八照常开门。\n';
  assert.deepEqual(read({ 'zh-Hans/1.md': written, 'source.txt': received }).messages.filter((one) => one.startsWith('d/zh-Hans/')), [
    'd/zh-Hans/1.md:3:3 `p1` reads 「店规早上【八】点开门，欢迎」, d/source.txt:2 reads 「店规早上【七】点开门，欢迎」; write what was received',
    'd/zh-Hans/1.md:5:1 `p2` reads 「位光临本店。【晚】上九点关门，」, d/source.txt:3 reads 「位光临本店。【另】有早茶。晚上」; write what was received',
    'd/zh-Hans/1.md:5:12 `p2` reads 「门，请勿携带【宠】物入内。店内」, d/source.txt:4 reads 「门，请勿携带【猫】狗入内。店内」; write what was received',
    'd/zh-Hans/1.md:7:8 `p3` reads 「内禁止吸烟，【谢】谢大家配合本」, d/source.txt:5 reads 「内禁止吸烟，【大】家配合本店。」; write what was received',
  ]);
});

test('a source.txt that is empty, or of another text, is told of once', () => {
  assert.equal(read({ 'zh-Hans/1.md': zh, 'source.txt': '' }).messages.length, 1);
  assert.equal(read({ 'zh-Hans/1.md': zh, 'source.txt': '别的文章。' }).messages.length, 1);
});

const dates: Record<string, string | undefined> = {
  '2022-02-04': undefined, '1948-12': undefined, '740': undefined, '-400': undefined, 'c. 400 BC': undefined, 公元前551年: undefined, '2000-02-29': undefined,
  '2001-02-29': '`date` is a day that there is not; correct it', '2022-13': '`date` has a month that there is not; write it as 2022-02-04 (year, month, day)', '2022/2/4': '`date` is not written as dates are here; write `2022-02-04`',
  '1948.10': '`date` is not written as dates are here; write `1948-01` for January, `1948-10` for October',
};
for (const [date, reason] of Object.entries(dates)) {
  test(`a date ${date} is ${reason ? 'told of' : 'one'}`, () => assert.deepEqual(read({ 'zh-Hans/1.md': zh, 'document.yaml': `date: ${date}\n` }).messages, reason ? [`d/document.yaml:1:1 ${reason}`] : []));
}

const yaml: Record<string, [text: string, ...messages: string[]]> = {
  'nothing in it': ['# later\n'],
  'aliases that grow': ['a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', ':2:8 `*a` is an alias, which is not read here; write the value itself, or put text that begins with `*` in quotes'],
  'a tab': ['title:\n\tzh-Hans: 店规\n', ':2:1 A line is indented with a tab; indent it with spaces'],
  'a colon in a value': ['title: 店规: 茶\n', ':1:8 A value has a colon and a space in it; put the value in quotes'],
  'a Chinese colon': ['title：店规\n', ':1:6 `：` is no colon of YAML; write `title: …`, with a space after the colon'],
  'a quotation mark that does not close': ['title: "店规\n', ':2:1 A quotation mark, bracket, comma or colon is missing; add it'],
  'a number for a title': ['title: 1984\n', ':1:1 `title` is not text; put it in quotes'],
  'a language by its name': ['title: { chinese: 店规 }\n', ':1:10 `title.chinese` is no language tag; write one such as `zh-Hans` or `en`'],
  'a key without a value': ['place:\n', ':1:1 `place` has no value; write one, or delete the key'],
  'thousands of brackets': [`title: ${'['.repeat(4000)}\n`, 'Values are nested too deep to be read; write them flat'],
};
for (const [what, [text, ...expected]] of Object.entries(yaml)) {
  test(`YAML with ${what} is ${expected.length > 0 ? 'one sentence' : 'sound'}`, () => {
    const { messages } = read({ 'zh-Hans/1.md': zh, 'document.yaml': text });
    assert.equal(messages.length, expected.length, messages.join('\n'));
    for (const [index, message] of expected.entries()) assert.ok(messages[index]?.endsWith(message) && messages[index].startsWith('d/document.yaml:'), messages[index]);
  });
}

test('a folder without a text, and a file without one, are told of', () => {
  assert.deepEqual(read({}).messages, ['d/ Document has no text; write it in Markdown files in a folder named by its language, such as zh-Hans/']);
  assert.deepEqual(read({ 'zh-Hans/1.md': '\n' }).messages, ['d/zh-Hans/1.md:1:1 Document has no text; write it here, beginning with its title, `# …`']);
});

test('a file of only a heading is a document', () => {
  assert.deepEqual([read({ 'zh-Hans/1.md': '# 店规\n' }).messages, read({ 'zh-Hans/1.md': '# 店规\n' }).text('zh-Hant')], [[], ['店規']]);
});
