import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sums, temporaryFolder } from '../../builds.ts';
import { readLibrary } from '../../../src/read.ts';

const folder = temporaryFolder('new');
const content = join(folder, 'content');

function run(name: string, text: string | Uint8Array) {
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, text);
  return spawnSync(process.execPath, ['src/cli/new.ts', name, file], { env: { ...process.env, DUIDU_CONTENT: content }, encoding: 'utf8' });
}

test('a text is a document that holds together, whatever of Markdown, HTML or ids it has in it', async () => {
  const lines = ['告示', 'Copyright &copy; 2020 by AT&amp;T; 甲&乙。', '面积十 m ^2', '甲 ^p1', '# 不是标题。', '> 不是引文。', '- 不是项目。', '=== 不是线。', '<b>不是粗体</b>，[不是链接](x)，`不是代码`，*不强调*，\\，~~不删~~。', '[^1]: 不是注。', '看![不是图](a.png)。', '甲|乙', '---', '见https://example.org/a_b_c?d=*e*&amp;f。', 'http://例子/a_b_c', 'www.example.org/a_b_c', 'a_b_c@example.org'];
  const { status, stderr } = run('signs', lines.join('\n\n'));
  assert.equal(`${status} ${stderr}`, '0 ');
  const { faults, documents } = await readLibrary(content);
  assert.equal(faults, '');
  const rows = documents[0]!.sections.flatMap((section) => section.rows);
  assert.equal(rows.length, lines.length);
  assert.ok(rows.slice(1).every(({ id, kind }, index) => id === `p${index + 1}` && kind === 'paragraph'), JSON.stringify(rows.map(({ id, kind }) => [id, kind])));
});

test('a folder that is there is left as it is', () => {
  const before = sums(content);
  const { status, stderr } = run('signs', '另一篇。');
  assert.equal(status, 1);
  assert.match(stderr, /^There is a document signs already, in .+; take another name, or delete it\.\n$/);
  assert.deepEqual(sums(content), before);
  assert.match(readFileSync(join(content, 'signs/source.txt'), 'utf8'), /^告示/);
});

test('a file with metadata at its head is no plain text, and what to do is said', () => {
  const before = sums(content);
  const { status, stderr } = run('fm', '---\ntitle: 渡口\n---\n\n天亮了。\n');
  assert.equal(status, 1);
  assert.match(stderr, /fm\.txt begins with metadata between two lines “---”, which are no part of a plain text; import it as Markdown \(\.md\) with npm run import, which sets them aside, or take them out\.\n$/);
  assert.deepEqual(sums(content), before);
  assert.equal(run('rules', '---\n\n天亮了。\n\n---\n').status, 0);
});

test('a file that is no plain text is refused, with the command that takes it', () => {
  const { status, stderr } = run('book', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xb1, 0x81, 0x30, 0xff, 0]));
  assert.equal(status, 1);
  assert.match(stderr, /book\.txt is no plain text in an encoding that can be told: .+ write npm run import -- .+book\.txt\.\n$/);
});
