/** What killed builds left, removed: only what is provably a build's, and whose build has ended. */
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { markName } from '../publish/mark.ts';
import { isOurs } from './out-folder.ts';
import { finishContents } from './place.ts';
import { isDead, remove } from './staged.ts';

/** Clears the project's cache, beside a site and in it. A site that a killed build had moved aside comes back. */
export async function clearLeftovers(out: string, cache: string) {
  for (const [folder, builder] of await named(cache, /^(?:site|astro|files)-(.*)$/)) {
    // Before builds were named by their machine too, no folder here bore the mark; one that does is somebody's site.
    if (isDead(builder) && (builder.includes('-') || !(await has(join(folder, markName))))) await rm(folder, { recursive: true, force: true });
  }
  for (const [last, builder] of await named(out, /^\.last-(.*)$/)) {
    if (isDead(builder)) await finishContents(join(out, `.next-${builder}`), last, out);
  }
  const beside = new RegExp(`^\\.(?:next|last)-(?:${RegExp.escape(basename(out))}-)?(.*)$`);
  const candidates = [...(await named(dirname(out), beside)), ...(await named(out, /^\.(?:next|last)-(.*)$/))];
  for (const [folder, builder] of candidates) {
    if (!isDead(builder) || !(await isOurs(folder))) continue;
    if (basename(folder).startsWith(`.last-${basename(out)}-`) && !(await has(out))) await rename(folder, out);
    else await remove(folder);
  }
}

/** The folders of a folder whose names have a form, each with the part of its name that is captured; links are none. */
async function named(folder: string, form: RegExp): Promise<[folder: string, part: string][]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => {
    const [, part] = form.exec(name) ?? [];
    return part === undefined ? [] : [[join(folder, name), part] as [string, string]];
  });
}

const has = (path: string) => lstat(path).then(() => true, () => false);
