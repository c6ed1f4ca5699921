/** What an import leaves to do, in the draft that is made of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installed } from '../../../src/read-opencc.ts';
import { readDocument } from '../../../src/text/document.ts';
import { runImport } from './run-import.ts';

const read = (files: ReadonlyMap<string, Uint8Array>) => readDocument('a', files, { openCC: installed(), reviewed: {} });
const pair = { 'a.txt': '茶录\n\n用泉水煮至有声。不要煮沸溢出。\n\n先温杯。', 'b.txt': 'Notes on Tea\n\nBoil spring water until it sings. Do not let it boil over.\n\nWarm the cup first.' };
const doubts = (files: ReadonlyMap<string, Uint8Array>) => read(files).document?.sections.flatMap(({ rows }) => rows).flatMap(({ id, content }) => (content['en']?.doubtful ?? []).map((line) => `${id}.${line}`));

test('doubtful pairs are marked in the draft, and no more when their lines are deleted', async () => {
  const { files, text } = await runImport(pair);
  const listed = text('doubtful.txt')?.trim().split('\n') ?? [];
  assert.ok(listed.length >= 2, text('doubtful.txt'));
  assert.deepEqual(doubts(files), listed.map((line) => line.split(' ')[0]));
  const [, ...others] = listed;
  const approved = new Map(files).set('doubtful.txt', new TextEncoder().encode(`${others.join('\n')}\n`));
  assert.deepEqual(doubts(approved), others.map((line) => line.split(' ')[0]));
  const done = new Map(files);
  done.delete('doubtful.txt');
  const second = await runImport(pair, { existing: done });
  assert.deepEqual([second.written, second.files], [[], done]);
});

test('a translation in another encoding, or with characters that were mended, is kept as it was, and the draft holds together', async () => {
  const english = Buffer.from('\ufeffNotes on Tea\n\nBoil spring water until it\u200b sings. Do not let it boil over.\n\nWarm the cup first.', 'utf16le');
  const { files, text } = await runImport({ ...pair, 'b.txt': english });
  assert.match(text('en/1-text.md') ?? '', /until it sings/);
  assert.deepEqual(Buffer.from(files.get('received/en.txt')!), english);
  assert.deepEqual(read(files).files.flatMap(({ messages }) => messages.flatMap(({ ruleId }) => (ruleId === 'invalid-utf-8' || ruleId === 'zero-width' ? [ruleId] : []))), []);
});

test('a character that means nothing is named, and the draft can be read with it', async () => {
  const { files, text } = await runImport({ 'a.txt': '关于\ue000的声明\n\n双方\ue123重申合作。\n' });
  assert.match(text('changes.txt') ?? '', /named\t\\u\{E123\}\t\ta private-use character, which means nothing outside one font \(U\+E123\)/);
  const { document, files: found } = read(files);
  assert.deepEqual(document?.sections[0]?.rows[1]?.content['zh-Hans']?.sentences, [['双方\ue123重申合作。']]);
  assert.ok(found.some(({ messages }) => messages.some(({ ruleId }) => ruleId === 'private-use')));
});
