/**
 * Pagefind's index by document. An index of some documents is taken apart here into what it has of each, and what was
 * taken out of any is put together (together.ts) to the index of a library, which is to the byte what Pagefind makes of
 * it at once: so a document is indexed again only when it changed.
 *
 * A chunk is `[[word, pages, [[form, pages], …]], …]` in CBOR (RFC 8949): words in the order of their UTF-8 bytes,
 * with the pages of a word as it stands and of its forms with accents. A page is `[number, places, places in titles]`,
 * its number counted from the page before it in the list. Pagefind's pages are our records.
 */
import { array, positive, Reader, Writer } from './cbor.ts';

/** What the index has of one document. */
export interface Postings {
  /** The rows, a line each: a word, or a word and a form of it with a tab between. */
  rows: string;
  /** Of each row its numbers, as `Row` has them. */
  numbers: Uint32Array;
  /** The lists of pages of all rows, without what an entry begins with up to its number, of each list's first. */
  bytes: Uint8Array;
  /** Of each record what Pagefind's metadata says of it after its name: how many words it has. */
  records: unknown[][];
}

/** The numbers of a row: how many records have it, how much that counts for in a chunk, the first of them and the last, from 0, and how many bytes it has in `bytes`. */
export type Row = [count: number, size: number, first: number, last: number, length: number];

/** How many numbers a row has. */
export const perRow = 5;

/** What a chunk begins with, before its CBOR. */
export const magic = new TextEncoder().encode('pagefind_dcd');

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
