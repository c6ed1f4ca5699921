/** Fingerprints: of all that a document's files are made of. */
import { createHash, hash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One print of some values; which is which, and where one ends, is part of it. */
export function printOf(parts: Iterable<string | Uint8Array>): string {
  const all = createHash('sha256');
  for (const part of parts) all.update(hash('sha256', part, 'buffer'));
  return all.digest('hex');
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The print of the code that makes a site: its sources, the versions it depends on, and the Node that runs it. */
export function codePrint(project: string): string {
  const paths = globSync(['src/**/*', 'public/**/*', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'], { cwd: project })
    .filter((path) => isFile(join(project, path)))
    .sort();
  return printOf([process.version, ...paths.flatMap((path) => [path.replaceAll('\\', '/'), readFileSync(join(project, path))])]);
}
