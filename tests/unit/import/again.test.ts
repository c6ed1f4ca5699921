/** A second import over the first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusal, runImport } from './run-import.ts';

const zh = ['关于国际合作的声明', '双方重申将深化国际信息安全领域协作。', '双方欢迎在统一的机制框架内开展谈判。', '双方支持打造国际化的互联网治理体系。'];
const en = ['Statement on International Cooperation', 'The two sides reaffirm that they will deepen collaboration in international information security.', 'The two sides welcome negotiations within the framework of a single mechanism.', 'The two sides support the building of an internationalized Internet governance system.'];
const files = (of: readonly string[], by: readonly string[]) => ({ 'a.txt': of.join('\n\n'), 'b.txt': by.join('\n\n') });
const ledger = (text: string | undefined) => text?.split('\n').filter((line) => line && !line.startsWith('#'));
const edited = (folder: ReadonlyMap<string, Uint8Array>, path: string, from: string, to: string) => new Map(folder).set(path, new TextEncoder().encode(new TextDecoder().decode(folder.get(path)).replace(from, to)));

test('the same files change nothing', async () => {
  const first = await runImport(files(zh, en));
  const second = await runImport(files(zh, en), { existing: first.files });
  assert.deepEqual([second.files, second.written, second.removed, second.left], [first.files, [], [], []]);
  assert.match(second.report, /content\/a is as it was: nothing has changed since it was imported\n$/);
});

test('the same files change nothing in an edition that was edited', async () => {
  const first = await runImport(files(zh, en));
  const existing = edited(first.files, 'en/1-text.md', 'welcome', 'warmly welcome');
  const second = await runImport(files(zh, en), { existing });
  assert.deepEqual([second.files, second.written, second.left], [existing, [], []]);
});

test('what stayed keeps its id, what is new has a new one, and what is gone is retired', async () => {
  const first = await runImport(files(zh, en));
  const [title = '', one = '', , three = ''] = zh;
  const [titleEn = '', oneEn = '', , threeEn = ''] = en;
  const now = files([title, '中俄已共同提交公约草案。', one.replace('深化', '大力深化'), three], [titleEn, 'China and Russia have jointly submitted a draft convention.', oneEn, threeEn]);
  const second = await runImport(now, { existing: first.files });
  assert.deepEqual(ledger(first.text('ids.txt')), ['title', 'p1 1', 'p2 1', 'p3 1']);
  assert.deepEqual(ledger(second.text('ids.txt')), ['title', 'p4 1', 'p1 1', 'p2 retired p1', 'p3 1']);
  assert.match(second.report, /with other words than before: p1\n/);
});

test('a file that was edited is not overwritten: the proposal is beside it', async () => {
  const first = await runImport(files(zh, en));
  const existing = edited(first.files, 'en/1-text.md', 'welcome', 'warmly welcome');
  const second = await runImport(files(zh, en.with(3, 'The two sides support an internationalized system of Internet governance.')), { existing });
  assert.deepEqual(second.left, ['en/1-text.md']);
  assert.match(second.text('en/1-text.md') ?? '', /warmly welcome negotiations/);
  assert.match(second.text('en/1-text.md.new') ?? '', /system of Internet governance/);
  assert.match(second.report, /en\/1-text\.md was edited and is left as it is; what the import would write is beside it, in en\/1-text\.md\.new: take from it what you want, and delete it\n/);
  const third = await runImport(files(zh, en.with(3, 'The two sides support an internationalized system of Internet governance.')), { existing: second.files });
  assert.deepEqual([third.files, third.left], [second.files, []]);
});

test('a folder that holds another text, or was made by hand, is refused', async () => {
  const first = await runImport(files(zh, en));
  const other = runImport({ 'c.txt': '菜谱\n\n先打两个鸡蛋。\n\n再加盐。\n\n最后翻炒。\n' }, { existing: first.files });
  await assert.rejects(other, { name: 'Refusal', message: 'content/a is there and holds another text; choose another name with --id' });
  await assert.rejects(runImport(files(zh, en), { existing: new Map([['zh-Hans/1.md', new Uint8Array()]]) }), { name: 'Refusal', message: 'content/a is there and was not made by an import, which would not know what was edited in it; choose another name with --id' });
  assert.equal(await refusal({ 'a.txt': '声明\n\n双方重申。' }), 'nothing is wrong');
});
