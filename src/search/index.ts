/** Makes the search of a library: Pagefind's index, the rows it leads to, and what guards it. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Packed } from '../packed.ts';
import { projectFolder } from '../paths.ts';
import { recollected, remember, remembered } from '../remembered.ts';
import type { Document } from '../text/model.ts';
import { once } from '../text/scripts/lazy.ts';
import { createFold, readFoldTable, type Fold } from './fold.ts';
import { foldTableOf } from './library-fold.ts';
import { type Indexed, joined, type Library, type Part } from './indexed.ts';
import type { Said } from './process.ts';
import { recordsOf } from './records.ts';
import { rowsPath, type SearchLibrary } from './rows.ts';

/** The search of a library, as files. */
export interface SearchFiles {
  /** The first eight hexadecimal digits of the SHA-256 over the index: the name of its folder, so that two editions never mix. */
  name: string;
  /** By path, as seen from the folder of the search: the index in a folder of its name, rows each by their own. */
  files: Map<string, Uint8Array>;
}

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const printOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 8);

/** Has the index made in a process of its own. Throws if Pagefind fails. */
const indexApart = (library: Library) =>
  new Promise<Indexed>((done, failed) => {
    // With less room for what is new V8 keeps less of what is done with.
    const child = fork(join(projectFolder, 'src/search/process.ts'), { serialization: 'advanced', execArgv: ['--max-semi-space-size=4'] });
    const parts: Part[] = [];
    child.on('message', (said: Said) => {
      if (said !== 'all' && !('fault' in said)) return parts.push(said);
      child.disconnect();
      return said === 'all' ? done(joined(parts)) : failed(new Error(said.fault));
    });
    child.once('error', failed);
    child.once('exit', (code, signal) => failed(new Error(`The index of the search was not made: its process ended with ${signal ?? code}`)));
    child.send(library);
  });

/** The tokens of each record of a document, and its rows as a file: of one that was read before, what was made of them then. */
function madeOf(document: Document, fold: Fold) {
  const records = once(() => recordsOf(document, fold));
  const sections = remembered(document, 'rows', '', () =>
    records().map(({ section, rows }) => {
      const content = bytes(rows);
      return { document: document.id, section, content, print: printOf(content) };
    }),
  );
  return { tokens: () => records().map(({ content }) => content), sections };
}

/** The files of the search of `documents`: the same bytes at every run. Throws if Pagefind fails. */
export async function makeIndex(documents: readonly Document[], foldTable: string): Promise<SearchFiles> {
  const folded = printOf(new TextEncoder().encode(foldTable));
  const fold = createFold(readFoldTable(foldTable));
  // Its place among all of them is what the search knows a record by.
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const own = sorted.map((document) => madeOf(document, fold));
  // Only what is new or changed is indexed anew.
  const known = sorted.map((document) => recollected<Packed>(document, 'postings', folded));
  const { files, fresh, ...asked } = await indexApart(own.map(({ tokens }, index) => known[index] ?? tokens()));
  for (const [index, document] of sorted.filter((_, index) => !known[index]).entries()) remember(document, 'postings', folded, fresh[index]);
  const sections = own.flatMap(({ sections }) => sections);
  const library: SearchLibrary = {
    documents: [...Map.groupBy(sections, ({ document }) => document)].map(([id, own]) => ({ id, sections: own.map(({ print }) => print) })),
    ...asked,
  };
  const index: [path: string, content: Uint8Array][] = [...files.map(({ path, content }) => [path, content] as [string, Uint8Array]), ['library.json', bytes(library)]];
  const all = createHash('sha256').update(foldTable);
  for (const [path, content] of index.toSorted(([a], [b]) => (a < b ? -1 : 1))) all.update(path).update(content);
  const name = all.digest('hex').slice(0, 8);
  return {
    name,
    files: new Map([
      ...index.map(([path, content]) => [`${name}/${path}`, content] as const),
      ...sections.map(({ document, section, print, content }) => [rowsPath(document, section, print), content] as const),
    ]),
  };
}

/** The search of a library, and the table by which its text is folded: made once for the same text, once a build, and in the development server at each change of the text. */
export const searchOf = (documents: readonly Document[]) =>
  remembered(documents, 'search', '', async () => {
    const foldTable = foldTableOf(documents);
    return { foldTable, ...(await makeIndex(documents, foldTable)) };
  });

/** What `searchIndexFile` says. */
export const searchIndexScript = (name: string, foldTable: string) =>
  `Object.assign(document.documentElement.dataset,${JSON.stringify({ search: `search/${name}/`, fold: foldTable })})`;
