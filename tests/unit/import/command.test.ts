/** `npm run import` as somebody runs it: on a disk, with flags. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { docx } from './make-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'duidu-import-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, data: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};
const content = join(folder, 'content');
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/import.ts', ...args], { encoding: 'utf8', env: { ...process.env, DUIDU_CONTENT: content } });
  return { status, stdout, stderr };
}
/** Every file of the content, with its bytes and the time it was written. */
const snapshot = () => (readdirSync(content, { recursive: true, encoding: 'utf8' })).sort().filter((path) => statSync(join(content, path)).isFile()).map((path) => [path, readFileSync(join(content, path), 'hex'), statSync(join(content, path)).mtimeMs]);

const zh = file('Cooperation Statement.docx', docx([{ kind: 'title', text: '关于国际合作的声明' }, { kind: 'paragraph', text: '双方重申将深化国际信息安全领域协作。' }, { kind: 'paragraph', text: '双方支持打造国际化的互联网治理体系。' }]));
const en = file('b.docx', docx([{ kind: 'title', text: 'Statement on International Cooperation' }, { kind: 'paragraph', text: 'The two sides reaffirm that they will deepen collaboration in international information security.' }, { kind: 'paragraph', text: 'The two sides support the building of an internationalized Internet governance system.' }]));

test('what cannot be imported ends with 1 and a sentence, and writes nothing', () => {
  for (const [args, says] of [
    [[file('broken.docx', 'PK\x03\x04 no archive'), '--yes'], /^Nothing was imported: .*broken\.docx is damaged and cannot be unpacked \(.*\); save it again in the program that made it, or ask for it again\.$/m],
    [[join(folder, 'nowhere.txt'), '--yes'], /^Nothing was imported: .*nowhere\.txt cannot be read \(ENOENT\); check its name\.$/m],
    [[folder, '--yes'], /^Nothing was imported: .* is a folder; name the files in it\.$/m],
    [[zh, '--no-such-flag'], /^Nothing was imported: Unknown option '--no-such-flag'; the flags are$/m],
    [[zh, '--yes', '--id', 'Ünfit'], /^Nothing was imported: --id Ünfit cannot begin an address; /m],
    [[zh, en, '--yes', '--translation', 'good'], /^Nothing was imported: --translation good is none of authentic, official, published, own, machine, none\.$/m],
    [[zh, en, '--yes', '--date', 'yesterday'], /^Nothing was imported: --date yesterday is no day; write it as 2022-02-04\.$/m],
  ] as [string[], RegExp][]) {
    const { status, stdout, stderr } = run(...args);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, says);
    assert.equal(existsSync(content), false);
  }
});

test('two files in, an edition out; the same again changes no byte', () => {
  const first = run(zh, en, '--yes');
  assert.deepEqual([first.status, first.stderr.split('\n').filter((line) => !line.endsWith('…'))], [0, ['']]);
  assert.match(first.stdout, /Cooperation Statement\.docx: Word \(docx\)\n    Simplified Chinese \(zh-Hans\), the source: 1 heading, 2 paragraphs, 2 sentences\n/);
  assert.deepEqual(readdirSync(content), ['cooperation-statement']);
  assert.deepEqual(readdirSync(join(content, 'cooperation-statement')), ['changes.txt', 'document.yaml', 'en', 'ids.txt', 'imported.txt', 'received', 'source.txt', 'zh-Hans']);
  const before = snapshot();
  const second = run(zh, en, '--yes');
  assert.match(second.stdout, /is as it was: nothing has changed since it was imported/);
  assert.deepEqual(snapshot(), before);
});

test('without files it says how it is used', () => {
  const { status, stdout } = run();
  assert.equal(status, 1);
  assert.match(stdout, /^npm run import -- <source> \[<translation> …\] \[flags\]\n/);
});
