/** The SHA-256 of the files of a built folder, each read once: the plans and the sums both ask for every file. */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** By the path of a file, and how it lay there: one that was written since is told by its time and its inode. */
const hashed = new Map<string, { stamp: string; sum: Buffer }>();

function stampOf(file: string) {
  const { mtimeNs, size, ino } = statSync(file, { bigint: true });
  return `${mtimeNs} ${size} ${ino}`;
}

/** SHA-256 of a file. */
export function sumOf(file: string): Buffer {
  const stamp = stampOf(file);
  const known = hashed.get(file);
  if (known?.stamp === stamp) return known.sum;
  const sum = hash('sha256', readFileSync(file), 'buffer');
  hashed.set(file, { stamp, sum });
  return sum;
}

/** Tells the SHA-256 of a file, as it stands there now. */
export const knownSum = (file: string, sum: Buffer) => void hashed.set(file, { stamp: stampOf(file), sum });

/** What bytes are told by: the first 16 hexadecimal digits of their SHA-256. */
export const printOf = (sum: Buffer) => sum.toString('hex', 0, 8);
