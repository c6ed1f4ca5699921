import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { inPackage } from '../../../src/fonts/coverage.ts';
import { faces } from '../../../src/fonts/faces.ts';
import { libraryFonts } from '../../../src/fonts/library.ts';
import { sharedSlices, unicodeRange } from '../../../src/fonts/slices.ts';
import { subset } from '../../../src/fonts/subset.ts';
import { documentOf } from '../search/library.ts';

const documents = (...texts: string[]) => texts.map((Hans) => ({ Hans, Hant: '', Latn: '' }));

test('one document shares nothing: its fonts are its own', () => {
  assert.deepEqual(sharedSlices(documents('年月日')), { Hans: [], Hant: [], Latn: [] });
});

test('what two documents have is shared, and what one has is not', () => {
  assert.deepEqual(sharedSlices(documents('年月日', '年月人')).Hans, ['年月']);
});

test('in a large library a character is shared that one document in four has', () => {
  assert.deepEqual(sharedSlices(documents('年月', '年月', '年', '人', '人', '', '', '', '', '', '', '')).Hans, ['年']);
});

test('a character more changes one file', () => {
  const common = Array.from({ length: 700 }, (_, index) => String.fromCodePoint(0x4e00 + 3 * index)).join('');
  const [before, after] = [common, `${common}仁`].map((text) => sharedSlices(documents(text, text)).Hans);
  assert.equal(before!.length, 8);
  assert.equal(after!.filter((slice) => !before!.includes(slice)).length, 1);
});

test('characters are named as runs', () => {
  assert.equal(unicodeRange('ABC一𠀀'), 'U+41-43,U+4e00,U+20000');
});

test('a font cut out of a font of more characters is the same to the byte as one cut out of the whole', async () => {
  const options = { keepFeatures: [...faces.Hans.features] as string[], noHinting: true, targetFormat: 'truetype' as const };
  const cut = async (...among: string[]) => {
    let font: Buffer = readFileSync(inPackage(faces.Hans.package, faces.Hans.file));
    for (const characters of [...among, '——“年月。']) font = Buffer.from(await subsetFont(font, characters, options));
    return font.toString('base64');
  };
  const alone = await cut();
  assert.equal(await cut('，。“”‘’《》—…人口日月年中'), alone);
  assert.equal(await cut('，。“”‘’《》—…人口日月年中', '。“”—…日月年'), alone);
});

test('a font that is packed quickly has the same outlines as any', async () => {
  const [quick, slow] = [await subset('Hans', '年月', { isOneOfMany: true }), await subset('Hans', '年月')].map(({ woff2 }) => create(Buffer.from(woff2)) as Font);
  assert.deepEqual(quick!.characterSet, slow!.characterSet);
  for (const font of [quick!, slow!]) assert.match(font.glyphForCodePoint('月'.codePointAt(0)!).path.toSVG(), /^M\d/);
  assert.equal(quick!.glyphForCodePoint('月'.codePointAt(0)!).path.toSVG(), slow!.glyphForCodePoint('月'.codePointAt(0)!).path.toSVG());
});

test('between them a document’s files have each of its characters once', async () => {
  const other = documentOf('b');
  other.sections[0]!.rows[0]!.content['zh-Hans'] = { sentences: [['声明书']] };
  const library = [documentOf('a'), other];
  const { shared, ownOf } = await libraryFonts(library);
  const charactersOf = async (document: (typeof library)[number]) => [...shared.Hans, ...(await ownOf(document)).filter(({ script }) => script === 'Hans')].flatMap(({ characters }) => [...characters]).sort();
  const [one, two] = [await charactersOf(library[0]!), await charactersOf(library[1]!)];
  assert.deepEqual(two, [...one, '书'].sort());
  assert.equal(new Set(one).size, one.length);
});
