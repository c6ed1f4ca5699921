// @ts-nocheck -- the globals of a service worker are not those of a page.
/* A large library keeps what was visited, and only of its own edition. */
const edition = '__EDITION__';
/* Of each folder: a document that did not change has pages that did not, and they name what their folder had when they were built. */
const editions = JSON.parse('__EDITIONS__');
/* What the search knows of each document: how many sections it has, and what their rows are called. */
const library = '__LIBRARY__';
const visited = `reader-visited-${edition}-${registration.scope}`;
const immutable = '__IMMUTABLE__'.split('|');

addEventListener('activate', (event) => event.waitUntil(Promise.all([dropOtherEditions(), keepOpenPages()])));

async function dropOtherEditions() {
  for (const name of await caches.keys()) {
    if (name.startsWith('reader-visited-') && name.endsWith(`-${registration.scope}`) && name !== visited) await caches.delete(name);
  }
}

/* The pages that were open before there was a worker were visited too. */
async function keepOpenPages() {
  for (const { url } of await clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    if (url.startsWith(registration.scope)) await fetch(url).then((response) => keepPage(url, response)).catch(() => undefined);
  }
}

addEventListener('fetch', (event) => {
  const { url, method, mode } = event.request;
  if (method !== 'GET' || !url.startsWith(registration.scope)) return;
  const path = url.slice(registration.scope.length);
  const isPage = mode === 'navigate';
  if (isPage || immutable.some((folder) => path.startsWith(folder))) event.respondWith(visit(event, isPage));
});

/* A page is the same page with `.html` or without, and whatever follows `?`. */
const keyOf = (url) => url.replace(/[?#].*$/s, '').replace(/(?:(\/)index)?\.html$/, '$1');

/* What was kept; else what the host has, which is kept if it is of this edition. */
async function visit(event, isPage) {
  const key = keyOf(event.request.url);
  const kept = await matchKept(key);
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(isPage ? keepPage(event.request.url, response.clone()) : keep(key, response.clone()));
  return response;
}

/* No storage, nothing kept: the host still answers. */
const matchKept = (key) => caches.open(visited).then((cache) => cache.match(key)).catch(() => undefined);

function isOurs(key, html) {
  const folder = key.slice(registration.scope.length).split('/')[0];
  return Object.hasOwn(editions, folder) && html.includes(` data-edition="${editions[folder]}"`);
}

/* Resolves to what was kept of a page; nothing of one of another edition. */
async function keep(key, response, isPage = false) {
  if (!response.ok || response.type !== 'basic') return undefined;
  const body = await response.arrayBuffer();
  const html = isPage ? new TextDecoder().decode(body) : '';
  if (isPage && !isOurs(key, html)) return undefined;
  const cache = await caches.open(visited).catch(() => undefined);
  await cache?.put(key, new Response(body, { headers: response.headers })).catch(() => undefined);
  return html;
}

/* Whoever reads a document reads on in it: its other pages are kept with the first, and what its search finds. */
async function keepPage(url, response) {
  const html = await keep(keyOf(url), response, true);
  const [, id] = /\sdata-document="([^"]+)"/.exec(html ?? '') ?? [];
  if (id === undefined) return;
  const pages = [...html.matchAll(/\shref="([^"#?]+\.html)"/g)].map(([, path]) => new URL(path, url).href);
  const own = new Set(pages.filter((page) => page.startsWith(`${registration.scope}${id}/`)));
  for (const page of own) await keepAlso(page, true);
  const { documents = [] } = await fetch(new URL(library, registration.scope)).then((answer) => answer.json()).catch(() => ({}));
  const { sections = [] } = documents.find((one) => one.id === id) ?? {};
  for (const [section, print] of sections.entries()) await keepAlso(new URL(`search/rows/${id}/${section}.${print}.json`, registration.scope).href);
}

async function keepAlso(url, isPage = false) {
  if (await matchKept(keyOf(url))) return;
  await fetch(url).then((response) => keep(keyOf(url), response, isPage)).catch(() => undefined);
}
