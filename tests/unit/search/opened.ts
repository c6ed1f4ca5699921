/** The search of some documents, opened in Node: Pagefind as it is, its files in a folder instead of on a host. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TestContext } from 'node:test';
import { openEngine, type Engine } from '../../../src/search/engine.ts';
import { createFold, readFoldTable } from '../../../src/search/fold.ts';
import { makeIndex } from '../../../src/search/index.ts';
import { foldTableOf } from '../../../src/search/library-fold.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { SearchLibrary } from '../../../src/search/rows.ts';
import type { Document } from '../../../src/text/model.ts';
import { temporaryFolder, write } from '../../builds.ts';

/** Writes the search of some documents, to be opened as often as wanted. */
export async function searchOf(documents: readonly Document[]) {
  const table = foldTableOf(documents);
  const { name, files } = await makeIndex(documents, table);
  const folder = temporaryFolder('search');
  write(folder, files);
  const library = JSON.parse(readFileSync(join(folder, name, 'library.json'), 'utf8')) as SearchLibrary;
  const fold = createFold(readFoldTable(table));

  /** Opens it; `loaded` lists the files that were asked for, and those that `isLost` says so of are not there. */
  async function open(t: TestContext, isLost: (path: string) => boolean = () => false) {
    const loaded: string[] = [];
    t.mock.method(globalThis, 'fetch', async (address: URL | string) => {
      const path = fileURLToPath(`${address}`.replace(/\?.*/, ''));
      loaded.push(relative(folder, path));
      return isLost(path) ? new Response('', { status: 404 }) : new Response(readFileSync(path));
    });
    const engine = await openEngine(pathToFileURL(`${join(folder, name)}/`), fold);
    return { loaded, find: (text: string, document?: string) => found(engine, text, document) };
  }

  /** Where a query is found: `document/row`. */
  async function found(engine: Engine, text: string, document?: string) {
    const places: string[] = [];
    for await (const { found } of engine.search(parseQuery(text, fold), document)) places.push(...found.flatMap(({ document, hits }) => hits.map(({ id }) => `${document}/${id}`)));
    return places.sort();
  }
  return { library, open };
}
