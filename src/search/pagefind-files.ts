/** Pagefind's own files for a library: made by it of some documents at a time, and put together. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { gzipSync } from 'fflate';
import { packed, type Packed, unpacked } from '../packed.ts';
import { sortable } from './chunks.ts';
import type { Library, Part } from './indexed.ts';
import { closePagefind, language, made, type PagefindFile } from './pagefind.ts';
import { apart, magic, type Postings } from './postings.ts';
import { together, type PlainChunk } from './together.ts';

/** What of Pagefind's files the search uses beside the index: its script and its engine; results come from our own rows. */
const used = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

/** Pagefind takes forty times the memory of the text it is given: so many characters at a time. */
const atOnce = 800_000;

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
  const files = await made(documents.flat());
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index')).map(plainOf);
  const records = chunks.length > 0 ? metaOf(files)[1].map(([, ...record]) => record) : [];
  return apart(chunks, records, documents.map(({ length }) => length));
}

const isFresh = (document: Library[number]): document is readonly string[] => Array.isArray(document);

/** Has Pagefind make what is not known of its index for a library, and puts it together. Each part is given as soon as it is there: not all of them are held at once. Throws if Pagefind fails. */
export async function* indexOf(library: Library): AsyncGenerator<Part, void, void> {
  // What is in its files whatever was indexed comes from an index of next to nothing.
  const frame = await made(['0']);
  let size = 0;
  const groups = Map.groupBy(library.filter(isFresh), (contents) => Math.floor((size += contents.reduce((sum, { length }) => sum + length, 0)) / atOnce));
  const fresh: Packed[] = [];
  for (const group of groups.values()) {
    for (const one of (await indexed(group)).map(packed)) {
      fresh.push(one);
      yield { fresh: [one] };
    }
  }
  await closePagefind();
  const left = fresh.values();
  yield* filesOf(frame, library.map((document) => unpacked<Postings>(isFresh(document) ? left.next().value! : document)));
}

/** The files of a library, and its chunks. */
function* filesOf(frame: readonly PagefindFile[], documents: readonly Postings[]): Generator<Part, void, void> {
  const chunks: (Omit<PlainChunk, 'bytes'> & { name: string; size: number })[] = [];
  const made = together(documents);
  for (const { bytes, ...about } of made.chunks) {
    const [name, content] = [nameOf(bytes), zipped(bytes)];
    chunks.push({ ...about, name, size: content.length });
    yield { files: [{ path: `index/${name}.pf_index`, content }] };
  }
  const [version] = metaOf(frame);
  // The records' own files are not kept, and need no names.
  const pages = documents.flatMap(({ records }) => records).map((record): Meta[1][number] => [`${language}_0000000`, ...record]);
  const ranges = rangesOf(chunks).map(([first, last], index): Meta[2][number] => [first, last, chunks[index]!.name]);
  const meta: Meta = [version, pages, ranges, [], [['position', pages.map((_, position) => position)]], []];
  const plain = Buffer.concat([magic, encode(meta)]);
  const name = nameOf(plain);
  const entry = JSON.parse(new TextDecoder().decode(frame.find(({ path }) => path === 'pagefind-entry.json')?.content)) as Entry;
  Object.assign(entry.languages[language]!, { hash: name, page_count: pages.length });
  yield { files: [{ path: `pagefind.${name}.pf_meta`, content: zipped(plain) }] };
  yield { files: [{ path: 'pagefind-entry.json', content: new TextEncoder().encode(JSON.stringify(entry)) }] };
  yield { files: frame.filter(({ path }) => used.test(path)) };
  yield { common: made.common, chunks: chunks.map(({ canary, record, size }, index) => ({ first: ranges[index]![0], canary, record, size })) };
}

const nameOf = (content: Uint8Array) => `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;

/** As bytes that are the same on every machine. */
const zipped = (plain: Uint8Array) => gzipSync(plain, { mtime: 0 });

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
