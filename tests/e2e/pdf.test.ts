/** The built pages on paper, as `npm run pdf` makes them, read back by another reader of PDF. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import { readPdf, writePdf } from '../../src/pdf/objects.ts';
import { undated, withBookmarks } from '../../src/pdf/bookmarks.ts';
import { printed } from '../../src/pdf/print.ts';
import { radicals } from '../../src/import/clean/radicals.ts';
import type { Inline } from '../../src/text/model.ts';
import { inlineText } from '../../src/text/serialise.ts';
import { readLibrary } from '../../src/read.ts';
import { temporaryFolder } from '../builds.ts';
import { dist, library } from '../folders.ts';
import { statement, useSite } from '../site.ts';
import { views, viewNames } from '../statement.ts';

const site = useSite();
const folder = temporaryFolder('pdf');
const pdf = (args: readonly string[], variables: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/pdf.ts', ...args], { encoding: 'utf8', env: { ...process.env, DUIDU_OUT: dist, ...variables } });
  return { status, stdout, stderr: stderr.trim() };
};
const made = pdf(['--to', folder, statement]);
const bytesOf = (view: string) => new Uint8Array(readFileSync(join(folder, `${statement}-${view}.pdf`)));
const { documents } = await readLibrary(library);
const { sections } = documents.find(({ id }) => id === statement)!;

type Node = { role?: string; id?: string; children?: Node[] };
const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];
type Item = { title: string; items: Item[] };
const titlesIn = (items: readonly Item[]): string[] => items.flatMap(({ title, items }) => [title, ...titlesIn(items)]);

/** What a program finds that reads aloud: by the tags, in their order, without the running lines, which have none. */
async function read(bytes: Uint8Array) {
  const file = await getDocumentProxy(bytes);
  let text = '';
  const roles = new Set<string | undefined>();
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const pieces = new Map<string, string>();
    const open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) for (const id of open.slice(-1)) pieces.set(id, (pieces.get(id) ?? '') + item.str);
      else if (item.type === 'endMarkedContent') open.pop();
      // What is marked within a mark has no name of its own.
      else open.push(('id' in item && item.id) || open.at(-1) || '');
    }
    for (const { role, id } of nodesIn((await page.getStructTree()) as Node)) {
      roles.add(role);
      text += pieces.get(id ?? '-') ?? '';
    }
  }
  const info = (await file.getMetadata()).info as { Title: string; Language: string };
  return { text, roles, title: info.Title, language: info.Language, marked: (await file.getMarkInfo())?.['Marked'], bookmarks: titlesIn(((await file.getOutline()) ?? []) as Item[]) };
}

/** Without spaces, the marks of notes, what the end of a line does to a word, and with a character for a radical: a font that draws both alike names one, and this reader passes over which was meant. */
const letters = (text: string) => text.replace(/[\u2e80-\u2fd5]/g, (one) => radicals.get(one) ?? one).replace(/[\s\u2060\u00ad\d-]/gu, '');

/** The sentences of a view, each beside its counterpart. */
const pairs = (languages: readonly string[]): Inline[][][] =>
  sections.flatMap(({ rows }) => rows.flatMap(({ content }) => (content[languages[0]!]?.sentences ?? []).map((_, at) => languages.flatMap((tag) => [content[tag]?.sentences[at] ?? []]))));

test('every view of a document is a file, named as its other files are', () => {
  assert.equal(made.stderr, '');
  assert.equal(made.status, 0);
  assert.deepEqual(readdirSync(folder).sort(), viewNames.map((view) => `${statement}-${view}.pdf`).sort());
  assert.match(made.stdout, /^5 files in .*: each view as the built site has it, tagged, with bookmarks\.$/m);
});

for (const view of viewNames) {
  test(`the text of ${view} is read back in order, sentence by sentence; tags, title and language say what it is`, async () => {
    const { text, roles, title, language, marked } = await read(bytesOf(view));
    const all = letters(text);
    // A page ends between two pairs, and what it has of a paragraph is read before its translation.
    const ends = views[view].map(() => 0);
    for (const pair of pairs(views[view])) {
      for (const [side, tree] of pair.entries()) {
        const words = letters(inlineText(tree));
        const found = all.indexOf(words, Math.max(ends[side]!, side > 0 ? ends[side - 1]! : 0));
        assert.notEqual(found, -1, `“${inlineText(tree)}” comes after what is before it`);
        ends[side] = found + words.length;
      }
    }
    assert.equal(marked, true);
    for (const role of ['H1', 'H2', 'H3', 'P', 'Link']) assert.ok(roles.has(role), `${role} is a tag`);
    assert.match(title, /联合声明|聯合聲明|Joint Statement/);
    assert.equal(language, views[view][0]);
  });
}

test('the bookmarks are the headings, in both languages', async () => {
  const { bookmarks } = await read(bytesOf('zh-hans-en'));
  assert.deepEqual(bookmarks.slice(1, 4), ['[三（续）] · [Three (continued)]', '[国际信息安全与互联网治理] · [International information security and Internet governance]', '四 · Four']);
  assert.equal(bookmarks.length, sections.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'heading').length);
});

test('nothing in a file is of the machine or the hour it was made in: elsewhere it is the same bytes', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const again = await printed(await context.newPage(), site.url(`${statement}/en.html`));
  await context.close();
  assert.ok(Buffer.from(bytesOf('en')).equals(again));
  for (const view of viewNames) assert.doesNotMatch(Buffer.from(bytesOf(view)).toString('latin1'), /127\.0\.0\.1|localhost|CreationDate/);
});

test('a bookmark too few is a fault, and a file of another form is said to be one', () => {
  const whole = readPdf(bytesOf('en'));
  assert.throws(() => withBookmarks(whole, ['One']), /The browser made \d+ bookmarks of 1 headings\./);
  assert.throws(() => readPdf(new TextEncoder().encode('%PDF-1.7\nstartxref\n0\n%%EOF\n')), /of a form that is not known here/);
  assert.deepEqual(Buffer.from(writePdf(undated(whole))), Buffer.from(bytesOf('en')));
});

test('what is in the way is said in a sentence', () => {
  assert.deepEqual(pdf(['nothing']), { status: 1, stdout: '', stderr: `The site has no document “nothing”; it has ${statement}.` });
  assert.match(pdf([], { DUIDU_OUT: join(folder, 'none') }).stderr, /^There is no site in .*none: build it first, with npm run build\.$/);
  assert.equal(pdf([], { CHROME: '/nowhere/chromium' }).stderr, 'CHROME names /nowhere/chromium, and there is no such file.');
});
