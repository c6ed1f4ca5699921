/** The built folder as a list of paths: what is in it, in one order on every machine. */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Order by UTF-16 code units: the same in every locale. */
export const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Every file below a folder, with `/` between names and none in front, sorted by code unit. */
export const listFiles = (folder: string): string[] => listPaths(folder, (entry) => entry.isFile());

/** The same of whatever is wanted below a folder and is no folder. Folder by folder: Node's own way down asks of each path again whether it is one. */
export function listPaths(folder: string, isWanted: (entry: Dirent) => boolean): string[] {
  const below = (above: string): string[] =>
    readdirSync(join(folder, above), { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return below(`${above}${entry.name}/`);
      return isWanted(entry) ? `${above}${entry.name}` : [];
    });
  return below('').sort(byCode);
}

/**
 * Whether hosts keep a file to themselves: Cloudflare and Netlify read `_headers` and serve none,
 * and many serve no name that begins with a dot. No cache may ask for such a file.
 */
export const isUnserved = (path: string) => /(?:^|\/)\.|^_(?:headers|redirects)$/.test(path);

/** A path as an address relative to the folder. */
export const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');
