/**
 * `npm run build`: check the text, build the site beside the last one, and put it in its
 * place only when it is whole. A build that fails leaves `dist/` as it was, and one that may
 * not have its folder touches nothing.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clearLeftovers } from './leftovers.ts';
import { refusal } from './out-folder.ts';
import { faultInFolder } from './project-folder.ts';
import { counted } from './counted.ts';
import { Displaced, place } from './place.ts';
import { areMany, sparing } from './sparing.ts';
import { builder } from './staged.ts';
import { inTurn } from './turn.ts';
import { mostOnCover, shelvesOf } from '../catalogue/shelves.ts';
import { ExportsAhead } from '../exports/ahead.ts';
import { haveFonts } from '../exports/make.ts';
import { handOn } from '../handed-on.ts';
import { KeptDocuments } from '../kept/documents.ts';
import { codePrint } from '../kept/print.ts';
import { cacheFolder as cache, contentFolder as content, outFolder as out, projectFolder as project } from '../paths.ts';
import { faultInAddress } from '../publish/address.ts';
import { standBeside } from '../publish/beside.ts';
import { type Listener, readLibrary } from '../read.ts';
import { NoLibrary } from '../read-folder.ts';
import { searchOf } from '../search/index.ts';
import { siteAddress } from '../site-address.ts';
import type { LibraryYaml } from '../library.ts';
import type { Document } from '../text/model.ts';
import { pagesOf } from '../text/parts.ts';
import { viewsOf } from '../views.ts';

const places = { project, content: [content, join(project, 'content')], cache };

const site = process.env['SITE'];
const fault = faultInFolder(project) ?? (site ? faultInAddress(site) : undefined);
if (fault !== undefined) fail(`${fault}.`, 'Nothing was built, and nothing was touched.');
await allow();

const staged = join(cache, `site-${builder}`);
/** Astro's own store, of this build alone: nothing is left over from another, and two can run at once. */
const store = join(cache, `astro-${builder}`);
/** Where the files of documents wait. */
const files = join(cache, `files-${builder}`);
await inTurn(cache, out, () => clearLeftovers(out, cache));
sparing(true);
const untouched = 'Nothing was built; the last site is as it was.';
const reading = counted('Reading the text …');
let exports: ExportsAhead | undefined;
const makeAhead = (document: Document, yaml: LibraryYaml, documents: number) => (exports ??= new ExportsAhead({ yaml, site: siteAddress(content), documents }, files)).add(document);
/** What earlier builds made of documents; of this one alone where nothing of theirs is to be used. */
const kept = new KeptDocuments(
  { kept: process.env['DUIDU_CACHE'] === 'off' ? join(files, 'documents') : join(cache, 'documents'), aside: join(files, 'standing'), out },
  [codePrint(project)], (document) => exports!.of(document),
);
/** A document that is new is made into files as soon as it is read. */
const ahead: Listener = (_, one, { yaml, documents }) => {
  reading(documents);
  if (one?.document) makeAhead(one.document, yaml, documents);
};
const { faults, warningCount, ...library } = await readLibrary(content, ahead, kept.readings).catch((error: unknown) => (error instanceof NoLibrary ? fail(error.message, untouched) : Promise.reject(error)));
if (faults) {
  await clear();
  fail(faults, untouched);
}
if (warningCount > 0) console.log(`${warningCount === 1 ? 'One thing wants' : `${warningCount} things want`} review; npm run check lists what.`);

try {
  const { documents, yaml } = library;
  // Pagefind is a process of its own and takes longest of all: it begins now, and whoever asks for the search waits for it.
  const searched = searchOf(documents).catch(() => {}).finally(() => sparing(false));
  await kept.settle(documents, [JSON.stringify(yaml), siteAddress(content) ?? '', process.env['DUIDU_FONTS'] ?? '', String(haveFonts({ documents: documents.length }))]);
  const anew = documents.filter((document) => !kept.has(document));
  for (const document of anew) makeAhead(document, yaml, documents.length);
  standBeside(kept);
  const rendering = counted(anew.length === documents.length ? 'Building the pages …' : `Building the pages; those of ${documents.length - anew.length} documents are as they were …`);
  // The cover and its catalogue, and of each document its views, a long one's each in parts, and what is said about it in each language.
  const catalogue = documents.length > mostOnCover ? shelvesOf(documents).reduce((sum, { pages }) => sum + pages.length, 0) : 0;
  const pages = anew.reduce((sum, document) => sum + viewsOf(document.languages).length * pagesOf(document).length + document.languages.length, 1 + catalogue);
  handOn({ ...library, ...(exports && { exports }), isKept: kept.has, onPage: () => rendering(pages) });
  await mkdir(staged, { recursive: true });
  // Astro takes memory that it never gives back; where the index takes as much, one waits for the other.
  if (areMany(anew.length)) await searched;
  // Loaded only now: what is refused is refused at once. Astro would else report every build to its makers.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const { build } = await import('astro');
  await build({ root: project, outDir: staged, cacheDir: store, logLevel: 'warn' });
  const left = await inTurn(cache, out, async () => {
    await allow();
    const left = await place(staged, out);
    if (left === undefined) kept.stands();
    return left;
  });
  console.log(`The site is in ${out}`);
  if (left !== undefined) console.error(`The last site could not be wholly removed: ${left}`);
} catch (error) {
  console.error(error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : error);
  console.error(error instanceof Displaced ? 'The build failed.' : 'The build failed; the last site is as it was.');
  process.exitCode = 1;
} finally {
  await clear();
}

/** Nothing of this build is left but its site. */
async function clear() {
  await exports?.close();
  await Promise.all([staged, store, files].map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Ends the command where its folder is not one for a site: asked before all else, and again before anything is replaced. */
async function allow() {
  const reason = await refusal(out, places);
  if (reason !== undefined) fail(`${reason}.`, 'DUIDU_OUT must name a new folder, an empty one, or one that a build made. Nothing was touched.');
}

function fail(...said: string[]): never {
  for (const line of said) console.error(line);
  process.exit(1);
}
