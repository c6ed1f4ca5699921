// @ts-nocheck -- the globals of a service worker are not those of a page.
/* What keeps a set, or, by the name '*', all: asked by the reader or not, told to every page, ended before its end. */
import { drop, files, OtherEdition, setOfPath, sets } from './files.js';
import { complete, idsOf, keptKeys, missingSize, paces } from './keeping.js';
import { ask, isRemoved, mark, marks } from './marks.js';

const running = new Map();

async function tell(said) {
  for (const client of await clients.matchAll({ type: 'window', includeUncontrolled: true })) client.postMessage({ type: 'offline', ...said });
}

const sum = (sizes) => sizes.reduce((all, size) => all + size, 0);
const progress = (name, { isAsked, done }) => ({ name, state: 'keeping', isAsked, done, all: sum(idsOf(name).map((id) => sets[id][1])) });

const leftOf = async (name, have) => sum(await Promise.all(idsOf(name).map((id) => missingSize(id, have))));

/** How it stands with a set: `none`, `keeping` or `kept`; what it still takes, `left`, and what it is alone, `own`, in bytes. */
export async function stateOf(name) {
  const job = running.get(name);
  if (job) return progress(name, job);
  const left = await leftOf(name, await keptKeys());
  return { name, state: left === 0 ? 'kept' : 'none', left, own: sum((name === '*' ? idsOf(name) : [name]).map((id) => sets[id][1])) };
}

async function run(name, job) {
  const have = await keptKeys();
  if (job.isAsked) {
    await ask(name, idsOf(name));
    // Safari before 17 does not say; then a file for which there is no room tells.
    const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    if (usage + (await leftOf(name, have)) > quota) throw new DOMException('It does not fit.', 'QuotaExceededError');
  }
  for (const id of idsOf(name)) {
    if (!job.isAsked && (await isRemoved(id))) continue;
    await complete(id, have, {
      pace: paces[job.isAsked ? 'asked' : 'unasked'],
      signal: job.abort.signal,
      kept: (key) => job.put.set(key, id),
      advance: (size) => {
        job.done += size;
        void tell(progress(name, job));
      },
    });
  }
  await mark(name, 'kept');
}

const faultOf = (error) => (error instanceof OtherEdition ? 'edition' : error?.name === 'QuotaExceededError' ? 'room' : 'network');

/** What was put is not left half, where there is no room for the rest, or the reader thought better of it. */
async function undo(name, { put }) {
  const cache = await files();
  for (const key of put.keys()) await cache.delete(key);
  for (const one of [name, ...put.values()]) await mark(one, undefined);
}

async function attempt(name, job) {
  let was;
  try {
    await run(name, job);
  } catch (error) {
    was = job.abort.signal.aborted ? 'cancelled' : faultOf(error);
    if (was === 'cancelled' || (was === 'room' && job.isAsked)) await undo(name, job).catch(() => undefined);
    if (was === 'edition') void registration.update().catch(() => undefined);
  }
  running.delete(name);
  // Where the reader has not asked, a fault is none of theirs: it goes on the next time.
  await tell({ ...(await stateOf(name)), ...(job.isAsked && was && { was }) });
}

/** Keeps a set, if that is not being done: then it is waited for. */
export function keep(name, isAsked) {
  const known = running.get(name);
  if (known) {
    // From now on it is the reader's, who is told of it.
    known.isAsked ||= isAsked;
    return known.ended;
  }
  const job = { isAsked, wasAsked: isAsked, done: 0, put: new Map(), abort: new AbortController() };
  running.set(name, job);
  job.ended = attempt(name, job);
  return job.ended;
}

/** Ends what is being kept. What was begun unasked is not begun again. */
export async function cancel(name) {
  const job = running.get(name);
  job?.abort.abort();
  await job?.ended;
  if (job && !job.wasAsked) await mark(name, 'removed');
}

/** Removes all that is kept of a set, and keeps nothing of it until the reader asks. */
export async function remove(name) {
  for (const one of name === '*' ? [...running.keys()] : ['*', name]) await cancel(one);
  for (const one of name === '*' ? [...(await marks()).keys()] : ['*']) await mark(one, undefined);
  await mark(name, 'removed');
  await drop((path) => name !== '*' && setOfPath(path) !== name);
  await tell({ ...(await stateOf(name)), was: 'removed' });
}
