/** The name of a build: what two builds of the same files share, and no others. */
import { createHash, hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What was hashed, by its path: the edition, the worker and the sums all ask for every file. One that was written since is told by its time and its inode. */
const hashed = new Map<string, { stamp: string; sum: Buffer }>();

/** SHA-256 of a file, as hexadecimal digits or as a `sha256-…` integrity. */
export async function hashFile(file: string, form: 'hex' | 'base64') {
  const stamp = stampOf(file);
  const known = hashed.get(file);
  if (known?.stamp === stamp) return known.sum.toString(form);
  const sum = hash('sha256', readFileSync(file), 'buffer');
  hashed.set(file, { stamp, sum });
  return sum.toString(form);
}

/** Tells the SHA-256 of a file, as it stands there now. */
export const knownHash = (file: string, sum: Buffer) => void hashed.set(file, { stamp: stampOf(file), sum });

function stampOf(file: string) {
  const { mtimeNs, size, ino } = statSync(file, { bigint: true });
  return `${mtimeNs} ${size} ${ino}`;
}

/** The first 16 hexadecimal digits of the SHA-256 over the paths and contents of files, in the order given. */
export async function editionOf(folder: string, paths: readonly string[]) {
  const all = createHash('sha256');
  for (const path of paths) all.update(`${await hashFile(join(folder, path), 'hex')}  ${path}\n`);
  return all.digest('hex').slice(0, 16);
}

/** A page with an edition written on its `<html>`, where a service worker reads it. */
export function withEdition(path: string, html: string, edition: string) {
  const end = /<html(?=[\s>])(?:"[^"]*"|'[^']*'|[^>"'])*/i.exec(html);
  if (!end) throw new Error(`${path} has no <html> tag.`);
  const at = end.index + end[0].length;
  return `${html.slice(0, at)} data-edition="${edition}"${html.slice(at)}`;
}
