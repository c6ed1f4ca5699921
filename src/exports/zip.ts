/** Archives that are the same bytes each time: their files in the order they are given, all of one day. */
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** Packs files. Those that are `stored` are not compressed, as an EPUB's `mimetype` must not be. */
export function pack(files: Iterable<readonly [path: string, bytes: Uint8Array, stored?: boolean]>): Uint8Array {
  // The first day an archive can hold, by the clock on the wall: that is what it keeps, so it is the same in every zone.
  const mtime = new Date(1980, 0, 1);
  const zippable: Zippable = {};
  for (const [path, bytes, stored] of files) zippable[path] = [bytes, { mtime, level: stored ? 0 : 9 }];
  return zipSync(zippable);
}

export const unpack = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => new Map(Object.entries(unzipSync(bytes)));
