// @ts-nocheck -- the globals of a service worker are not those of a page.
/* What the worker kept when it named what it keeps otherwise: nobody else would ever remove it. */
const former = /^(?:duidu-(?:precache|visited)|reader-(?:precache|visited))-/;

const formerNames = async () => (await caches.keys()).filter((name) => former.test(name) && name.endsWith(`-${registration.scope}`));

export const hadFormerNames = async () => (await formerNames()).length > 0;

export async function dropFormerNames() {
  for (const name of await formerNames()) await caches.delete(name);
}
