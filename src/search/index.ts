/** Makes the search of a library: Pagefind's index, the rows it leads to, and what guards it. */
import { createHash } from 'node:crypto';
import { remembered, rememberedOfEach } from '../remembered.ts';
import type { Document } from '../text/model.ts';
import { describe } from './canaries.ts';
import { createFold, readFoldTable } from './fold.ts';
import { foldTableOf } from './library-fold.ts';
import { pagefindFiles, postingsOf } from './pagefind-files.ts';
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

/** The files of the search of `documents`: the same bytes at every run. Throws if Pagefind fails. */
export async function makeIndex(documents: readonly Document[], foldTable: string): Promise<SearchFiles> {
  const folded = printOf(new TextEncoder().encode(foldTable));
  const fold = createFold(readFoldTable(foldTable));
  // Its place among all of them is what the search knows a record by.
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const own = new Map(sorted.map((document) => [document, recordsOf(document, fold, (make) => remembered(document, 'tokens', folded, make))]));
  const records = [...own.values()].flat();
  // Only what is new or changed is indexed anew.
  const postings = await rememberedOfEach(sorted, 'postings', folded, (fresh) => postingsOf(fresh.map((document) => own.get(document)!.map(({ content }) => content))));
  const { files, chunks } = await pagefindFiles(postings);
  const sections = records.map(({ section, rows }) => ({ section, document: rows.document, content: bytes(rows) })).map((one) => ({ ...one, print: printOf(one.content) }));
  const library: SearchLibrary = {
    documents: [...Map.groupBy(sections, ({ document }) => document)].map(([id, own]) => ({ id, sections: own.map(({ print }) => print) })),
    chunks: describe(chunks, records.map(({ content }) => content)),
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
