/**
 * `npm run ids [-- <document> …]`: writes an id at the end of every paragraph of the source that has none, and
 * enters every id in the ledger. What is written already is left as it is, and where a file is not UTF-8, so are all:
 * what cannot be read cannot be written back.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { contentFolder } from '../paths.ts';
import { readLibrary } from '../read.ts';
import type { Reading } from '../text/document.ts';
import { readLedger } from '../text/ledger.ts';
import { completedLedger, withMarkers } from '../text/marking.ts';
import { faults } from '../text/report.ts';
import { failing } from './failing.ts';

/** Writes the ids of one document; returns what was done, in words. */
export async function writeIds(id: string, { unwritten, text }: Reading, content = contentFolder): Promise<string> {
  const folder = resolve(content, id);
  for (const [markdown, own] of Map.groupBy(unwritten, ({ file }) => file)) {
    const path = resolve(folder, markdown.language, markdown.file.basename ?? '');
    await writeFile(path, withMarkers(String(markdown.file), own.map(({ block }) => block)));
  }
  const path = resolve(folder, 'ids.txt');
  const ledger = await readFile(path, 'utf8').catch(() => '');
  const completed = completedLedger(ledger, readLedger(new VFile({ path, value: ledger })), text);
  if (completed !== undefined) await writeFile(path, completed);
  const marked = `${unwritten.length} paragraph${unwritten.length === 1 ? '' : 's'} marked`;
  return `${id}: ${unwritten.length === 0 ? 'every paragraph has its id' : marked}; the ledger ${completed === undefined ? 'has them all' : 'is written'}.`;
}

if (import.meta.main) {
  await failing(async () => {
    const wanted = process.argv.slice(2);
    const readings = new Map<string, Reading>();
    await readLibrary(contentFolder, (id, reading) => reading && readings.set(id, reading));
    for (const id of wanted) if (!readings.has(id)) throw new Error(`There is no document ${id} in ${contentFolder}.`);
    const chosen = [...readings].filter(([id]) => wanted.length === 0 || wanted.includes(id));
    const illegible = chosen.flatMap(([, { files, status }]) => files.filter(({ messages }) => messages.some(({ ruleId }) => ruleId === 'invalid-utf-8')).map((file) => ({ file, status })));
    if (illegible.length > 0) throw new Error(`${faults(illegible)}No id was written.`);
    for (const [id, reading] of chosen) console.log(await writeIds(id, reading));
  });
}
