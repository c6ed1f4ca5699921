/** Files put into the folder of a site beside those that Astro writes. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fontFiles } from '../fonts/site.ts';
import { known } from '../publish/hashed.ts';
import { searchIndexScript, searchOf } from '../search/index.ts';
import { searchIndexFile } from '../search/rows.ts';
import type { Document } from '../text/model.ts';
import type { Bundled } from './bundle.ts';

/** Puts one file at a path from the root, by a function that is given where it is to stand; its folder is made where there is none. */
export function put(folder: string, path: string, write: (to: string) => void) {
  const to = join(folder, path);
  try {
    write(to);
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'ENOENT') throw reason;
    mkdirSync(dirname(to), { recursive: true });
    write(to);
  }
}

/**
 * Puts in what is of all documents: the fonts and the search. Each is had by `link` where that has it. None is a page, a
 * style or a manifest, which are rewritten later: so each is as it is to be, and nobody reads it again for its sum.
 */
export async function putShared(folder: string, documents: readonly Document[], link: (file: Bundled, to: string) => boolean): Promise<Bundled[]> {
  const { name, foldTable, files } = await searchOf(documents);
  const all: [path: string, bytes: Uint8Array][] = [
    ...(await fontFiles(documents)).map(({ file, bytes }) => [`fonts/${file}`, bytes] as [string, Uint8Array]),
    [searchIndexFile, Buffer.from(searchIndexScript(name, foldTable))],
    ...Array.from(files, ([path, bytes]) => [`search/${path}`, bytes] as [string, Uint8Array]),
  ];
  return all.map(([path, bytes]) => {
    const file: Bundled = [path, hash('sha256', bytes, 'buffer'), bytes.length];
    put(folder, path, (to) => link(file, to) || writeFileSync(to, bytes));
    known(join(folder, path), file[1], file[2]);
    return file;
  });
}
