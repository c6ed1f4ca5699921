/** The built folder as a list of paths: what is in it, in one order on every machine. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Order by UTF-16 code units: the same in every locale. */
export const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Every file below a folder, with `/` between names and none in front, sorted by code unit. At once: a large library has 40,000, and waiting for each folder takes twice the time. */
export function listFiles(folder: string): string[] {
  const above = join(folder, sep).length;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(above).split(sep).join('/'))
    .sort(byCode);
}

/**
 * Whether hosts keep a file to themselves: Cloudflare and Netlify read `_headers` and serve none,
 * and many serve no name that begins with a dot. No cache may ask for such a file.
 */
export const isUnserved = (path: string) => /(?:^|\/)\.|^_(?:headers|redirects)$/.test(path);

/** A path as an address relative to the folder. */
export const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');
