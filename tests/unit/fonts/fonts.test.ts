import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, type Font } from 'fontkit';
import { charsets, fontsFor, type Script } from '../../../src/fonts/charset.ts';
import { coverage, missingGlyphs } from '../../../src/fonts/coverage.ts';
import { fontFaces } from '../../../src/fonts/css.ts';
import { licenses, subsets } from '../../../src/fonts/subset.ts';
import type { Section } from '../../../src/text/model.ts';
import type { DocumentLanguage } from '../../../src/views.ts';
import { contentOf, rowOf } from '../search/library.ts';

const said = (hans: string, hant: string, en: string) => contentOf({ 'zh-Hans': hans, 'zh-Hant': hant, en });

const section = (hans: string, hant: string, en: string): Section => ({
  id: '1-a',
  rows: [rowOf('p1', { 'zh-Hans': hans, 'zh-Hant': hant, en }, { number: 1 })],
  notes: [{ label: 'n', number: 1, own: false, row: 'p1', sentence: 1, content: said('注', '註', 'No—te') }],
});

const languages: DocumentLanguage[] = [{ tag: 'zh-Hans', role: 'source' }, { tag: 'zh-Hant', role: 'converted', from: 'zh-Hans' }, { tag: 'en', role: 'translation' }];
const document = { id: 'a', languages, sections: [section('“金砖+”2022年，', '“金磚+”2022年，', 'The “BRICS+” 中')] };

test('a curly quote is Chinese in Chinese and Latin in English', () => {
  assert.deepEqual(['zh-Hans', 'zh-Hant', 'en'].map((language) => fontsFor('“', language, 'Hans')[0]), ['Hans', 'Hant', 'Latn']);
});

test('digits and letters in Chinese are Latin, and the interpunct is not', () => {
  assert.deepEqual([...'2A+·。'].map((character) => fontsFor(character, 'zh-Hans', 'Hans')[0]), ['Latn', 'Latn', 'Latn', 'Hans', 'Hans']);
});

test('Han in a translation is the source’s, and a language without an own font is the reader’s', () => {
  assert.deepEqual([fontsFor('中', 'en', 'Hant'), fontsFor('の', 'ja', 'Hans'), fontsFor('ش', 'ar', 'Hans')], [['Hant'], [], []]);
});

test('every character of text and notes is in one script’s set, in order', () => {
  const sets = charsets(document, coverage);
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

test('characters that no font has are left to the reader’s, and named at once, each with the place it was met first', async () => {
  const rare = { id: 'a', languages, sections: [section('年ꙮ𠮷℃①叄', '年', 'a\u{1F600}\uFE0F ℃')] };
  assert.deepEqual(missingGlyphs([rare]), [
    { document: 'a', character: 'ꙮ', place: 'zh-Hans p1' },
    { document: 'a', character: '\u{1F600}', place: 'en p1' },
    { document: 'a', character: '𠮷', place: 'zh-Hans p1' },
  ]);
  assert.deepEqual((await subsets(rare)).map(({ script }) => script), ['Hans', 'Hant', 'Latn']);
});

test('the Latin file leaves quotation marks to the Chinese font when it serves Chinese', () => {
  assert.match(fontFaces([{ script: 'Latn', url: 'l.woff2' }]), /"Reading Latin for Han";\n.*\n.*\n  unicode-range: U\+0020-007E, U\+00A0-00B6, U\+00B8-1FFF;/);
});

test('a file that has letters and quotation marks serves Chinese with its letters alone, and none that it has not', () => {
  const ranges = (characters: string) => fontFaces([{ script: 'Latn', url: 'l.woff2', characters }]).match(/(?<=unicode-range: ).*(?=;)/g);
  assert.deepEqual([ranges('AB“'), ranges('“')], [['U+41-42,U+201c', 'U+41-42'], ['U+201c']]);
});

test('a script without a file has no rule', () => {
  assert.equal(fontFaces([{ script: 'Hant', url: 't.woff2' }]).match(/font-family: "[^"]+"/g)?.join(), 'font-family: "Reading TC"');
});

test('each font has its license to lie beside it', () => {
  assert.deepEqual(licenses.map(({ name }) => name), ['reading-sc-OFL.txt', 'reading-tc-OFL.txt', 'reading-latin-OFL.txt']);
});
