// @ts-nocheck -- the globals of a service worker are not those of a page.
/* A large library keeps what was visited, and only of its own edition. */
const edition = '__EDITION__';
const fallback = '__FALLBACK__';
const visited = `duidu-visited-${edition}-${registration.scope}`;
const immutable = '__IMMUTABLE__'.split('|');

addEventListener('activate', (event) => event.waitUntil(dropOtherEditions()));

async function dropOtherEditions() {
  for (const name of await caches.keys()) {
    if (name.startsWith('duidu-visited-') && name.endsWith(`-${registration.scope}`) && name !== visited) await caches.delete(name);
  }
}

addEventListener('fetch', (event) => {
  const { url, method, mode } = event.request;
  if (method !== 'GET' || !url.startsWith(registration.scope)) return;
  const path = url.slice(registration.scope.length);
  const isPage = mode === 'navigate';
  if (isPage || immutable.some((folder) => path.startsWith(folder))) event.respondWith(visit(event, isPage));
});

/* What was kept, whatever follows `?`; else what the host has, which is kept if it is of this edition. */
async function visit(event, isPage) {
  const kept = await matchKept(event.request);
  if (kept) return kept;
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(event.request.url.replace(/[?#].*$/s, ''), response.clone(), isPage));
    return response;
  } catch (reason) {
    const instead = isPage && fallback && (await caches.match(fallback, { ignoreSearch: true }));
    if (instead) return instead;
    throw reason;
  }
}

/* No storage, nothing kept: the host still answers. */
const matchKept = (request) =>
  caches.open(visited).then((cache) => cache.match(request, { ignoreSearch: true })).catch(() => undefined);

async function keep(url, response, isPage) {
  if (!response.ok || response.type !== 'basic') return;
  const body = await response.arrayBuffer();
  if (isPage && !new TextDecoder().decode(body).includes(` data-edition="${edition}"`)) return;
  const cache = await caches.open(visited).catch(() => undefined);
  await cache?.put(url, new Response(body, { headers: response.headers })).catch(() => undefined);
}
