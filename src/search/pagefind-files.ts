/** Pagefind's own files for a library: made by it of some documents at a time, kept by document, and put together here. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { gzipSync } from 'fflate';
import { close, createIndex } from 'pagefind';
import { sortable } from './chunks.ts';
import { apart, magic, together, type PlainChunk, type Postings } from './postings.ts';

/** A file of the search, and its path from the folder of the index. */
export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** What of Pagefind's files the search uses beside the index: its script and its engine; results come from our own rows. */
const used = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

/** Pagefind takes forty times the memory of the text it is given: so many characters at a time. */
const atOnce = 3_000_000;

/** No language: words are stemmed before they are indexed, so what Pagefind does to them is nothing. */
const language = 'unknown';

function succeed<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

/** Pagefind's files for records of some documents, each its tokens, separated by spaces. */
async function made(documents: readonly (readonly string[])[]): Promise<PagefindFile[]> {
  const { index } = succeed(await createIndex({ forceLanguage: language }));
  if (!index) throw new Error('Pagefind made no index');
  // Pagefind takes them one by one, in their order; that all wait there spares it from waiting here.
  const added = documents.flat().map((content, position) => index.addCustomRecord({ url: `${position}`, content, language, sort: { position: `${position}` } }));
  (await Promise.all(added)).forEach(succeed);
  const { files } = succeed(await index.getFiles());
  await index.deleteIndex();
  return files;
}

/** `pagefind-entry.json`, as far as it is known here. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: null; page_count: number }>;
}

type Meta = [version: string, pages: [hash: string, ...unknown[]][], chunks: [first: string, last: string, hash: string][], filters: unknown[], sorts: unknown[], fields: unknown[]];

/** What stands in Pagefind’s files, after `magic`. */
const plainOf = ({ content }: PagefindFile) => gunzipSync(content);

function metaOf(files: readonly PagefindFile[]): Meta {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind wrote no metadata');
  return decode(plainOf(meta).subarray(magic.length)) as Meta;
}

/** What Pagefind's index has of each of some documents. */
async function indexed(documents: readonly (readonly string[])[]): Promise<Postings[]> {
  const files = await made(documents);
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index')).map(plainOf);
  const records = metaOf(files)[1].map(([, ...record]) => record);
  return apart(chunks, records, documents.map(({ length }) => length));
}

/** What Pagefind's index has of each document, given as the tokens of its records. Throws if Pagefind fails. */
export async function postingsOf(documents: readonly (readonly string[])[]): Promise<Postings[]> {
  let size = 0;
  const groups = Map.groupBy(documents, (contents) => Math.floor((size += contents.reduce((sum, { length }) => sum + length, 0)) / atOnce));
  const all: Postings[] = [];
  for (const group of groups.values()) all.push(...(await indexed(group)));
  await close();
  return all;
}

/** Pagefind's files for a library, those that are used, of what its index has of each document; and the chunks of the index: the first word and the size in bytes of each. */
export async function pagefindFiles(documents: readonly Postings[]) {
  // What is in its files whatever was indexed comes from an index of next to nothing.
  const frame = await made([['0']]);
  await close();
  const chunks = together(documents).map((chunk) => ({ ...chunk, name: nameOf(chunk.bytes), content: packed(chunk.bytes) }));
  const [version] = metaOf(frame);
  // The records' own files are not kept, and need no names.
  const pages = documents.flatMap(({ records }) => records).map((record): Meta[1][number] => [`${language}_0000000`, ...record]);
  const ranges = rangesOf(chunks).map(([first, last], index): Meta[2][number] => [first, last, chunks[index]!.name]);
  const meta: Meta = [version, pages, ranges, [], [['position', pages.map((_, position) => position)]], []];
  const plain = Buffer.concat([magic, encode(meta)]);
  const entry = JSON.parse(new TextDecoder().decode(frame.find(({ path }) => path === 'pagefind-entry.json')?.content)) as Entry;
  Object.assign(entry.languages[language]!, { hash: nameOf(plain), page_count: pages.length });
  const files: PagefindFile[] = [
    ...frame.filter(({ path }) => used.test(path)),
    { path: 'pagefind-entry.json', content: new TextEncoder().encode(JSON.stringify(entry)) },
    { path: `pagefind.${nameOf(plain)}.pf_meta`, content: packed(plain) },
    ...chunks.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content })),
  ];
  return { files, chunks: chunks.map(({ content }, index) => ({ first: ranges[index]![0], size: content.length })) };
}

const nameOf = (content: Uint8Array) => `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;

/** As bytes that are the same on every machine. */
const packed = (plain: Uint8Array) => gzipSync(plain, { mtime: 0 });

/** From which word to which a chunk reaches, as Pagefind names them: no longer than tells them from the neighbours. */
function rangesOf(chunks: readonly Pick<PlainChunk, 'first' | 'last'>[]): [first: string, last: string][] {
  const ranges = chunks.map(({ first, last }): [string, string] => [first, last]);
  for (const [index, range] of ranges.entries()) {
    const next = ranges[index + 1];
    if (!next) break;
    const [last, first] = [[...range[1]], [...next[0]]];
    const alike = first.findIndex((character, at) => character !== last[at]);
    const length = (alike < 0 ? first.length : alike) + 1;
    const short = last.slice(0, length).join('');
    if (sortable(short) >= sortable(range[0])) range[1] = short;
    next[0] = first.slice(0, length).join('');
  }
  return ranges;
}
