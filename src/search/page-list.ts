/** A list of pages of the index of a library that grows: parts of what the documents have, which are copied only once. */
import { array, positive, type Writer } from './cbor.ts';
import type { Postings, Row } from './postings.ts';

export class PageList {
  /** Of each part: how far its first page is after the last one of the part before it, its document, and where its bytes are there. */
  readonly #parts: number[] = [];
  #last = 0;
  count = 0;
  size = 0;
  readonly first: number;

  constructor(first: number) {
    this.first = first;
  }

  add(document: number, base: number, [count, size, first, last, length]: Row, at: number) {
    this.#parts.push(base + first - this.#last, document, at, at + length);
    this.count += count;
    this.#last = base + last;
    this.size += size;
  }

  write(to: Writer, documents: readonly Postings[]) {
    to.head(array, this.count);
    for (let part = 0; part < this.#parts.length; part += 4) {
      const [after, document, from, end] = this.#parts.slice(part, part + 4) as [number, number, number, number];
      to.head(array, 3);
      to.head(positive, after);
      to.add(documents[document]!.bytes.subarray(from, end));
    }
  }
}
