/** The statement, imported from two plain texts, against the edition that was made by hand. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runImport } from './run-import.ts';

const folder = new URL('../../fixtures/statement/joint-statement-2022/', import.meta.url);
/** The rows of a language that are the text's own: `[id, lines]`. */
const byHand = (language: string) =>
  readdirSync(new URL(language, folder)).sort().flatMap((name) => readFileSync(new URL(`${language}/${name}`, folder), 'utf8').trim().split('\n\n')).flatMap((block): [string, string[]][] => {
    const [, words = '', id = ''] = /^(?:#+ )?([\s\S]*?) \^(\S+)$/.exec(block.replaceAll(/\[\^[\w-]+\]/g, '')) ?? [];
    return id && !/^\[[^\]]*\]$/.test(words) ? [[id, words.split('\n')]] : [];
  });
const imported = (markdown: readonly string[]) => markdown.flatMap((file) => file.trim().split('\n\n')).map((block): [string, string[]] => {
  const [, words = '', id = ''] = /^(?:#+ )?([\s\S]*?) \^(\S+)$/.exec(block) ?? [];
  return [id, words.split('\n')];
});

test('the same 23 paragraphs, 35 pairs, title, heading and closing lines', async () => {
  const source = new Uint8Array(readFileSync(new URL('source.txt', folder)));
  const english = byHand('en').map(([, lines]) => lines.join(' ')).join('\n\n');
  const { files, text } = await runImport({ 'source.txt': source, 'english.txt': english }, { options: { anyway: false } });
  for (const language of ['zh-Hans', 'en']) {
    const paths = [...files.keys()].filter((path) => path.startsWith(`${language}/`)).sort();
    const rows = imported(paths.map((path) => text(path) ?? ''));
    assert.deepEqual(rows, byHand(language).map(([id, lines]) => [id === 'agency' ? 'signature' : id, lines]));
    const numbered = rows.filter(([id]) => /^p\d+$/.test(id));
    assert.deepEqual([numbered.length, numbered.flatMap(([, lines]) => lines).length], [23, 35]);
  }
  assert.deepEqual(files.get('source.txt'), source);
  assert.match(text('changes.txt') ?? '', /line 11 and line 13\tjoined\t为相关谈判基｜础。/);
});
