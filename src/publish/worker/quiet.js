// @ts-nocheck -- the globals of a service worker are not those of a page.
/* A page has nothing more to load: what it showed is kept, and then, where the network is not a phone's, what is kept unasked. */
import { isOurs, keepFile, keyOf, pathOf, placeOf, planOf, setOfPath, sets } from './files.js';
import { keep } from './jobs.js';
import { keptKeys } from './keeping.js';
import { isRemoved, marks } from './marks.js';

/** Keeps what is at these addresses, as far as it is of `ids`, one after another. */
async function keepAll(urls, ids) {
  const have = await keptKeys();
  for (const url of new Set(urls.filter(isOurs))) {
    const place = await placeOf(url);
    if (place && ids.includes(setOfPath(place.path)) && !have.has(keyOf(place.path, place.print))) await keepFile(place.path, place.print);
  }
}

/** `urls` are what the page is made of, its own first; `links` where it leads. */
export async function quiet({ urls, links, isSparing }) {
  const ids = [];
  for (const id of new Set(['', ...urls.filter(isOurs).map((url) => setOfPath(pathOf(url)))])) if (!(await isRemoved(id))) ids.push(id);
  for (const id of ids) await planOf(id);
  await keepAll(urls, ids);
  for (const [name, mark] of [...(await marks())]) if (mark === 'asked') await keep(name, true);
  if (isSparing) return;
  if (PLAN.isWhole) return (await isRemoved('*')) ? undefined : keep('*', false);
  for (const id of ids) {
    if (sets[id][1] <= PLAN.most) await keep(id, false);
    // Of a book, whoever reads a part reads on in the next, or in another view; its contents lead to ids of any part.
    else await keepAll(links.filter((url) => url.endsWith('.html')), [id]);
  }
}
