/** The SHA-256 of the files of a built folder, each read once: the plans and the sums both ask for every file. */
import { hash } from 'node:crypto';
import { type BigIntStats, readFileSync, statSync } from 'node:fs';

/** By the path of a file, and how it lay there: one that was written since is told by its time and its inode. */
const hashed = new Map<string, { stamp: string; sum: Buffer }>();

/** How a file lies there: whoever writes it changes that, and who moves it does not. */
export const stampOf = ({ mtimeNs, size, ino }: Pick<BigIntStats, 'mtimeNs' | 'size' | 'ino'>) => `${mtimeNs} ${size} ${ino}`;

const found = (file: string) => statSync(file, { bigint: true });

/** A file as a list tells of it: its SHA-256, and its size in bytes. */
export function hashedFile(file: string): { sum: Buffer; size: number } {
  const lies = found(file);
  const [stamp, size] = [stampOf(lies), Number(lies.size)];
  const known = hashed.get(file);
  if (known?.stamp === stamp) return { sum: known.sum, size };
  const sum = hash('sha256', readFileSync(file), 'buffer');
  hashed.set(file, { stamp, sum });
  return { sum, size };
}

/** SHA-256 of a file. */
export const sumOf = (file: string) => hashedFile(file).sum;

/** Tells the SHA-256 of a file, as it stands there now. */
export const knownSum = (file: string, sum: Buffer, stamp = stampOf(found(file))) => void hashed.set(file, { stamp, sum });

/** What bytes are told by: the first 16 hexadecimal digits of their SHA-256. */
export const printOf = (sum: Buffer) => sum.toString('hex', 0, 8);
