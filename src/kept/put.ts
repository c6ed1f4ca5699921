/** Files put into the folder of a site beside those that Astro writes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fontFiles } from '../fonts/site.ts';
import { searchIndexScript, searchOf } from '../search/index.ts';
import { searchIndexFile } from '../search/rows.ts';
import type { Document } from '../text/model.ts';

/** Puts one file at a path from the root, by a function that is given where it is to stand. */
export function put(folder: string, path: string, write: (to: string) => void) {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  write(to);
}

/** Puts in what is of all documents: the fonts and the search. */
export async function putShared(folder: string, documents: readonly Document[]) {
  const { name, foldTable, files } = await searchOf(documents);
  for (const { file, bytes } of await fontFiles(documents)) put(folder, `fonts/${file}`, (to) => writeFileSync(to, bytes));
  put(folder, searchIndexFile, (to) => writeFileSync(to, searchIndexScript(name, foldTable)));
  for (const [path, bytes] of files) put(folder, `search/${path}`, (to) => writeFileSync(to, bytes));
}
