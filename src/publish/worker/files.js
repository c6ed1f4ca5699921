// @ts-nocheck -- the globals of a service worker are not those of a page.
/*
 * What is kept: each file by its path and the print of its bytes, so that those of two editions never take each
 * other's place, and a file that both have is fetched once. Which print a path has in this edition, a plan says, one
 * a set (set-of.js), and of each plan its own print stands here.
 */
import { planPath, setOf } from './set-of.js';

/** Of every set: the print of its plan, and the size of its files in bytes. */
export const sets = PLAN.sets;
const isSet = (id) => Object.hasOwn(sets, id);
export const setOfPath = (path) => setOf(path, isSet);

const { scope } = registration;
export const files = () => caches.open(`reader-files-${scope}`);

const addressOf = (path) => scope + path.split('/').map(encodeURIComponent).join('/');
export const keyOf = (path, print) => `${addressOf(path)}?${print}`;
export const isOurs = (url) => url.startsWith(scope);

/** The path of an address: nothing after `?` or `#` says which file it is. A folder is its `index.html`. */
export function pathOf(url) {
  const path = decodeURIComponent(url.slice(scope.length).replace(/[?#].*$/s, ''));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const plans = new Map();

/** The plan of a set, `{ path: [print, bytes] }`, where it is kept. */
export async function keptPlan(id) {
  if (plans.has(id)) return plans.get(id);
  const kept = isSet(id) ? await (await files()).match(keyOf(planPath(id), sets[id][0])) : undefined;
  const plan = await kept?.json();
  if (plan) plans.set(id, plan);
  return plan;
}

export async function planOf(id, signal) {
  const kept = await keptPlan(id);
  if (kept) return kept;
  await keepFile(planPath(id), sets[id][0], signal);
  return keptPlan(id);
}

/** Where an address leads in this edition, as far as it is known here: the path of its file, whose `.html` some hosts leave out, and its print. */
export async function placeOf(url) {
  const path = pathOf(url);
  const plan = await keptPlan(setOfPath(path));
  const found = [path, `${path}.html`].find((one) => plan && Object.hasOwn(plan, one));
  return found && { path: found, print: plan[found][0] };
}

/** The first 16 hexadecimal digits of the SHA-256. */
async function printOf(body) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The host has other files than this edition's. */
export class OtherEdition extends Error {}

/** Keeps what came for a path, if it is of this edition. Answers whether it is; throws where there is no room. */
export async function keepResponse(path, print, response) {
  const body = await response.arrayBuffer();
  if ((await printOf(body)) !== print) return false;
  await (await files()).put(keyOf(path, print), new Response(body, { headers: response.headers }));
  return true;
}

const isImmutable = (path) => PLAN.immutable.some((folder) => path.startsWith(folder));

/** Fetches a file and keeps it: what the browser has of it, or asks the host about, and else what the host has now. */
export async function keepFile(path, print, signal) {
  for (const cache of [isImmutable(path) ? 'default' : 'no-cache', 'reload']) {
    const response = await fetch(addressOf(path), { cache, signal });
    if (!response.ok) throw new TypeError(`${response.status}: ${path}`);
    if (await keepResponse(path, print, response)) return;
  }
  throw new OtherEdition(path);
}

/** Deletes what is kept, but what `stays(path, print)` says. */
export async function drop(stays) {
  const cache = await files();
  for (const request of await cache.keys()) {
    const path = pathOf(request.url);
    if (await stays(path, new URL(request.url).search.slice(1))) continue;
    await cache.delete(request);
    if (path === planPath(setOfPath(path))) plans.delete(setOfPath(path));
  }
}
