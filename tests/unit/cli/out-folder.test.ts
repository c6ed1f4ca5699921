import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { isOurs, refusal } from '../../../src/cli/out-folder.ts';
import { markName } from '../../../src/publish/mark.ts';
import { writeSums } from '../../../src/publish/sums.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'out-')));
after(() => rmSync(home, { recursive: true, force: true }));

const [parent, project, text] = [join(home, 'parent'), join(home, 'parent/project'), join(home, 'parent/library/text')];
const places = { project, content: [text, join(project, 'content')], cache: join(project, '.cache') };
for (const folder of ['content/document', 'src', 'node_modules', '.git', '.cache/fonts', 'public', 'tests']) mkdirSync(join(project, folder), { recursive: true });
mkdirSync(text, { recursive: true });

async function files(folder: string, ...names: string[]) {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'x');
  }
  return folder;
}

/** A site as builds made it before there was a mark. */
async function unmarked(folder: string) {
  await files(folder, 'index.html', 'sw.js', 'joint-statement-2022/en.html', '_headers', '.nojekyll');
  await writeSums(folder);
  return folder;
}

const site = async (folder: string) => files(await unmarked(folder), markName);
const ask = (out: string) => refusal(resolve(project, out), places);

test('a new folder, an empty one and one that a build made may be had, whatever their names', async () => {
  for (const name of ['new', 'new/deep/er', '../new', `s#1`, '100%', '50%25', 'a?b=c', `quotes'"`, '读者', 'C:\\out', 'http:', ' spaces ', '.cache/site', '%2e%2e']) assert.equal(await ask(name), undefined, name);
  mkdirSync(join(project, 'empty'));
  assert.equal(await ask('empty'), undefined);
  await site(join(project, 'site'));
  assert.equal(await ask('site'), undefined);
  assert.equal(await ask('site/'), undefined);
  symlinkSync(join(project, 'site'), join(home, 'link'));
  assert.equal(await ask(join(home, 'link')), undefined);
});

test('what a build would replace is never the project, its text, a folder of either, or one that holds them', async () => {
  symlinkSync(project, join(home, 'to-project'));
  symlinkSync(parent, join(home, 'to-parent'));
  symlinkSync(text, join(home, 'to-text'));
  const cases: [string, RegExp][] = [
    ['.', /project is the project, and a build would replace it$/],
    ['../project', / is the project,/],
    ['..', /parent holds the project,/],
    ['/', / holds the project,/],
    ['content', / is the text,/],
    ['content/document', / lies in the text, which is no place for a site$/],
    ['content/new', / lies in the text,/],
    ['../library/text', / is the text,/],
    ['../library', / holds the text,/],
    ['../library/text/new/folder', / lies in the text,/],
    ['src', / is the project's src,/],
    ['node_modules/dist', / lies in the project's node_modules,/],
    ['.git', / is the project's \.git,/],
    ['public/site', / lies in the project's public,/],
    ['.cache', / is the project's cache,/],
    [join(home, 'to-project'), / is the project,/],
    [join(home, 'to-project/content'), / is the text,/],
    [join(home, 'to-parent'), / holds the project,/],
    [join(home, 'to-text/new'), / lies in the text,/],
    [homedir(), / is your home folder,| holds what no build/],
    [dirname(homedir()), / holds /],
  ];
  for (const [out, said] of cases) assert.match((await ask(out)) ?? 'taken', said, out);
});

test('a mark does not make a folder ours that holds the project', async () => {
  await files(parent, markName);
  assert.match((await ask('..')) ?? 'taken', / holds the project,/);
  rmSync(join(parent, markName));
});

test('a file, what lies in one, and a link that leads nowhere are no folders', async () => {
  await files(project, 'file');
  symlinkSync(join(home, 'nowhere'), join(project, 'dangling'));
  symlinkSync(join(project, 'loop'), join(project, 'loop'));
  assert.match((await ask('file')) ?? 'taken', /file is a file, not a folder$/);
  assert.match((await ask('file/site')) ?? 'taken', /site cannot be: .*file is a file$/);
  for (const link of ['dangling', 'dangling/site', 'loop']) assert.match((await ask(link)) ?? 'taken', / is a link that leads nowhere$/, link);
});

test('a folder that no build made is refused, and it is said what it holds', async () => {
  assert.match((await ask(await files(join(home, 'foreign'), 'a.txt'))) ?? 'taken', /foreign holds what no build put there \(a\.txt\), and a build would replace it$/);
  assert.match((await ask(await files(join(home, 'many'), 'a', 'b', 'c/d', 'e', 'f'))) ?? 'taken', /\(a, b, c, and 2 more\)/);
  assert.match((await ask(await files(join(home, 'hidden'), '.git/config'))) ?? 'taken', /\(\.git\)/);
  assert.match((await ask(await files(join(home, 'page'), 'index.html', 'sw.js'))) ?? 'taken', /\(index\.html, sw\.js\)/);
});

test('what somebody put into a site that a build made is not replaced with it', async () => {
  assert.match((await ask(await files(await site(join(home, 'added')), 'notes/mine.txt'))) ?? 'taken', /\(notes\/mine\.txt\)/);
  assert.match((await ask(await files(await site(join(home, 'worktree')), '.git'))) ?? 'taken', /\(\.git\)/);
  const linked = await site(join(home, 'linked'));
  symlinkSync(text, join(linked, 'link'));
  assert.match((await ask(linked)) ?? 'taken', /\(link\)/);
  assert.equal(await ask(await files(await site(join(home, 'finder')), '.DS_Store', 'fonts/Thumbs.db')), undefined, 'but for what a file manager leaves');
});

test('a site from before there was a mark is known in dist, where it is whole, and only there', async () => {
  const dist = await unmarked(join(project, 'dist'));
  assert.equal(await ask('dist'), undefined);
  assert.match((await ask(await unmarked(join(home, 'downloaded')))) ?? 'taken', / holds what no build put there /);
  await files(dist, 'mine.txt');
  assert.match((await ask('dist')) ?? 'taken', / holds what no build put there /);
});

test('what a build moved aside is told from what looks like it', async () => {
  assert.equal(await isOurs(await unmarked(join(home, '.last-1'))), true);
  assert.equal(await isOurs(await files(join(home, '.last-2'), markName)), true);
  assert.equal(await isOurs(await files(join(home, '.last-3'), 'index.html')), false);
});
