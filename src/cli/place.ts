/**
 * Puts a whole site in the place of the last one. Where the folder itself can be moved it is exchanged;
 * where it is a mount, a link, or in a folder that may not be written, its contents are.
 */
import { lstat, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { markName, markText } from '../publish/mark.ts';
import { sumsName } from '../publish/sums.ts';
import { cannotMove, isThere, move, unless } from './moving.ts';
import { aside, inside, isStaged, remove } from './staged.ts';

/** The last site could not be put back after it was moved aside: where it is now. */
export class Displaced extends Error {}

/**
 * Moves a built folder to where the site stands. Throws where it could not, and then the last site is as it
 * was (or the error is `Displaced`). Resolves to why the last site could not be removed, or to nothing.
 */
export async function place(built: string, out: string): Promise<string | undefined> {
  await writeFile(join(built, markName), markText);
  await mkdir(dirname(out), { recursive: true });
  if (await isMovable(out)) {
    try {
      return await exchangeFolder(built, out);
    } catch (reason) {
      if (!cannotMove(reason) || !(await isThere(out))) throw reason;
    }
  }
  return exchangeContents(built, out);
}

/** A link stays a link, and a mount cannot be moved. */
async function isMovable(out: string) {
  const [link, above] = [await lstat(out).catch(() => undefined), await stat(dirname(out))];
  return link === undefined || (!link.isSymbolicLink() && link.dev === above.dev);
}

async function exchangeFolder(built: string, out: string) {
  const [next, last] = [aside('next', out), aside('last', out)];
  let had = false;
  try {
    await move(built, next);
    had = await rename(out, last).then(() => true, unless('ENOENT'));
    await rename(next, out);
  } catch (reason) {
    if (had) await rename(last, out).catch((fault: Error) => displaced(last, fault));
    if (await isThere(next)) await move(next, built).catch(() => rm(next, { recursive: true, force: true }));
    throw reason;
  }
  return had ? removed(last) : undefined;
}

/**
 * The sums go out last and come in first, so that at every moment they name whatever else is there:
 * the next build knows a folder whose build was killed for ours, and how far it had come.
 */
async function exchangeContents(built: string, out: string) {
  const [next, last] = [inside('next', out), inside('last', out)];
  const moved: [from: string, to: string][] = [];
  const pass = async (from: string, to: string, name: string) => {
    await rename(join(from, name), join(to, name));
    moved.push([join(from, name), join(to, name)]);
  };
  const wasMarked = await isThere(join(out, markName));
  try {
    await writeFile(join(out, markName), markText);
    await move(built, next);
    await mkdir(last);
    await writeFile(join(last, markName), markText);
    for (const name of sumsLast(await readdir(out))) await pass(out, last, name);
    for (const name of sumsLast(await readdir(next)).reverse()) await pass(next, out, name);
  } catch (reason) {
    for (const [from, to] of moved.reverse()) await rename(to, from).catch((fault: Error) => displaced(last, fault));
    await Promise.all([next, last, ...(wasMarked ? [] : [join(out, markName)])].map((path) => rm(path, { recursive: true, force: true })));
    throw reason;
  }
  return (await removed(next)) ?? (await removed(last));
}

/** Ends what a killed build began in a folder: forward where the new sums stand in it already, else back. */
export async function finishContents(next: string, last: string, out: string) {
  if (!(await isThere(last))) return;
  const [rest, old] = [await readdir(next).catch(() => undefined), await readdir(last)];
  const [from, names] = rest?.includes(sumsName) ? [last, old] : [next, rest ?? []];
  for (const name of names.filter((name) => name !== markName)) await rename(join(from, name), join(out, name));
}

/** What is passed on from folder to folder, in order. */
const sumsLast = (names: readonly string[]) => {
  const passed = names.filter((name) => name !== markName && !isStaged(name));
  return [...passed.filter((name) => name !== sumsName), ...passed.filter((name) => name === sumsName)];
};

const removed = (last: string) => remove(last).then(() => undefined, (reason: Error) => reason.message);

function displaced(last: string, fault: Error): never {
  throw new Displaced(`The last site could not be put back (${fault.message}); it is in ${last}.`);
}
