// @ts-nocheck -- the globals of a service worker are not those of a page.
/* What the worker kept when it named what it keeps otherwise: nobody else would ever remove it. */
addEventListener('activate', (event) => event.waitUntil(dropFormerNames()));

async function dropFormerNames() {
  for (const name of await caches.keys()) {
    if (/^duidu-(?:precache|visited)-/.test(name) && name.endsWith(`-${registration.scope}`)) await caches.delete(name);
  }
}
