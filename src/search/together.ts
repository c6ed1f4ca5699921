/** What the index has of each document, put together to the index of a library, in the form in which postings.ts takes it apart. */
import { array, positive, Writer } from './cbor.ts';
import { sortable } from './chunks.ts';
import { magic, perRow, type Postings, type Row } from './postings.ts';

/** A chunk of the index of a library, before it is packed, with its first word and its last. */
export interface PlainChunk {
  first: string;
  last: string;
  bytes: Uint8Array;
}

/** How much is together in a chunk, counted as Pagefind counts: a record for each page, and one for each place. */
const enough = 20_000;

/** A list of pages that grows: parts of what the documents have, which are copied only once. */
class List {
  /** Of each part: how far its first page is after the last one of the part before it, its document, and where its bytes are there. */
  readonly #parts: number[] = [];
  #count = 0;
  #last = 0;
  size = 0;
  readonly first: number;

  constructor(first: number) {
    this.first = first;
  }

  add(document: number, base: number, [count, size, first, last, length]: Row, at: number) {
    this.#parts.push(base + first - this.#last, document, at, at + length);
    this.#count += count;
    this.#last = base + last;
    this.size += size;
  }

  write(to: Writer, documents: readonly Postings[]) {
    to.head(array, this.#count);
    for (let part = 0; part < this.#parts.length; part += 4) {
      const [after, document, from, end] = this.#parts.slice(part, part + 4) as [number, number, number, number];
      to.head(array, 3);
      to.head(positive, after);
      to.add(documents[document]!.bytes.subarray(from, end));
    }
  }
}

interface Word {
  plain?: List;
  forms: Map<string, List>;
}

type NamedWord = Word & { word: string };

/** Puts together what the index has of each document, in the order of their records, a chunk at a time. */
export function* together(documents: readonly Postings[]): Generator<PlainChunk, void, void> {
  const words = new Map<string, Word>();
  let base = 0;
  for (const [document, { rows, numbers, records }] of documents.entries()) {
    let at = 0;
    for (const [index, name] of (rows === '' ? [] : rows.split('\n')).entries()) {
      const row = [...numbers.subarray(perRow * index, perRow * (index + 1))] as Row;
      const [, , first, , length] = row;
      listOf(words, name, base + first).add(document, base, row, at);
      at += length;
    }
    base += records.length;
  }
  const sorted = [...words].map(([word, lists]) => ({ word, ...lists, key: sortable(word) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const some of cut(sorted)) yield { first: some[0]!.word, last: some.at(-1)!.word, bytes: chunkOf(some, documents) };
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

/** The words of each chunk. */
function cut(words: readonly NamedWord[]): NamedWord[][] {
  const chunks: NamedWord[][] = [];
  let [from, size] = [0, 0];
  for (const [index, { plain }] of words.entries()) {
    size += plain?.size ?? 0;
    if (size < enough && index < words.length - 1) continue;
    chunks.push(words.slice(from, index + 1));
    [from, size] = [index + 1, 0];
  }
  return chunks;
}

function chunkOf(words: readonly NamedWord[], documents: readonly Postings[]): Uint8Array {
  const to = new Writer();
  to.add(magic);
  to.head(array, 1);
  to.head(array, words.length);
  for (const { word, plain, forms } of words) {
    to.head(array, 3);
    to.text(word);
    if (plain) plain.write(to, documents);
    else to.head(array, 0);
    to.head(array, forms.size);
    for (const [form, list] of [...forms].sort(([a, one], [b, other]) => one.first - other.first || (sortable(a) < sortable(b) ? -1 : 1))) {
      to.head(array, 2);
      to.text(form);
      list.write(to, documents);
    }
  }
  return to.bytes;
}
