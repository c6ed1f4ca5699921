import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, type Font } from 'fontkit';
import { charsets, scriptOf, type Script } from '../../../src/fonts/charset.ts';
import { fontFaces } from '../../../src/fonts/css.ts';
import { licenses, subsets } from '../../../src/fonts/subset.ts';
import type { Section } from '../../../src/text/model.ts';

const said = (hans: string, hant: string, en: string) => {
  const content = (text: string) => ({ html: text, text, sentences: [text] });
  return { 'zh-Hans': content(hans), 'zh-Hant': content(hant), en: content(en) };
};

const section = (hans: string, hant: string, en: string): Section => ({
  id: '1-a',
  rows: [{ id: 'p1', kind: 'paragraph', depth: 0, number: 1, editorial: false, content: said(hans, hant, en), retired: [] }],
  notes: [{ label: 'n', number: 1, row: 'p1', sentence: 1, content: said('注', '註', 'No—te') }],
});

const document = { id: 'a', sections: [section('“金砖+”2022年，', '“金磚+”2022年，', 'The “BRICS+” 中')] };

test('a curly quote is Chinese in Chinese and Latin in English', () => {
  assert.deepEqual([scriptOf('“', 'zh-Hans'), scriptOf('“', 'zh-Hant'), scriptOf('“', 'en')], ['Hans', 'Hant', 'Latn']);
});

test('digits and letters in Chinese are Latin, and the interpunct is not', () => {
  assert.deepEqual([...'2A+·。'].map((character) => scriptOf(character, 'zh-Hans')), ['Latn', 'Latn', 'Latn', 'Hans', 'Hans']);
});

test('every character of text and notes is in one script’s set, in order', () => {
  const sets = charsets(document);
  const text = (script: Script) => [...sets[script].keys()].join('');
  assert.deepEqual([text('Hans'), text('Hant'), text('Latn')], ['“”中年注砖金，', '“”年磚註金，', ' +02BCINRSTehot—“”']);
});

test('each font file has exactly the characters of its set', async () => {
  for (const { characters, woff2, script } of await subsets(document)) {
    const { characterSet } = create(Buffer.from(woff2)) as Font;
    // U+FFFF is no character: it ends the table.
    const codes = characterSet.filter((code) => code !== 0xffff).sort((a, b) => a - b);
    assert.equal(String.fromCodePoint(...codes), characters, script);
  }
});

test('the Chinese fonts keep what trims adjacent punctuation', async () => {
  const [hans] = await subsets(document);
  const { GPOS } = create(Buffer.from(hans!.woff2)) as unknown as { GPOS: { featureList: { tag: string }[] } };
  assert.deepEqual([...new Set(GPOS.featureList.map(({ tag }) => tag))].filter((tag) => tag === 'halt' || tag === 'vhal' || tag === 'palt'), ['halt', 'vhal']);
});

test('the same document gives the same bytes', async () => {
  const hashes = async () => (await subsets(document)).map(({ hash }) => hash);
  assert.deepEqual(await hashes(), await hashes());
});

test('a character no font has is named, with the place it stands in', async () => {
  await assert.rejects(subsets({ id: 'a', sections: [section('年ꙮ', '年', 'a\u{1F600}')] }), {
    message: 'Duidu Latin (@expo-google-fonts/source-serif-4) has no glyph for these characters of a:\n  “ꙮ” U+A66E, first in zh-Hans p1\n  “\u{1F600}” U+1F600, first in en p1',
  });
});

test('the Latin file leaves quotation marks to the Chinese font when it serves Chinese', () => {
  assert.match(fontFaces({ Latn: 'l.woff2' }), /"Duidu Latin for Han";\n.*\n.*\n  unicode-range: U\+0020-007E, U\+00A0-00B6, U\+00B8-1FFF;/);
});

test('a script without a file has no rule', () => {
  assert.equal(fontFaces({ Hant: 't.woff2' }).match(/font-family: "[^"]+"/g)?.join(), 'font-family: "Duidu TC"');
});

test('each font has its license to lie beside it', () => {
  assert.deepEqual(licenses.map(({ name }) => name), ['duidu-sc-OFL.txt', 'duidu-tc-OFL.txt', 'duidu-latin-OFL.txt']);
});
