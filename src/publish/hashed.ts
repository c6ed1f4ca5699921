/** The SHA-256 of the files of a built folder, each read once: the plans and the sums both ask for every file. */
import { hash } from 'node:crypto';
import { type BigIntStats, readFileSync, statSync } from 'node:fs';

/** A file as a list tells of it: its SHA-256, and its size in bytes. */
interface Hashed {
  sum: Buffer;
  size: number;
}

/** By the path of a file, and how it lay there: one that was written since is told by its time and its inode. What nobody writes any more has no stamp. */
const hashed = new Map<string, Hashed & { stamp?: string }>();

/** How a file lies there: whoever writes it changes that, and who moves it does not. */
export const stampOf = ({ mtimeNs, size, ino }: Pick<BigIntStats, 'mtimeNs' | 'size' | 'ino'>) => `${mtimeNs} ${size} ${ino}`;

/** Reads a file once; what it is known to be it is not looked at for. */
export function hashedFile(file: string): Hashed {
  const known = hashed.get(file);
  if (known && known.stamp === undefined) return known;
  const lies = statSync(file, { bigint: true });
  const stamp = stampOf(lies);
  if (known?.stamp === stamp) return known;
  const one = { stamp, sum: hash('sha256', readFileSync(file), 'buffer'), size: Number(lies.size) };
  hashed.set(file, one);
  return one;
}

/** SHA-256 of a file. */
export const sumOf = (file: string) => hashedFile(file).sum;

/** Tells of a file that stands as it is to be, and is not written any more. */
export const known = (file: string, sum: Uint8Array, size: number) => void hashed.set(file, { sum: Buffer.from(sum), size });

/** What bytes are told by: the first 16 hexadecimal digits of their SHA-256. */
export const printOf = (sum: Buffer) => sum.toString('hex', 0, 8);
