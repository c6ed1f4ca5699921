/** Values as bytes, quick before small: a document is packed in some milliseconds. */
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A value that can be cloned, as bytes. */
export type Packed = Uint8Array;

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export const packed = (value: unknown): Packed => zstdCompressSync(serialize(value), fast);

export const unpacked = <Value>(bytes: Packed) => deserialize(zstdDecompressSync(bytes)) as Value;
