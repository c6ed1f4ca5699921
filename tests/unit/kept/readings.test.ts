import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary, type KeptReading } from '../../../src/read.ts';
import { folderOf } from '../publish/folder.ts';

const files = {
  'library.yaml': 'name: L\n',
  'zh-Hant.yaml': 'decisions:\n  干事: 幹事\n',
  'a/zh-Hans/1.md': '# 干事 ^title\n\n他是干事。 ^p1\n',
  'b/zh-Hans/1.md': '# 其二 ^title\n\n没有。 ^p1\n',
};

/** What one build keeps, for the next to find by the same files; and what is found. */
function keeping() {
  const kept = new Map<string, KeptReading>();
  const found: string[] = [];
  return {
    found,
    keepReading: (id: string, reading: KeptReading) => void kept.set(id, structuredClone(reading)),
    reading: (id: string) => {
      const one = kept.get(id);
      if (one) found.push(id);
      return one;
    },
  };
}

test('a library of kept readings is the library that was read, and as much of it wants review', async () => {
  const folder = await folderOf(files);
  const kept = keeping();
  const read = await readLibrary(folder, () => {}, kept);
  assert.equal(read.faults, '');
  assert.ok(read.warningCount > 0);
  const again = await readLibrary(folder, () => {}, kept);
  assert.deepEqual(kept.found, ['a', 'b']);
  assert.deepEqual(again.documents, read.documents);
  assert.equal(again.warningCount, read.warningCount);
});

test('a decision that a kept document used is not reported as one that decides nothing', async () => {
  const folder = await folderOf(files);
  const kept = keeping();
  await readLibrary(folder, () => {}, kept);
  assert.doesNotMatch((await readLibrary(folder, () => {}, kept)).warnings, /decides no character/);
  assert.match((await readLibrary(await folderOf({ ...files, 'a/zh-Hans/1.md': files['b/zh-Hans/1.md'] }))).warnings, /`干事` decides no character/);
});

test('a document that does not hold together is not kept', async () => {
  const kept = keeping();
  const folder = await folderOf({ ...files, 'b/zh-Hans/1.md': '# 其二 ^title\n\n甲。 ^p1\n\n乙。 ^p1\n' });
  await readLibrary(folder, () => {}, kept);
  await readLibrary(folder, () => {}, kept);
  assert.deepEqual(kept.found, ['a']);
});
