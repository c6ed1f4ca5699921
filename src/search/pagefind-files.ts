/** Pagefind's own files: made of our records, and read where the search must know what is in them. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

/** What of Pagefind's files the search uses: its script, its engine, and the index; results come from our own rows. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*)$/;

/** So many records are handed over at once. */
const together = 50;

/** No language: words are stemmed before they are indexed, so what Pagefind does to them is nothing. */
const language = 'unknown';

function succeed<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

/** Pagefind's files for `records`, those that are used. */
export async function pagefindFiles(records: readonly SearchRecord[]) {
  const { index } = succeed(await createIndex({ forceLanguage: language }));
  if (!index) throw new Error('Pagefind made no index');
  // Pagefind takes them one by one, in their order; that some wait there spares it from waiting here.
  const added = records.map(({ section, rows, position, content }) => () => index.addCustomRecord({ url: `${rows.document}/${section}`, content, language, sort: { position: String(position) } }));
  for (let from = 0; from < added.length; from += together) (await Promise.all(added.slice(from, from + together).map((add) => add()))).forEach(succeed);
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
export function withoutNames(packed: Uint8Array) {
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

/** The chunks of the index among Pagefind's files: the first word of each, and its size in bytes. */
export function chunksOf(files: readonly { path: string; content: Uint8Array }[]) {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind wrote no metadata');
  const [, , chunks] = readMeta(gunzipSync(meta.content));
  const sizes = new Map(files.map(({ path, content }) => [path, content.length]));
  return chunks.map(([first, , hash]) => ({ first, size: sizes.get(`index/${hash}.pf_index`) ?? 0 }));
}
