/** A clone has the bytes that were committed, whatever the system makes of lines: what was received is summed. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const files = {
  'content/a/source.txt': '一行\n二行\n',
  'content/b/source.txt': '一行\r\n二行\r\n',
  'content/c/source.txt': 'mixed\r\nlines\n\r',
  'content/a/en/1.md': '# A\n\nOne. ^p1\n',
  'content/a/document.yaml': 'status: draft\n',
  'src/a.ts': 'export {};\n',
  'public/a.png': '\x89PNG\r\n\x1a\n\0\n',
} as const;

/** What a clone has in these files, made with a setting of `core.autocrlf`. */
function cloned(setting: string, attributes: boolean) {
  const [from, to] = [join(folder, `from-${setting}-${attributes}`), join(folder, `to-${setting}-${attributes}`)];
  const git = (cwd: string, ...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd, stdio: ['ignore', 'ignore', 'ignore'] });
  mkdirSync(from);
  git(from, 'init', '--quiet');
  if (attributes) copyFileSync('.gitattributes', join(from, '.gitattributes'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, path)), { recursive: true });
    writeFileSync(join(from, path), text, 'latin1');
  }
  git(from, '-c', 'core.autocrlf=false', 'add', '.');
  git(from, 'commit', '--quiet', '-m', 'a');
  git(folder, 'clone', '--quiet', '-c', `core.autocrlf=${setting}`, from, to);
  return Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(to, path), 'latin1')]));
}

const written = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text, 'latin1').toString('latin1')]));

for (const setting of ['true', 'input', 'false']) {
  test(`with core.autocrlf=${setting} every file has the bytes that were committed`, () => assert.deepEqual(cloned(setting, true), written));
}

test('without .gitattributes it would not: the test can tell', () => assert.notDeepEqual(cloned('true', false), written));
