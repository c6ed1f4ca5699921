/** A copy, on disk or on a host, against its `SHA256SUMS`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCode, encodePath, isUnserved, listFiles } from './files.ts';
import { isSummed, parseSums, sumsName } from './sums.ts';

/** What a copy answers: the bytes of a path, or why there are none; nothing for a file that hosts keep to themselves. */
export type Copy = (path: string) => Promise<Uint8Array | string | undefined>;

/** What one file is found to be, in words; nothing where it is as it should be. */
export interface Finding {
  path: string;
  is: 'missing' | 'changed' | 'extra';
  why: string;
}

/** A copy in a folder. */
export const onDisk = (folder: string): Copy => (path) => readFile(join(folder, path)).catch(() => 'there is no such file');

/** A copy on a host, at an address that ends with a slash; redirects are followed, as a reader's browser does. */
export const onHost = (address: string): Copy => async (path) => {
  try {
    const response = await fetch(new URL(encodePath(path), address), { cache: 'no-store', signal: AbortSignal.timeout(60_000) });
    // A host may serve its own page for what is missing with the status that says so.
    if (!response.ok && !(path === '404.html' && response.status === 404)) return isUnserved(path) ? undefined : `the host answers ${response.status}`;
    return new Uint8Array(await response.arrayBuffer());
  } catch (reason) {
    return `no answer: ${reason instanceof Error ? reason.message : String(reason)}`;
  }
};

/** Compares a copy with its own sums, some files at a time, and counts those it saw; throws when the sums cannot be read. */
export async function compare(copy: Copy, atOnce = 8): Promise<{ count: number; findings: Finding[] }> {
  const listed = await copy(sumsName);
  if (listed === undefined || typeof listed === 'string') throw new Error(`${sumsName} cannot be read: ${listed ?? 'the host keeps it'}.`);
  const sums = parseSums(new TextDecoder().decode(listed));
  const rest = [...sums];
  const findings: Finding[] = [];
  let count = 0;
  const work = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [path, sum] = next;
      const bytes = await copy(path);
      if (bytes === undefined) continue;
      count += 1;
      if (typeof bytes === 'string') findings.push({ path, is: 'missing', why: bytes });
      else if (createHash('sha256').update(bytes).digest('hex') !== sum) findings.push({ path, is: 'changed', why: `its ${bytes.length} bytes are not those that were built` });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { count, findings: findings.sort((a, b) => byCode(a.path, b.path)) };
}

/** The files of a folder that its sums do not name. */
export async function extras(folder: string): Promise<Finding[]> {
  const sums = parseSums(await readFile(join(folder, sumsName), 'utf8'));
  const more = listFiles(folder).filter((path) => isSummed(path) && !sums.has(path));
  return more.map((path) => ({ path, is: 'extra', why: `${sumsName} does not name it` }));
}
