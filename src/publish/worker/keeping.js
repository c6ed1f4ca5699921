// @ts-nocheck -- the globals of a service worker are not those of a page.
/* Keeping a set whole, so many files at a time. */
import { files, keepFile, keptPlan, keyOf, planOf, sets } from './files.js';
import { mark } from './marks.js';

/** How many files at once, and for how many milliseconds nothing after them. */
export const paces = { asked: [6, 0], unasked: [2, 100] };

/** The sets of a name. One is of no use without what every page needs. */
export const idsOf = (name) => (name === '*' ? Object.keys(sets) : ['', name]);

/** The keys of all that is kept. */
export const keptKeys = async () => new Set((await (await files()).keys()).map(({ url }) => url));

const sizeOf = (entries) => entries.reduce((sum, [, [, size]]) => sum + size, 0);
const missingOf = (plan, have) => Object.entries(plan).filter(([path, [print]]) => !have.has(keyOf(path, print)));

/** The size, in bytes, of what is not kept of a set. */
export async function missingSize(id, have) {
  const plan = await keptPlan(id);
  return plan ? sizeOf(missingOf(plan, have)) : sets[id][1];
}

/** Keeps what is missing of a set; `have` are the keys of what is there. `kept` is told the key of each file that was put, `advance` how many bytes there are more. */
export async function complete(id, have, { pace: [atOnce, pause] = paces.asked, signal, kept, advance } = {}) {
  const plan = await planOf(id, signal);
  const missing = missingOf(plan, have);
  advance?.(sets[id][1] - sizeOf(missing));
  for (let at = 0; at < missing.length; at += atOnce) {
    const turn = missing.slice(at, at + atOnce);
    const all = await Promise.allSettled(turn.map(async ([path, [print]]) => {
      await keepFile(path, print, signal);
      kept?.(keyOf(path, print));
    }));
    for (const { reason } of all) if (reason) throw reason;
    signal?.throwIfAborted();
    advance?.(sizeOf(turn));
    if (pause > 0) await new Promise((done) => setTimeout(done, pause));
  }
  await mark(id, 'kept');
}
