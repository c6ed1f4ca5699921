/**
 * The folder a build may put its site in. A build replaces whatever stands there, so it takes
 * only what is new, empty, or its own, and nothing that people keep things in.
 */
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { listPaths } from '../publish/files.ts';
import { markName } from '../publish/mark.ts';
import { parseSums, sumsName } from '../publish/sums.ts';
import { isStaged } from './staged.ts';

export interface Places {
  project: string;
  /** What the text is read from, the project's own `content/` and any other. */
  content: readonly string[];
  /** What may be deleted at any time, and so holds no site. */
  cache: string;
}

/** What of a project is written by hand, or by others: no site is put in there. */
const sources = ['src', 'public', 'tests', 'node_modules', '.git', '.github', '.ci', '.astro'];

/** What file managers put in every folder they show. */
const ofSystems = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Why a build must not put its site there, in a sentence; nothing where it may. Reads only. */
export async function refusal(out: string, places: Places): Promise<string | undefined> {
  const above = await standing(out);
  if (typeof above === 'string') return above;
  const { project, content, cache } = places;
  const guarded = [
    { path: project, name: 'the project', isClosed: false },
    ...content.map((path) => ({ path, name: 'the text', isClosed: true })),
    ...sources.map((name) => ({ path: join(project, name), name: `the project's ${name}`, isClosed: true })),
    { path: cache, name: "the project's cache", isClosed: false },
    { path: home(), name: 'your home folder', isClosed: false },
  ];
  const self = await identity(out);
  for (const { path, name, isClosed } of guarded) {
    const it = await identity(path);
    if (it === undefined) continue;
    const around = await standing(path);
    if (self === it) return `${out} is ${name}, and a build would replace it`;
    if (self !== undefined && around.includes(self)) return `${out} holds ${name}, and a build would replace it`;
    if (isClosed && above.includes(it)) return `${out} lies in ${name}, which is no place for a site`;
  }
  const foreign = self === undefined ? [] : await notOurs(out, join(project, 'dist'));
  if (foreign.length === 0) return undefined;
  const [some, more] = [foreign.slice(0, 3).join(', '), foreign.length - 3];
  return `${out} holds what no build put there (${some}${more > 0 ? `, and ${more} more` : ''}), and a build would replace it`;
}

/** Whether a folder is empty, bears the mark, or is a site from before there was a mark: what a build moved aside, or was about to put down. */
export async function isOurs(folder: string) {
  const names = await readdir(folder);
  return names.length === 0 || names.includes(markName) || (await isUnmarkedSite(folder));
}

/** The files of a folder that are no build's: those its sums do not name, or, where neither mark nor sums say it is a site, all that stands in it. */
async function notOurs(out: string, usual: string) {
  const names = (await readdir(out)).filter((name) => !ofSystems.has(name) && !isStaged(name)).sort();
  const isSite = names.includes(markName) || ((await identity(usual)) === (await identity(out)) && (await isUnmarkedSite(out)));
  if (!isSite) return names;
  const sums = await sumsOf(out);
  return everything(out).filter((path) => path !== markName && path !== sumsName && !sums.has(path));
}

/** Sites were once built without a mark: one has its worker, a cover, and no file that its sums do not name. */
async function isUnmarkedSite(folder: string) {
  const [paths, sums] = [everything(folder), await sumsOf(folder)];
  return sums.has('index.html') && sums.has('sw.js') && paths.every((path) => path === sumsName || sums.has(path));
}

const sumsOf = async (folder: string): Promise<ReadonlyMap<string, string>> =>
  readFile(join(folder, sumsName), 'utf8').then(parseSums).catch(() => new Map());

/** Every path of a folder that is not itself a folder, but what a build is about to put there, and what systems leave. */
const everything = (folder: string) => listPaths(folder, ({ name }) => !ofSystems.has(name)).filter((path) => !isStaged(path.split('/')[0] ?? ''));

/** What a path is on its disk, whatever it is called and whichever link or mount leads there. */
const identity = (path: string) => stat(path, { bigint: true }).then(({ dev, ino }) => (ino === 0n ? realpath(path) : `${dev}:${ino}`)).catch(() => undefined);

/** The identities of a folder and of all above it, of those that are there; or, in a sentence, why no folder can be there. */
async function standing(path: string): Promise<string[] | string> {
  let at = path;
  for (; ; at = dirname(at)) {
    const found = await stat(at).catch((reason: NodeJS.ErrnoException) => reason.code);
    if (typeof found === 'object') {
      if (!found.isDirectory()) return at === path ? `${path} is a file, not a folder` : `${path} cannot be: ${at} is a file`;
      break;
    }
    if (await lstat(at).then((link) => link.isSymbolicLink(), () => false)) return `${at} is a link that leads nowhere`;
    if (found !== 'ENOENT' && found !== 'ENOTDIR') return `${path} cannot be looked at (${found})`;
    if (dirname(at) === at) return `${path} cannot be: there is no ${at}`;
  }
  const identities: string[] = [];
  for (let real = await realpath(at); ; real = dirname(real)) {
    identities.push((await identity(real)) ?? real);
    if (dirname(real) === real) return identities;
  }
}

/** The home folder, or nothing that exists. */
function home() {
  try {
    return homedir();
  } catch {
    return '';
  }
}
