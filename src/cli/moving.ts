/** Moves folders and tells what a disk says of it. */
import { cp, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markName, markText } from '../publish/mark.ts';

/** Moves a folder, or, where the place is on another disk, copies it. */
export async function move(from: string, to: string) {
  if (await rename(from, to).then(() => true, unless('EXDEV'))) return;
  try {
    await mkdir(to);
    await writeFile(join(to, markName), markText);
    await cp(from, to, { recursive: true });
  } catch (reason) {
    await rm(to, { recursive: true, force: true });
    throw reason;
  }
  await rm(from, { recursive: true });
}

export const isThere = (path: string) => lstat(path).then(() => true, () => false);

/** What a disk says of a folder that is a mount, or whose own folder may not be written. */
export const cannotMove = (reason: unknown) => ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'].includes((reason as NodeJS.ErrnoException).code ?? '');

/** False for one kind of failure; any other is thrown. */
export function unless(code: string) {
  return (reason: NodeJS.ErrnoException) => {
    if (reason.code !== code) throw reason;
    return false;
  };
}
