import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Converter } from 'opencc-js/cn2t';
import { readFolder } from '../../src/read.ts';
import { viewNames, views } from '../../src/languages.ts';
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
const content = `${import.meta.dirname}/../../${library}`;
const fixtures = `${import.meta.dirname}/../fixtures`;

test('every fault of many documents is reported by one build, which leaves the last site as it was', async () => {
  const library = join(folder, 'faulty');
  const base = await readFolder(`${fixtures}/base`);
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
  const ledger = text('ids.txt').replace('water 1\n', '');
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
    assert.match(page('index.html').replaceAll('<wbr>', ''), /湖边小记[^]*湖邊小記[^]*A Note from the Lake/);
  });
  await t.test('the text of the first is the same as when it stands alone', () => {
    const main = (html: string) => textContent(withAttribute(elements(html), 'id', 'text')[0]!);
    for (const view of viewNames) assert.equal(main(page(`${statement}/${view}.html`)), main(readFileSync(`${dist}/${statement}/${view}.html`, 'utf8')));
  });
});

test('a byte order mark and lines that end as on Windows build to the same bytes, and source.txt stays as received', () => {
  const windows = join(folder, 'windows', statement);
  cpSync(`${content}/${statement}`, windows, { recursive: true });
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
  const traditional = (out: string) => readFileSync(join(out, statement, 'zh-hant.html'), 'utf8').replace(/ data-search="[^"]*"/, '');
  assert.equal(traditional(join(folder, 'other-built')), traditional(dist));
});
