/** What a build puts down before its site is whole, by names that say whose it is. */
import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { markName, markText } from '../publish/mark.ts';

/** The number of a process says who it is on one machine only, and in one container of it. */
const machine = createHash('sha256').update(`${hostname()} ${processSpace()}`).digest('hex').slice(0, 8);

/** This build, as its temporary names carry it: `3f2a91c0-4711`. */
export const builder = `${machine}-${process.pid}`;

/** A folder of this build beside a site, or in it: `.next-dist-3f2a91c0-4711` in the one case, `.next-3f2a91c0-4711` in the other. */
export const aside = (what: 'next' | 'last', out: string) => join(dirname(out), `.${what}-${basename(out)}-${builder}`);
export const inside = (what: 'next' | 'last', out: string) => join(out, `.${what}-${builder}`);

/** Whether a name in the folder of a site is that of something a build, this or another, is about to put there. */
export const isStaged = (name: string) => /^\.(?:next|last)-[0-9a-f]{8}-\d+$/.test(name);

/** Whether a build, named as above or by its number alone, has ended; of one on another machine that cannot be known. */
export function isDead(name: string) {
  const [, where, pid] = /^(?:([0-9a-f]{8})-)?(\d+)$/.exec(name) ?? [];
  if (pid === undefined || (where !== undefined && where !== machine)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Removes a folder of ours, its mark last: were this build killed meanwhile, the rest could still be told. */
export async function remove(folder: string) {
  await writeFile(join(folder, markName), markText);
  const names = (await readdir(folder)).filter((name) => name !== markName);
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  await rm(folder, { recursive: true, force: true });
}

/** What tells the processes of one container from those of another; Linux alone says it. */
function processSpace() {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
