/** Values as bytes, quick before small: a document is packed in some milliseconds. */
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A value that can be cloned, as bytes. */
export type Packed = Uint8Array;

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export const packedBytes = (bytes: Uint8Array): Packed => zstdCompressSync(bytes, fast);

export const unpackedBytes = (packed: Packed) => zstdDecompressSync(packed);

export const packed = (value: unknown) => packedBytes(serialize(value));

export const unpacked = <Value>(packed: Packed) => deserialize(unpackedBytes(packed)) as Value;
