/** As much of CBOR (RFC 8949) as Pagefind's index is written in, byte by byte: what is large in it is passed on as it stands. */

/** Kinds of values, by the first three bits of their head: whole numbers from 0, those below, text, arrays. */
export const [positive, negative, text, array] = [0, 1, 3, 4] as const;

/** Reads values one after another, without making anything of them. */
export class Reader {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The number that a head carries; throws if it is not of the kind given, or of the other. */
  head(kind: number, other = kind): number {
    const first = this.bytes[this.at++] ?? 0xff;
    const found = first >> 5;
    if (found !== kind && found !== other) throw new Error(`There is a value of kind ${found} at ${this.at - 1}, where one of kind ${kind} was to be`);
    const short = first & 31;
    if (short < 24) return short;
    if (short > 26) throw new Error(`There is a number of more than 32 bits at ${this.at - 1}`);
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left--) value = value * 256 + this.bytes[this.at++]!;
    return value;
  }

  text() {
    const length = this.head(text);
    const from = this.bytes.byteOffset + this.at;
    this.at += length;
    return Buffer.from(this.bytes.buffer, from, length).toString();
  }

  /** Passes over an array of integers, and says how many there were. */
  integers(): number {
    const count = this.head(array);
    for (let left = count; left > 0; left--) this.head(positive, negative);
    return count;
  }
}

/** Writes values one after another. */
export class Writer {
  #bytes = new Uint8Array(64);
  length = 0;

  #room(more: number) {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  byte(value: number) {
    this.#room(1);
    this.#bytes[this.length++] = value;
  }

  add(bytes: Uint8Array) {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** The head of a value, as short as it can be. */
  head(kind: number, value: number) {
    const length = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    this.byte((kind << 5) | (length === 0 ? value : 24 + Math.log2(length)));
    for (let left = length - 1; left >= 0; left--) this.byte(Math.floor(value / 256 ** left) & 0xff);
  }

  text(value: string) {
    const bytes = Buffer.from(value);
    this.head(text, bytes.length);
    this.add(bytes);
  }

  get bytes() {
    return this.#bytes.subarray(0, this.length);
  }
}
