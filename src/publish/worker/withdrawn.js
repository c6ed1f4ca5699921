// @ts-nocheck -- the globals of a service worker are not those of a page.
/* Offline reading is switched off: this worker takes the place of the last one, deletes what it kept, and goes. Pages that are open stay as they are, and the next that is opened comes from the host. */
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => event.waitUntil(withdraw()));

/* A page that registers this while it goes holds it back, and nothing activates it a second time; but every page says when it has loaded. */
addEventListener('message', (event) => event.waitUntil(withdraw()));

async function withdraw() {
  const kept = (await caches.keys()).filter((name) => /^(?:reader|duidu)-/.test(name) && name.endsWith(`-${registration.scope}`));
  let count = 0;
  for (const name of kept) {
    // The last worker may have opened one anew while this came, and put nothing into it.
    count += (await (await caches.open(name)).keys()).length;
    await caches.delete(name);
  }
  // While one writes, nobody reads: what is open is an old site, shown in the place of the new one. Only once, for then nothing is kept.
  if (__RELOADS__ && count > 0) await reload();
  await registration.unregister();
}

async function reload() {
  await clients.claim();
  for (const client of await clients.matchAll({ type: 'window' })) void client.navigate(client.url).catch(() => undefined);
}
