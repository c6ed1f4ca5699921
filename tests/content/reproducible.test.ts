import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sums, write } from '../builds.ts';
import { dist } from '../site.ts';
import { library } from '../folders.ts';

const project = new URL('../../', import.meta.url).pathname;
const elsewhere = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'duidu-another-'));
after(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Node, with folders in another order, another time zone and another locale. */
const node = (...args: string[]) =>
  execFileSync(process.execPath, ['--import', join(project, 'tests/fixtures/other-order.ts'), ...args], {
    cwd: elsewhere,
    encoding: 'utf8',
    env: { ...process.env, DUIDU_OUT: 'dist', DUIDU_CONTENT: 'content', TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  });

test('a build of a copy, elsewhere, with another order of folders, time zone and locale, is the same to the byte', () => {
  for (const name of ['tsconfig.json', 'src', 'public', 'package.json', 'astro.config.mjs']) cpSync(join(project, name), join(elsewhere, name), { recursive: true });
  cpSync(join(project, library), join(elsewhere, 'content'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(elsewhere, 'node_modules'));
  const order = JSON.parse(node('-p', 'JSON.stringify(fs.readdirSync("src"))')) as string[];
  assert.notDeepEqual(order, readdirSync(join(elsewhere, 'src')));
  node('src/cli/build.ts');
  assert.deepEqual(sums(join(elsewhere, 'dist')), sums(dist));
  assert.equal(readFileSync(join(elsewhere, 'dist/SHA256SUMS'), 'utf8'), readFileSync(join(dist, 'SHA256SUMS'), 'utf8'));
});

test('a build that differs in one byte does not pass for the same', () => {
  write(join(elsewhere, 'dist'), new Map([['favicon.svg', Buffer.from('<svg/>')]]));
  assert.notDeepEqual(sums(join(elsewhere, 'dist')), sums(dist));
});
