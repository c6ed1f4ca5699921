/** Damaged files end in an edition or in a sentence, and in time. `IMPORT_DAMAGED=500` tries more of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportsOf } from '../../../src/exports/index.ts';
import { read } from '../../../src/import/read/read.ts';
import { clean } from '../../../src/import/clean/clean.ts';
import { split } from '../../../src/import/understand/split.ts';
import { understand } from '../../../src/import/understand/structure.ts';
import { publisherOf } from '../exports/documents.ts';
import * as make from './make-files.ts';
import { writtenDocument } from './own-documents.ts';
import { type Chance, chance, pairOfTexts } from './random-text.ts';
import { runImport } from './run-import.ts';

const count = Number(process.env['IMPORT_DAMAGED'] ?? 25);
/** In milliseconds; a whole file of this size takes less than 100. */
const longest = 5000;
/** The processor's time of this process so far, in milliseconds: that of the clock is also others'. */
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };

const [zh, en] = pairOfTexts(chance(1));
const whole: Record<string, Uint8Array> = {
  'a.txt': make.txt(zh), 'a.md': make.markdown(zh), 'a.html': make.html(zh), 'a.docx': make.docx(zh), 'a.epub': make.epub(zh), 'a.tmx': make.tmx(zh, en), 'a.csv': make.csv(zh, en), 'a.xlsx': make.xlsx(zh, en),
};

/** Some bytes are others, a stretch is missing or there twice, or the end is cut off. */
function damage(bytes: Uint8Array, next: Chance): Uint8Array {
  const at = Math.floor(next() * bytes.length);
  const length = Math.floor(next() * 200);
  const way = Math.floor(next() * 4);
  if (way === 0) return bytes.slice(0, at);
  if (way === 1) return new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + length)]);
  if (way === 2) return new Uint8Array([...bytes.slice(0, at + length), ...bytes.slice(at)]);
  const others = bytes.slice();
  for (let times = 0; times <= length / 10; times++) others[Math.floor(next() * others.length)] = Math.floor(next() * 256);
  return others;
}

for (const [file, bytes] of Object.entries(whole)) {
  test(`a damaged ${file.slice(2)} is read, or refused in a sentence`, async () => {
    for (let seed = 1; seed <= count; seed++) {
      const start = spent();
      try {
        const received = clean(await read(damage(bytes, chance(seed)), file));
        for (const part of split(received)) understand(part.blocks, file, 'zh-Hans');
      } catch (error) {
        assert.ok(error instanceof Error && error.name === 'Refusal', `seed ${seed}: ${error instanceof Error ? error.stack : error}`);
        assert.ok(error.message.startsWith('a.') && error.message.length < 600, `seed ${seed}: ${error.message}`);
      }
      assert.ok(spent() - start < longest, `seed ${seed} takes ${Math.round(spent() - start)} ms`);
    }
  });
}

const document = writtenDocument(1);
for (const one of exportsOf(document, publisherOf(document)).filter(({ format, languages }) => ['xlsx', 'csv', 'tmx', 'tei', 'json'].includes(format) || (format === 'epub' && languages.length === 2))) {
  test(`a damaged file of this reader, ${one.file}, is imported, or refused in a sentence`, async () => {
    const ours = one.bytes();
    const file = `a.${one.file.split('.').at(-1)}`;
    for (let seed = 1; seed <= count; seed++) {
      const start = spent();
      try {
        await runImport({ [file]: damage(ours, chance(seed)) });
      } catch (error) {
        assert.ok(error instanceof Error && error.name === 'Refusal', `seed ${seed}: ${error instanceof Error ? error.stack : error}`);
        assert.ok(error.message.includes('a.') && error.message.length < 900, `seed ${seed}: ${error.message}`);
      }
      assert.ok(spent() - start < longest, `seed ${seed} takes ${Math.round(spent() - start)} ms`);
    }
  });
}
