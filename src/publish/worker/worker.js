// @ts-nocheck -- the globals of a service worker are not those of a page.
/* Reading without a network: what was read is kept, and what this build keeps whole or the reader asks for. */
import { drop, files, isOurs, keepResponse, keptPlan, keyOf, pathOf, placeOf, planOf, setOfPath, sets } from './files.js';
import { dropFormerNames, hadFormerNames } from './former-names.js';
import { cancel, keep, remove, stateOf } from './jobs.js';
import { complete, keptKeys } from './keeping.js';
import { isRemoved, marks } from './marks.js';
import { quiet } from './quiet.js';
import { planPath } from './set-of.js';

addEventListener('install', (event) => event.waitUntil(takeOver()));
addEventListener('activate', (event) => event.waitUntil(Promise.all([dropOtherEditions(), dropFormerNames(), clients.claim()])));

/** What is kept of the last edition is kept of this one before it is announced; what fails leaves the last one as it was. */
async function takeOver() {
  if (!registration.active) return;
  const all = await marks();
  const isAll = all.get('*') === 'kept' || (PLAN.isWhole && all.size === 0 && (await hadFormerNames()));
  const have = await keptKeys();
  // Of a set that is not kept whole, what did not change stays.
  for (const id of new Set([...have].map((key) => setOfPath(pathOf(key))))) await planOf(id);
  for (const id of Object.keys(sets)) if ((isAll && all.get(id) !== 'removed') || all.get(id) === 'kept') await complete(id, have);
}

async function dropOtherEditions() {
  await drop(async (path, print) => {
    const id = setOfPath(path);
    return path === planPath(id) ? print === sets[id][0] : (await keptPlan(id))?.[path]?.[0] === print;
  });
}

addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  if (method === 'GET' && isOurs(url) && !headers.has('range')) event.respondWith(answer(event));
});

/** What was kept, else what the host has; no storage is as nothing kept. */
async function answer(event) {
  const place = await placeOf(event.request.url).catch(() => undefined);
  if (!place) return fetch(event.request);
  const kept = await files().then((cache) => cache.match(keyOf(place.path, place.print))).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keepSeen(place, response.clone()).catch(() => undefined));
  return response;
}

async function keepSeen({ path, print }, response) {
  if (!(await isRemoved(setOfPath(path)))) await keepResponse(path, print, response);
}

const answers = {
  SKIP_WAITING: () => skipWaiting(),
  quiet,
  keep: ({ name }) => keep(name, true),
  cancel: ({ name }) => cancel(name),
  remove: ({ name }) => remove(name),
  ask: async ({ name }, source) => source?.postMessage({ type: 'offline', ...(await stateOf(name)) }),
};

addEventListener('message', (event) => {
  const { type, name } = event.data ?? {};
  if (!Object.hasOwn(answers, type) || (name !== undefined && name !== '*' && !Object.hasOwn(sets, name))) return;
  event.waitUntil(Promise.resolve(answers[type](event.data, event.source)).catch(() => undefined));
});
