/* What is kept together: a folder of pages with what belongs to them elsewhere, and, by the name '', all that every page needs. */

/**
 * The set of a path, from the root of the site: that of its folder, where `isSet` says that this is one.
 * @param {string} path
 * @param {(id: string) => boolean} isSet
 */
export function setOf(path, isSet) {
  const [, id = ''] = /^search\/rows\/([^/]+)\//.exec(path) ?? /^fonts\/(.+)-[a-z]+\.[0-9a-f]+\.woff2$/.exec(path) ?? /^(?:search\/)?([^/]+)\//.exec(path) ?? [];
  return isSet(id) ? id : '';
}

/**
 * Where the plan of a set stands: what it has, and which bytes.
 * @param {string} id
 */
export const planPath = (id) => (id === '' ? 'offline.json' : `${id}/offline.json`);
