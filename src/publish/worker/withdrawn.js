// @ts-nocheck -- the globals of a service worker are not those of a page.
/* Offline reading is switched off: this worker takes the place of the last one, deletes what it kept, and goes; pages that were open load anew from the host. */
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => event.waitUntil(withdraw()));

async function withdraw() {
  for (const name of await caches.keys()) {
    if (name.startsWith('reader-') && name.endsWith(registration.scope)) await caches.delete(name);
  }
  await registration.unregister();
}
