/** What holds for any text in any file. `IMPORT_DOCUMENTS=1000` tries more of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, listed, wordsOf } from './characters-of.ts';
import * as make from './make-files.ts';
import { chance, pairOfTexts, wildPassage } from './random-text.ts';
import { runImport } from './run-import.ts';

const documents = Number(process.env['IMPORT_DOCUMENTS'] ?? 12);

const typed = (side: make.Side) => side.map((passage) => (passage.kind === 'item' ? `${passage.number}. ${passage.text}` : passage.text)).join('\n');

const ofOne: Record<string, (side: make.Side) => { file: string; data: Uint8Array; besides?: string }> = {
  txt: (side) => ({ file: 'a.txt', data: make.txt(side) }),
  html: (side) => ({ file: 'a.html', data: make.html(side) }),
  docx: (side) => ({ file: 'a.docx', data: make.docx(side) }),
  epub: (side) => ({ file: 'a.epub', data: make.epub(side) }),
  tmx: (side) => ({ file: 'a.tmx', data: make.tmx(side, []) }),
  csv: (side) => ({ file: 'a.csv', data: make.csv(side, []), besides: '中文English' }),
  xlsx: (side) => ({ file: 'a.xlsx', data: make.xlsx(side, []) }),
};

for (const [kind, file] of Object.entries(ofOne)) {
  test(`every character of a ${kind} is in the edition or on the list of changes`, async () => {
    for (let seed = 1; seed <= documents; seed++) {
      const next = chance(seed);
      const side = Array.from({ length: 1 + Math.floor(next() * 8) }, () => wildPassage(next));
      const { file: name, data, besides = '' } = file(side);
      const { files, text } = await runImport({ [name]: data }, { options: { languages: ['zh-Hans', 'en'] } });
      const edition = [...files.keys()].filter((path) => path.endsWith('.md') && !path.startsWith('received/')).map((path) => wordsOf(text(path) ?? '')).join('');
      const changes = listed(text('changes.txt') ?? '');
      assert.deepEqual(difference(typed(side) + besides + changes.in, edition + changes.out), [], `seed ${seed}: ${JSON.stringify(side)}\n${edition}\n${text('changes.txt')}`);
    }
  });
}

const ofTwo: Record<string, (zh: make.Side, en: make.Side) => Record<string, Uint8Array>> = {
  txt: (zh, en) => ({ 'a.txt': make.txt(zh), 'b.txt': make.txt(en) }),
  markdown: (zh, en) => ({ 'a.md': make.markdown(zh), 'b.md': make.markdown(en) }),
  html: (zh, en) => ({ 'a.html': make.html(zh), 'b.html': make.html(en) }),
  docx: (zh, en) => ({ 'a.docx': make.docx(zh), 'b.docx': make.docx(en) }),
  epub: (zh, en) => ({ 'a.epub': make.epub(zh), 'b.epub': make.epub(en) }),
  tmx: (zh, en) => ({ 'a.tmx': make.tmx(zh, en) }),
  csv: (zh, en) => ({ 'a.csv': make.csv(zh, en) }),
  xlsx: (zh, en) => ({ 'a.xlsx': make.xlsx(zh, en) }),
  'txt by turns': (zh, en) => ({ 'a.txt': make.alternating(zh, en) }),
};

test('one text gives the same edition out of every kind of file', async () => {
  for (let seed = 1; seed <= documents; seed++) {
    const [zh, en] = pairOfTexts(chance(seed));
    const editions = await Promise.all(
      Object.entries(ofTwo).map(async ([kind, files]) => {
        const { files: folder, text } = await runImport(files(zh, en));
        const written = [...folder.keys()].filter((path) => /^(?:zh-Hans|en)\/|^ids\.txt$/.test(path)).sort();
        return [kind, Object.fromEntries(written.map((path) => [path, text(path)]))] as const;
      }),
    );
    const [[, first] = ['', {}], ...others] = editions;
    for (const [kind, edition] of others) assert.deepEqual(edition, first, `seed ${seed}: ${kind} is not as txt`);
  }
});
