/** The edge to the disk: a document's folder as it is, and as it is to be, in one step. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Every file of a folder, by its path in it; `undefined` where there is no folder. */
export async function readFolder(folder: string): Promise<Map<string, Uint8Array> | undefined> {
  try {
    const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => resolve(entry.parentPath, entry.name)).sort();
    return new Map(await Promise.all(paths.map(async (path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(await readFile(path))] as const)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Write a folder whole beside its place, and put it there: whatever happens, the old one or the new one is there, and never a part. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  // A name that begins with a dot is no document.
  const temporary = await mkdtemp(join(parent, '.import-'));
  const [made, old] = [join(temporary, 'new'), join(temporary, 'old')];
  try {
    await mkdir(made);
    for (const [path, bytes] of files) {
      const to = join(made, ...path.split('/'));
      await mkdir(dirname(to), { recursive: true });
      await writeFile(to, bytes);
    }
    const replaced = await rename(folder, old).then(() => true, (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    });
    await rename(made, folder).catch(async (error: unknown) => {
      if (replaced) await rename(old, folder);
      throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
