/**
 * Offline reading: the service worker. A small library is kept whole after one visit; of a
 * large one the shell and the search are, and each page once it was visited.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSW, type ManifestEntry } from 'workbox-build';
import { editionOf, hashFile } from './edition.ts';
import { encodePath, isUnserved } from './files.ts';

export interface OfflineOptions {
  /** The greatest size, in bytes, of a library that is kept whole. */
  whole: number;
  /** Folders whose files change their name with their content: `_astro/`. */
  immutable: readonly string[];
  /** Files no reader ever opens, and so never kept. */
  unused: RegExp;
  /** Which files of a large library are kept only once they were asked for. */
  visited: RegExp;
}

const worker = (name: string) => readFile(new URL(`worker/${name}.js`, import.meta.url), 'utf8');

/** Whether a worker may keep a file: not what only machines ask for, what is written after it, or a page some hosts answer with 404. */
const mayKeep = (options: OfflineOptions) => (path: string) =>
  !isUnserved(path) && !options.unused.test(path) && !['sw.js', 'SHA256SUMS', 'robots.txt', 'sitemap.xml', '404.html'].includes(path);

/** The folders of what is kept once it was visited, each with the name of what is in it: a page is of this build if its folder is. */
async function editionsOf(folder: string, paths: readonly string[]) {
  const editions: Record<string, string> = {};
  for (const [name, own] of Map.groupBy(paths.filter((path) => path.includes('/')), (path) => path.slice(0, path.indexOf('/')))) {
    if (own.some((path) => path.endsWith('.html'))) editions[name] = await editionOf(folder, own);
  }
  return editions;
}

/** What is to be kept, whether it is all of it, and the name of this build. */
export async function planOffline(folder: string, paths: readonly string[], options: OfflineOptions) {
  const all = paths.filter(mayKeep(options));
  const sizes = await Promise.all(all.map(async (path) => (await stat(join(folder, path))).size));
  const isWhole = sizes.reduce((sum, size) => sum + size, 0) <= options.whole;
  const kept = isWhole ? all : all.filter((path) => !options.visited.test(path));
  const editions = isWhole ? {} : await editionsOf(folder, all.filter((path) => options.visited.test(path)));
  return { kept, isWhole, edition: await editionOf(folder, all), editions };
}

/** Writes `sw.js`. Each file kept carries its hash, so that no file of another edition, nor half a one, is ever taken. */
export async function writeWorker(folder: string, { kept, isWhole, edition, editions }: Awaited<ReturnType<typeof planOffline>>, options: OfflineOptions) {
  const { immutable } = options;
  const entries: ManifestEntry[] = [];
  for (const path of kept) {
    const [hex, base64] = [await hashFile(join(folder, path), 'hex'), await hashFile(join(folder, path), 'base64')];
    entries.push({ url: encodePath(path), revision: immutable.some((one) => path.startsWith(one)) ? null : hex.slice(0, 16), integrity: `sha256-${base64}` });
  }
  const swDest = join(folder, 'sw.js');
  const { warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: [],
    additionalManifestEntries: entries,
    swDest,
    cacheId: 'reader',
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
    babelPresetEnvTargets: ['supports es6-module'],
    // No file of a static site depends on what follows `?`: our own parameters, Pagefind's `ts`, or what another site appends.
    ignoreURLParametersMatching: [/^/],
    directoryIndex: 'index.html',
    skipWaiting: false,
    clientsClaim: true,
    // It would also remove what a site in a folder of this one keeps: its names hold this site's address too.
    cleanupOutdatedCaches: false,
  });
  if (warnings.length > 0) throw new Error(`The service worker is incomplete: ${warnings.join(' ')}`);
  const visited = (await worker('visited'))
    .replace('__EDITION__', edition)
    .replace('__EDITIONS__', () => JSON.stringify(editions))
    .replace('__LIBRARY__', kept.find((path) => /^search\/[^/]+\/library\.json$/.test(path)) ?? '')
    .replace('__IMMUTABLE__', () => immutable.join('|'));
  const parts = [await worker('kept-gone'), await readFile(swDest, 'utf8'), ...(isWhole ? [] : [visited]), await worker('former-names')];
  await writeFile(swDest, parts.map((part) => `{\n${part.trimEnd()}\n}\n`).join(''));
}

/** The worker that ends offline reading for whoever has it; `reloads` has it also load anew the pages that are open. */
export const withdrawnWorker = async ({ reloads }: { reloads: boolean }) => (await worker('withdrawn')).replace('__RELOADS__', String(reloads));

/** Writes that worker as the `sw.js` of a folder: readers are not disturbed. */
export const withdrawWorker = async (folder: string) => writeFile(join(folder, 'sw.js'), await withdrawnWorker({ reloads: false }));
