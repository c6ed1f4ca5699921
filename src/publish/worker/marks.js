// @ts-nocheck -- the globals of a service worker are not those of a page.
/*
 * What is known of each set, and, by the name '*', of all: `asked` by the reader and not whole yet, `kept` whole,
 * or `removed` by the reader, and so not kept again unasked.
 */
const cacheName = `reader-sets-${registration.scope}`;
const keyOf = (name) => `${registration.scope}?set=${encodeURIComponent(name)}`;

let known;

async function read() {
  const cache = await caches.open(cacheName);
  const all = new Map();
  for (const { url } of await cache.keys()) all.set(new URL(url).searchParams.get('set'), await (await cache.match(url)).text());
  return all;
}

/** Every mark, by the name of its set. */
export function marks() {
  known ??= read();
  known.catch(() => (known = undefined));
  return known;
}

/** Sets a mark, or takes it away. */
export async function mark(name, value) {
  const [all, cache] = [await marks(), await caches.open(cacheName)];
  if (all.get(name) === value) return;
  if (value === undefined) await cache.delete(keyOf(name));
  else await cache.put(keyOf(name), new Response(value));
  if (value === undefined) all.delete(name);
  else all.set(name, value);
}

export async function isRemoved(name) {
  const all = await marks();
  return [name, '*'].some((one) => all.get(one) === 'removed');
}

/** What is asked for is not removed any more. */
export async function ask(name, ids) {
  const all = await marks();
  for (const one of ['*', ...ids]) if (all.get(one) === 'removed') await mark(one, undefined);
  await mark(name, 'asked');
}
