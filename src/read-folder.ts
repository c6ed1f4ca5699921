/** The folders of a library on the disk. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Folder } from './text/document.ts';
import { otherTexts } from './text/unread.ts';

/** No folder to read a library from; the message says which, and what to do. */
export class NoLibrary extends Error {}

/** The names of the folders in one, those that are links to folders too, in order. Throws `NoLibrary` where there is no such folder. */
export async function foldersIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(({ code }: NodeJS.ErrnoException) => {
    const why = code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'it is a file' : code;
    throw new NoLibrary(`${folder} cannot be read as the library: ${why}. Name its folder in DUIDU_CONTENT, or leave that out for content.`);
  });
  const shown = names.filter((name) => !name.startsWith('.'));
  const kinds = await Promise.all(shown.map((name) => stat(join(folder, name)).catch(() => undefined)));
  return shown.filter((_, index) => kinds[index]?.isDirectory()).sort();
}

/** How a report names a path: from where the command was run. */
export const nameOf = (path: string) => relative(process.cwd(), path).split(sep).join('/');

/** All texts and images of a folder and those below it, in the order of their paths, and the names of other programs' texts; links are followed. What an editor or a system hides is left out. At once: waiting for a small file takes far longer than reading it. */
export function readFolder(folder: string): Folder {
  const shown = pathsBelow(folder).filter((path) => /(?:^|\/)(?!\.|~\$)[^/]+$/.test(path));
  const paths = shown.filter((path) => /\.(?:md|markdown|txt|ya?ml|png|jpe?g|gif|webp|avif|svg)$/i.test(path) || otherTexts.test(path)).sort();
  return new Map(paths.map((path) => [path, otherTexts.test(path) ? new Uint8Array() : new Uint8Array(readFileSync(join(folder, path)))]));
}

/** Every file below a folder, with `/` between names. A link that leads back into a folder that holds it is not followed again. */
function pathsBelow(folder: string, above: readonly string[] = []): string[] {
  const self = realpathSync.native(folder);
  if (above.includes(self)) return [];
  const paths: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    const kind = entry.isSymbolicLink() ? followed(join(folder, name)) : entry;
    if (kind?.isFile()) paths.push(name);
    if (kind?.isDirectory()) paths.push(...pathsBelow(join(folder, name), [...above, self]).map((path) => `${name}/${path}`));
  }
  return paths;
}

/** What a link leads to; nothing where that is not there. */
function followed(link: string) {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}
