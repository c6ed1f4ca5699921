import assert from 'node:assert/strict';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { printOf } from '../../../src/kept/print.ts';
import { Store } from '../../../src/kept/store.ts';
import { packed, unpacked } from '../../../src/packed.ts';
import { folderOf } from '../publish/folder.ts';

const value = { text: '甲', bytes: new Uint8Array([1, 2]), map: new Map([['p1', { of: '', value: ['一'] }]]) };
const found = (store: Store, key: string) => {
  const packed = store.read(key);
  return packed && unpacked(packed);
};

test('a value is found again by its key, and by no other', async () => {
  const folder = await folderOf({});
  new Store(folder).write('a', packed(value));
  assert.deepEqual(found(new Store(folder), 'a'), value);
  assert.equal(found(new Store(folder), 'b'), undefined);
});

for (const [what, damage] of [
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['changed in one bit', (bytes: Buffer) => bytes.with(-1, bytes.at(-1)! ^ 1)],
  ['empty', () => new Uint8Array()],
] as const) {
  test(`a value that is ${what} is as if there were none`, async () => {
    const folder = await folderOf({});
    const store = new Store(folder);
    store.write('a', packed(value));
    writeFileSync(join(folder, 'a'), damage(readFileSync(join(folder, 'a'))));
    assert.equal(found(store, 'a'), undefined);
  });
}

test('a value that cannot be written is no fault', () => {
  const store = new Store('.cache/tests/kept');
  store.write('no such folder/a', packed(value));
  assert.equal(found(store, 'no such folder/a'), undefined);
});

test('what was not used for longest is removed, as far as there is too much', async () => {
  const folder = await folderOf({ old: 'xxxx', used: 'xxxx', new: 'xxxx' });
  for (const [name, day] of [['old', 1], ['used', 2], ['new', 3]] as const) utimesSync(join(folder, name), day, day);
  new Store(folder).sweep(9);
  assert.deepEqual(readdirSync(folder).sort(), ['new', 'used']);
});

test('a print tells where one part ends and the next begins', () => {
  assert.notEqual(printOf(['ab', 'c']), printOf(['a', 'bc']));
  assert.notEqual(printOf(['a', '']), printOf(['a']));
  assert.equal(printOf(['一']), printOf([new TextEncoder().encode('一')]));
});
