/**
 * Offline reading: the service worker, and the plans of what it keeps. A plan says of each file of a set what its
 * bytes are; a set is a folder of pages with what belongs to them, or what every page needs (worker/set-of.js).
 */
import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { scriptTarget } from '../minimum.ts';
import { byCode, isUnserved } from './files.ts';
import { hashedFile, printOf } from './hashed.ts';
import { planPath, setOf } from './worker/set-of.js';

export interface OfflineOptions {
  /** The greatest size, in bytes, of a library that is kept whole unasked. */
  whole: number;
  /** The same of one document of a larger library, once it was opened. */
  document: number;
  /** Folders whose files change their name with their content: `_astro/`. */
  immutable: readonly string[];
  /** Files no reader ever opens, and so never kept. */
  unused: RegExp;
}

/** The print of each file of a set, and its size in bytes. */
type Plan = Record<string, [print: string, size: number]>;

const isPlan = (path: string) => /^(?:[^/]+\/)?offline\.json$/.test(path);

const worker = (name: string) => fileURLToPath(new URL(`worker/${name}.js`, import.meta.url));

/** Whether a worker may keep a file: not what only machines ask for, what is written after it, or a page some hosts answer with 404. */
const mayKeep = ({ unused }: OfflineOptions) => (path: string) =>
  !isUnserved(path) && !unused.test(path) && !isPlan(path) && !['sw.js', 'SHA256SUMS', 'robots.txt', 'sitemap.xml', '404.html'].includes(path);

const folderOf = (path: string) => path.slice(0, Math.max(0, path.indexOf('/')));

/** The plans of a folder, by set, in the order of their names. */
export function plansOf(folder: string, paths: readonly string[], options: OfflineOptions): Map<string, Plan> {
  const folders = new Set(paths.filter((path) => path.endsWith('.html')).map(folderOf));
  const isSet = (id: string) => id !== '' && folders.has(id);
  const kept = paths.filter(mayKeep(options));
  const plans = new Map(['', ...folders].sort(byCode).map((id): [string, Plan] => [id, {}]));
  for (const path of kept) {
    const { sum, size } = hashedFile(join(folder, path));
    plans.get(setOf(path, isSet))![path] = [printOf(sum), size];
  }
  return plans;
}

/** Writes the plans and `sw.js`. Of what a page leads to, only a file whose bytes are in a plan is ever kept, so no two editions mix. */
export async function writeWorker(folder: string, plans: ReadonlyMap<string, Plan>, { whole, document, immutable }: OfflineOptions) {
  const sets: Plan = {};
  for (const [id, plan] of plans) {
    const text = JSON.stringify(plan);
    await writeFile(join(folder, planPath(id)), text);
    sets[id] = [printOf(hash('sha256', text, 'buffer')), Object.values(plan).reduce((sum, [, size]) => sum + size, 0)];
  }
  const isWhole = Object.values(sets).reduce((sum, [, size]) => sum + size, 0) <= whole;
  const { outputFiles: [script] } = await build({
    entryPoints: [worker('worker')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: scriptTarget,
    charset: 'utf8',
    logLevel: 'error',
    write: false,
    define: { PLAN: JSON.stringify({ sets, isWhole, most: document, immutable }) },
  });
  await writeFile(join(folder, 'sw.js'), script!.text);
}

/** The worker that ends offline reading for whoever has it; `reloads` has it also load anew the pages that are open. */
export const withdrawnWorker = async ({ reloads }: { reloads: boolean }) => (await readFile(worker('withdrawn'), 'utf8')).replace('__RELOADS__', String(reloads));

/** Writes that worker as the `sw.js` of a folder: readers are not disturbed. */
export const withdrawWorker = async (folder: string) => writeFile(join(folder, 'sw.js'), await withdrawnWorker({ reloads: false }));
