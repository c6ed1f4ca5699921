/** Reads CBOR, as far as Pagefind writes it: integers, text, arrays. Throws on anything else, and on data cut short. */
export type Cbor = number | string | Cbor[];

export function decode(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function length(low: number) {
    if (low < 24) return low;
    const size = 2 ** (low - 24);
    const value = { 1: () => view.getUint8(at), 2: () => view.getUint16(at), 4: () => view.getUint32(at) }[size];
    if (!value) throw new RangeError(`CBOR length of ${size} bytes at ${at}`);
    const read = value();
    at += size;
    return read;
  }

  const readers: Record<number, (size: number) => Cbor> = {
    0: (size) => size,
    1: (size) => -1 - size,
    3: (size) => new TextDecoder().decode(bytes.subarray(at, (at += size))),
    4: (size) => Array.from({ length: size }, item),
  };

  function item(): Cbor {
    const head = view.getUint8(at++);
    const reader = readers[head >> 5];
    if (!reader) throw new RangeError(`CBOR type ${head >> 5} at ${at - 1}`);
    return reader(length(head & 31));
  }

  return item();
}
