/** The files of a document as one: their bytes, each after the one before, packed. */
import { hash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Packed, packedBytes, unpackedBytes } from '../packed.ts';
import { put } from './put.ts';

/** A file by its path from the root of the site, with its SHA-256, and its size in bytes. */
export type Bundled = [path: string, sum: Uint8Array, size: number];

/** Room for the files of most documents. With a buffer for each file V8 looks through all that it has after every 64 MB of them: all the time, in a library of thousands. */
const shared = Buffer.allocUnsafe(4_000_000);

/** Reads a file into room that it fills. */
function readInto(room: Buffer, path: string) {
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < room.length; ) {
      const count = readSync(file, room, at, room.length - at, null);
      if (count === 0) throw new Error(`${path} became shorter while it was read.`);
      at += count;
    }
  } finally {
    closeSync(file);
  }
}

/** Reads files of a folder, as what they are and as what is kept of them. */
export function bundle(folder: string, paths: readonly string[]): { files: Bundled[]; packed: Packed } {
  const sizes = paths.map((path) => statSync(join(folder, path)).size);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const room = all > shared.length ? Buffer.allocUnsafe(all) : shared.subarray(0, all);
  let end = 0;
  const files = paths.map((path, index): Bundled => {
    const own = room.subarray(end, (end += sizes[index]!));
    readInto(own, join(folder, path));
    return [path, hash('sha256', own, 'buffer'), own.length];
  });
  return { files, packed: packedBytes(room) };
}

/** Writes files into a folder, as they were bundled. */
export function unbundle(packed: Packed, files: readonly Bundled[], folder: string) {
  const all = unpackedBytes(packed);
  let begin = 0;
  for (const [path, , size] of files) {
    const bytes = all.subarray(begin, (begin += size));
    put(folder, path, (to) => writeFileSync(to, bytes));
  }
}
