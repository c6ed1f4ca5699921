/** `SHA256SUMS`: what a deployed copy is checked against, in the form of `sha256sum -c`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.ts';
import { sumOf } from './hashed.ts';
import { markName } from './mark.ts';

export const sumsName = 'SHA256SUMS';

/** Whether a file is summed: all are, but the sums themselves and the mark. */
export const isSummed = (path: string) => path !== sumsName && path !== markName;

/** Writes the sums of every file of a folder, sorted by path; throws on a name that the form cannot hold. */
export async function writeSums(folder: string) {
  const lines: string[] = [];
  for (const path of listFiles(folder).filter(isSummed)) {
    if (/[\\\n\r]/.test(path)) throw new Error(`${JSON.stringify(path)} cannot stand in ${sumsName}; rename the file.`);
    lines.push(`${sumOf(join(folder, path)).toString('hex')}  ${path}\n`);
  }
  await writeFile(join(folder, sumsName), lines.join(''));
}

/** Each path of a `SHA256SUMS` with its sum; throws when it is not one, as when a host answers every address with a page. */
export function parseSums(text: string) {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (sum === undefined || path === undefined) throw new Error(`${sumsName} is not a list of sums: ${line.slice(0, 60)}`);
      return [path, sum] as const;
    }),
  );
}
