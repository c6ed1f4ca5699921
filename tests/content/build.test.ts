import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Converter } from 'opencc-js/cn2t';
import { readFolder } from '../../src/read-folder.ts';
import { viewNames, views } from '../statement.ts';
import { build, copy, named, sums, temporaryFolder, write } from '../builds.ts';
import { contract, promisedIn, traditional, type Promised } from '../checks/contract.ts';
import { languageFaults } from '../checks/language.ts';
import { attribute, elements, textContent, withAttribute } from '../checks/page.ts';
import { receivedText } from '../checks/received-text.ts';
import { edited } from '../fixtures/edits.ts';
import { faults } from '../fixtures/faults.ts';
import { allPages, dist, statement } from '../site.ts';
import { library } from '../folders.ts';

const folder = temporaryFolder('builds');
const root = join(import.meta.dirname, '../..');
const content = join(root, library);
const fixtures = `${import.meta.dirname}/../fixtures`;

test('every fault of many documents is reported by one build, which leaves the last site as it was', async () => {
  const library = join(folder, 'faulty');
  const base = readFolder(`${fixtures}/base`);
  const expected = Object.values(faults).map(({ edits, report }, index) => {
    const id = `document-${String(index).padStart(3, '0')}`;
    write(join(library, id), edited(base, edits));
    return report.trimStart().replaceAll('base/', `${named(library)}/${id}/`);
  });
  const out = join(folder, 'last');
  cpSync(dist, out, { recursive: true });
  const [before, time] = [sums(out), statSync(join(out, 'index.html')).mtimeMs];

  const { status, stderr } = build(library, out);

  assert.equal(status, 1);
  assert.equal(stderr, `The text does not hold together.\n${expected.join('')}\nNothing was built; the last site is as it was.\n`);
  assert.deepEqual(sums(out), before);
  assert.equal(statSync(join(out, 'index.html')).mtimeMs, time);
});

test('the faults that an editor can make are among them', () => {
  const rules = new Set(Object.values(faults).flatMap(({ report }) => [...report.matchAll(/  ([a-z0-9-]+)$/gm)].map(([, rule]) => rule)));
  for (const rule of ['missing-id', 'duplicate-id', 'unknown-id', 'untranslated', 'unequal-sentences', 'bad-value', 'unknown-key', 'missing-file', 'invalid-utf-8', 'zero-width', 'private-use', 'undefined-note', 'removed-id']) {
    assert.ok(rules.has(rule), rule);
  }
});

test('a library of two documents: every page of the second keeps the contract, and the first is as it was', async (t) => {
  const library = join(folder, 'two');
  const second = join(library, 'second-document');
  mkdirSync(library);
  cpSync(`${content}/${statement}`, join(library, statement), { recursive: true });
  copy(`${fixtures}/library/second-document`, second, [
    ['zh-Hans/all.md', '^where', '^p1'], ['en/all.md', '^where', '^p1'], ['ids.txt', 'where', 'p1 1'],
    ['zh-Hans/all.md', '^trees', '^p2'], ['en/all.md', '^trees', '^p2'], ['ids.txt', 'trees', 'p2 1'],
  ]);
  const out = join(folder, 'two-built');
  const { status, stderr } = build(library, out);
  assert.equal(`${status} ${stderr}`, '0 ');

  const text = (path: string) => readFileSync(join(second, path), 'utf8');
  const toTraditional = (simplified: string) => traditional(simplified, text('zh-Hant.yaml'), Converter({ from: 'cn', to: 'hk' }));
  const ledger = text('ids.txt').replace('water\n', '');
  const english = promisedIn([text('en/all.md')], ledger, ' ');
  const promised: Promised = new Map([...promisedIn([text('zh-Hans/all.md')], ledger, '')].map(([id, one]) => [id, {
    'zh-Hans': one,
    'zh-Hant': { ...one, text: toTraditional(one.text) },
    en: english.get(id)!,
  }]));
  assert.deepEqual([...promised.keys()], ['p1', 'p2']);

  const page = (path: string) => readFileSync(join(out, path), 'utf8');
  for (const view of viewNames) {
    await t.test(`second-document/${view}.html`, () => {
      const html = page(`second-document/${view}.html`);
      assert.deepEqual(contract(html, views[view], promised), []);
      const [received] = views[view];
      if (received !== 'en') assert.deepEqual(receivedText(html, received, received === 'zh-Hans' ? text('source.txt') : toTraditional(text('source.txt'))), []);
    });
  }
  await t.test('every page of both is in the languages it says', () => {
    assert.deepEqual(allPages(out).filter((path) => languageFaults(page(path)).length > 0), []);
  });
  await t.test('the cover names both, in every language, with every view', () => {
    const links = elements(page('index.html')).map((one) => attribute(one, 'href') ?? '');
    for (const id of [statement, 'second-document']) for (const view of viewNames) assert.ok(links.includes(`${id}/${view}.html`), `${id}/${view}`);
    const titles = elements(page('index.html')).filter(({ tagName }) => tagName === 'h2').map((title) => textContent(title));
    assert.ok(titles.some((title) => /湖边小记[^]*A Note from the Lake/.test(title)), titles.join('\n'));
  });
  await t.test('the text of the first is the same as when it stands alone', () => {
    const main = (html: string) => textContent(withAttribute(elements(html), 'id', 'text')[0]!);
    for (const view of viewNames) assert.equal(main(page(`${statement}/${view}.html`)), main(readFileSync(`${dist}/${statement}/${view}.html`, 'utf8')));
  });
});

test('a byte order mark and lines that end as on Windows build to the same bytes, and source.txt stays as received', () => {
  const windows = join(folder, 'windows', statement);
  cpSync(content, join(folder, 'windows'), { recursive: true });
  const changed = globSync('**/*.{md,yaml}', { cwd: windows });
  for (const path of changed) {
    const text = readFileSync(join(windows, path), 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    writeFileSync(join(windows, path), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  }
  assert.ok(changed.length >= 20);
  const { status, stderr } = build(join(folder, 'windows'), join(folder, 'windows-built'));
  assert.equal(`${status} ${stderr}`, '0 ');
  assert.deepEqual(sums(join(folder, 'windows-built')), sums(dist));
  assert.deepEqual(readFileSync(join(windows, 'source.txt')), readFileSync(`${content}/${statement}/source.txt`));
});

test('one changed word of the translation changes the pages that show it, and the sums say so', () => {
  const other = join(folder, 'other');
  copy(`${content}`, other, [[`${statement}/en/8-close.md`, '2022', '2023']]);
  assert.equal(build(other, join(folder, 'other-built')).status, 0);
  const [one, two] = [sums(join(folder, 'other-built')), sums(dist)];
  assert.notEqual(one[`${statement}/en.html`], two[`${statement}/en.html`]);
  // Every page names the folder of the search, which has the name of its edition; nothing else of it changes.
  const traditional = (out: string) => readFileSync(join(out, statement, 'zh-hant.html'), 'utf8');
  assert.equal(traditional(join(folder, 'other-built')), traditional(dist));
});

/** A folder with the project in it, but for its text, and the command that builds it. */
function project(name: string) {
  const home = join(folder, name);
  for (const part of ['tsconfig.json', 'src', 'public', 'package.json', 'astro.config.mjs']) cpSync(join(root, part), join(home, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  const command = (args: string[], environment: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, env: { ...process.env, DUIDU_OUT: 'dist', FORCE_COLOR: '0', ...environment }, encoding: 'utf8' });
    return { status, said: stderr, stdout };
  };
  return { home, command, build: (environment: Record<string, string> = {}) => command(['src/cli/build.ts'], environment) };
}

test('a build that may not have its folder says so, exits with 1 and touches nothing', () => {
  const { home, build } = project('guarded');
  cpSync(content, join(home, 'content'), { recursive: true });
  const foreign = join(folder, 'foreign');
  write(foreign, new Map([['letters/mine.txt', Buffer.from('mine')], ['site#2/mine.txt', Buffer.from('mine')]]));
  cpSync(dist, join(foreign, 'site'), { recursive: true });
  symlinkSync(foreign, join(folder, 'to-foreign'));
  const all = () => ({ ...sums(join(home, 'content')), ...sums(join(home, 'src')), ...sums(foreign) });
  const before = all();
  for (const out of ['', '.', '..', '/', 'content', 'package.json', foreign, join(folder, 'to-foreign'), join(foreign, 'site#2'), process.env['HOME'] ?? '/root']) {
    const { status, said } = build({ DUIDU_OUT: out });
    assert.equal(status, 1, out);
    assert.match(said, /^[^\n]+\.\n(?:DUIDU_OUT must name a new folder, an empty one, or one that a build made\. Nothing was touched\.\n)?$/, out);
    assert.doesNotMatch(said, /last site/, out);
  }
  assert.deepEqual(all(), before);
  assert.deepEqual(readdirSync(home).sort(), ['astro.config.mjs', 'content', 'node_modules', 'package.json', 'public', 'src', 'tsconfig.json']);
});

test('what a build cannot work with is said in a sentence, before anything', () => {
  const { command, build } = project('wanting');
  for (const site of ['example.org', 'https://example.org', 'ftp://example.org/', 'https://example.org/?a/', 'https:///', '读者/']) {
    assert.deepEqual(build({ SITE: site }), { status: 1, stdout: '', said: `SITE is ${JSON.stringify(site)}, which is no address of a site: write it whole, with a slash at its end, as https://example.org/read/.\nNothing was built, and nothing was touched.\n` });
  }
  for (const [library, why] of [['nowhere', 'there is no such folder'], ['package.json', 'it is a file'], ['package.json/x', 'it is a file']] as const) {
    for (const { status, said } of [build({ DUIDU_CONTENT: library }), command(['src/cli/check.ts'], { DUIDU_CONTENT: library })]) {
      assert.equal(status, 1);
      assert.match(said, new RegExp(`^\\S+/wanting/${library} cannot be read as the library: ${why}\\. Name its folder in DUIDU_CONTENT`));
    }
  }
});

for (const name of ['a%41b', '100%', 'x#1', 'what?']) {
  test(`a project that lies in ${name} is told to move, by a build and by npm run dev`, () => {
    const { command, build, home } = project(name);
    const [character] = /[%#?]/.exec(name)!;
    const sentence = `The project lies in ${home}, and Astro cannot build in a path with ${character} in it: rename or move that folder. Chinese, spaces and quotes may stay.\n`;
    assert.deepEqual(build(), { status: 1, stdout: '', said: `${sentence}Nothing was built, and nothing was touched.\n` });
    assert.deepEqual(command(['src/cli/ready.ts']), { status: 1, stdout: '', said: sentence });
  });
}

test('a project, a library and a site in paths of Chinese, spaces, quotes, and for the latter any sign, with links for document and file, build to the same bytes', () => {
  const { home, build } = project(`读 者's "x"`);
  const library = join(home, 'text#1 100% a%41 ?');
  cpSync(join(content, statement), join(home, 'elsewhere'), { recursive: true });
  mkdirSync(library);
  cpSync(join(content, 'library.yaml'), join(library, 'library.yaml'));
  renameSync(join(home, 'elsewhere/source.txt'), join(home, 'received.txt'));
  symlinkSync(join(home, 'received.txt'), join(home, 'elsewhere/source.txt'));
  symlinkSync(join(home, 'elsewhere'), join(library, statement));
  const out = join(home, `site#2 %20 ? '"读`);
  const { status, said } = build({ DUIDU_CONTENT: library, DUIDU_OUT: out });
  assert.equal(`${status} ${said}`, '0 ');
  assert.deepEqual(sums(out), sums(dist));
});

test('builds that are killed leave the last site, and the next clears what they left', async () => {
  const { home, build } = project('killed');
  cpSync(content, join(home, 'content'), { recursive: true });
  cpSync(dist, join(home, 'dist'), { recursive: true });
  const before = sums(dist);
  for (const after of [1500, 4000, 7000, 11_000]) {
    const child = spawn(process.execPath, ['src/cli/build.ts'], { cwd: home, env: { ...process.env, DUIDU_OUT: 'dist' }, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await Promise.race([wait(after), ended]);
    child.kill('SIGKILL');
    await ended;
    assert.deepEqual(sums(join(home, 'dist')), before);
  }
  assert.equal(build().said, '');
  assert.deepEqual(sums(join(home, 'dist')), before);
  assert.deepEqual(readdirSync(join(home, '.cache')).filter((name) => /^(?:site|astro|turn)-/.test(name)), []);
  assert.deepEqual(readdirSync(home).filter((name) => /^\.(?:next|last)-/.test(name)), []);
  assert.ok(existsSync(join(home, 'dist/.built-site')));
});
