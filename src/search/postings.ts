/**
 * Pagefind's index by document. An index of some documents is taken apart into what it has of each, and what was taken
 * out of any is put together to the index of a library, which is to the byte what Pagefind makes of it at once: so a
 * document is indexed again only when it changed.
 *
 * A chunk is `[[word, pages, [[form, pages], …]], …]` in CBOR (RFC 8949): words in the order of their UTF-8 bytes,
 * with the pages of a word as it stands and of its forms with accents. A page is `[number, places, places in titles]`,
 * its number counted from the page before it in the list. Pagefind's pages are our records.
 */
import { array, positive, Reader, three, two, Writer } from './cbor.ts';
import { sortable } from './chunks.ts';

/** What the index has of one document. */
export interface Postings {
  /** The rows, a line each: a word, or a word and a form of it with a tab between. */
  rows: string;
  /** Of each row: how many records have it, how much that counts for in a chunk, the first of them and the last, from 0, and how many bytes it has in `bytes`. */
  numbers: Uint32Array;
  /** The lists of pages of all rows, without what an entry begins with up to its number, of each list's first. */
  bytes: Uint8Array;
  /** Of each record what Pagefind's metadata says of it after its name: how many words it has. */
  records: unknown[][];
}

/** A chunk of the index of a library, before it is packed. */
export interface PlainChunk {
  first: string;
  last: string;
  bytes: Uint8Array;
}

/** What a chunk begins with, before its CBOR. */
export const magic = new TextEncoder().encode('pagefind_dcd');

/** How much is together in a chunk, counted as Pagefind counts: a record for each page, and one for each place. */
const enough = 20_000;

/** Numbers of a row. */
const perRow = 5;

/** Takes an index apart: of the documents whose records it has, `sizes` says how many each. `records` is what the metadata says of them. Throws where the index is not as it is known here. */
export function apart(chunks: readonly Uint8Array[], records: readonly unknown[][], sizes: readonly number[]): Postings[] {
  if (records.length !== sizes.reduce((sum, size) => sum + size, 0)) throw new Error(`Pagefind’s index has ${records.length} records, and was given ${sizes.join(' + ')}`);
  /** The document of a record, and the first record of a document. */
  const owners = sizes.flatMap((size, document) => Array<number>(size).fill(document));
  const starts = sizes.map((_, document) => sizes.slice(0, document).reduce((sum, size) => sum + size, 0));
  const all = sizes.map(() => ({ rows: [] as string[], numbers: [] as number[], bytes: new Writer() }));

  /** Reads a list of pages, which are in their order, so that those of a document are together. */
  function pages(reader: Reader, name: string) {
    let page = 0;
    let row: { owner: number; count: number; size: number; first: number; last: number; from: number; to: number } | undefined;
    const end = () => {
      if (!row) return;
      const { rows, numbers, bytes } = all[row.owner]!;
      rows.push(name);
      numbers.push(row.count, row.size, row.first, row.last, row.to - row.from);
      bytes.add(reader.bytes.subarray(row.from, row.to));
    };
    for (let left = reader.head(array); left > 0; left--) {
      reader.head(array);
      page += reader.head(positive);
      const from = reader.at;
      const places = reader.integers() + reader.integers();
      const owner = owners[page];
      if (owner === undefined) throw new RangeError(`Pagefind’s index has a record ${page} of ${owners.length}`);
      const own = page - starts[owner]!;
      if (row?.owner !== owner) {
        end();
        row = { owner, count: 0, size: 0, first: own, last: own, from, to: from };
      }
      row.count += 1;
      row.size += places + 1;
      [row.last, row.to] = [own, reader.at];
    }
    end();
  }

  for (const chunk of chunks) {
    const reader = new Reader(chunk);
    reader.at = magic.length;
    reader.head(array);
    for (let left = reader.head(array); left > 0; left--) {
      reader.head(array);
      const word = reader.text();
      pages(reader, word);
      for (let forms = reader.head(array); forms > 0; forms--) {
        reader.head(array);
        pages(reader, `${word}\t${reader.text()}`);
      }
    }
  }
  return all.map(({ rows, numbers, bytes }, document) => ({
    rows: rows.join('\n'),
    numbers: Uint32Array.from(numbers),
    bytes: bytes.bytes.slice(),
    records: records.slice(starts[document], starts[document]! + sizes[document]!),
  }));
}

/** A list of pages that grows. */
class List {
  readonly first: number;
  readonly #bytes = new Writer();
  #count = 0;
  #last = 0;
  size = 0;

  constructor(first: number) {
    this.first = first;
  }

  add(count: number, size: number, first: number, last: number, bytes: Uint8Array) {
    this.#bytes.byte(three);
    this.#bytes.head(positive, first - this.#last);
    this.#bytes.add(bytes);
    this.#count += count;
    this.#last = last;
    this.size += size;
  }

  write(to: Writer) {
    to.head(array, this.#count);
    to.add(this.#bytes.bytes);
  }
}

interface Word {
  plain?: List;
  forms: Map<string, List>;
}

/** Puts together what the index has of each document, in the order of their records. */
export function together(documents: readonly Postings[]): PlainChunk[] {
  const words = new Map<string, Word>();
  let base = 0;
  for (const { rows, numbers, bytes, records } of documents) {
    let at = 0;
    for (const [index, row] of (rows === '' ? [] : rows.split('\n')).entries()) {
      const [count, size, first, last, length] = numbers.subarray(perRow * index, perRow * (index + 1)) as unknown as [number, number, number, number, number];
      listOf(words, row, base + first).add(count, size, base + first, base + last, bytes.subarray(at, at + length));
      at += length;
    }
    base += records.length;
  }
  return cut([...words].map(([word, lists]) => ({ word, ...lists, key: sortable(word) })).sort((a, b) => (a.key < b.key ? -1 : 1)));
}

function listOf(words: Map<string, Word>, row: string, first: number): List {
  const [name, form] = row.split('\t') as [string, string?];
  const word: Word = words.get(name) ?? { forms: new Map() };
  words.set(name, word);
  if (form === undefined) return (word.plain ??= new List(first));
  const list = word.forms.get(form) ?? new List(first);
  word.forms.set(form, list);
  return list;
}

function cut(words: readonly (Word & { word: string })[]): PlainChunk[] {
  const chunks: PlainChunk[] = [];
  let [from, size] = [0, 0];
  for (const [index, { plain }] of words.entries()) {
    size += plain?.size ?? 0;
    if (size < enough && index < words.length - 1) continue;
    const some = words.slice(from, index + 1);
    chunks.push({ first: some[0]!.word, last: some.at(-1)!.word, bytes: chunkOf(some) });
    [from, size] = [index + 1, 0];
  }
  return chunks;
}

function chunkOf(words: readonly (Word & { word: string })[]): Uint8Array {
  const to = new Writer();
  to.add(magic);
  to.head(array, 1);
  to.head(array, words.length);
  for (const { word, plain, forms } of words) {
    to.byte(three);
    to.text(word);
    if (plain) plain.write(to);
    else to.head(array, 0);
    to.head(array, forms.size);
    for (const [form, list] of [...forms].sort(([a, one], [b, other]) => one.first - other.first || (sortable(a) < sortable(b) ? -1 : 1))) {
      to.byte(two);
      to.text(form);
      list.write(to);
    }
  }
  return to.bytes;
}
