import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sums, temporaryFolder, write } from '../../builds.ts';

const content = temporaryFolder('ids');
const ids = (...names: string[]) => spawnSync(process.execPath, ['src/cli/ids.ts', ...names], { env: { ...process.env, DUIDU_CONTENT: content }, encoding: 'utf8' });
const document = (folder: string, text: Uint8Array) =>
  write(join(content, folder), new Map([['document.yaml', Buffer.from('source: {language: zh-Hans}\n')], ['zh-Hans/1.md', text]]));

test('what is not UTF-8 is left as it is, and so is what would have been marked with it', () => {
  document('whole', Buffer.from('# 告示\n\n本市即日起开放夜市。\n'));
  document('torn', Buffer.concat([Buffer.from('# 告示\n\n第一段'), Buffer.from([0xb1, 0xbb]), Buffer.from('文字。\n')]));
  document('former', Buffer.from([0x23, 0x20, 0xb8, 0xe6, 0xca, 0xbe, 0x0a, 0x0a, 0xb1, 0xbe, 0xca, 0xd0, 0xbf, 0xaa, 0xb7, 0xc5, 0xd2, 0xb9, 0xca, 0xd0, 0xa1, 0xa3, 0x0a]));
  const before = sums(content);
  const { status, stdout, stderr } = ids();
  assert.equal(status, 1, stdout);
  assert.match(stderr, /torn\/zh-Hans\/1\.md\n +3:4 +Byte B1 is not UTF-8/);
  assert.match(stderr, /former\/zh-Hans\/1\.md\n +File is not UTF-8 but looks like GBK/);
  assert.match(stderr, /No id was written\.\n$/);
  assert.deepEqual(sums(content), before);

  assert.equal(ids('whole').status, 0);
  assert.match(readFileSync(join(content, 'whole/zh-Hans/1.md'), 'utf8'), /夜市。 \^p1\n/);
});
