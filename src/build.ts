/**
 * `npm run build`: check the text, build the site beside the last one, and put it in its
 * place only when it is whole. A build that fails leaves `dist/` as it was, and one that may
 * not have its folder touches nothing.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { clearLeftovers } from './cli/leftovers.ts';
import { refusal } from './cli/out-folder.ts';
import { Displaced, place } from './cli/place.ts';
import { builder } from './cli/staged.ts';
import { inTurn } from './cli/turn.ts';
import { cacheFolder, contentFolder, projectFolder } from './paths.ts';
import { readLibrary } from './read.ts';

const [project, content, cache] = [projectFolder, contentFolder, cacheFolder].map((url) => fileURLToPath(url)) as [string, string, string];
const places = { project, content: [content, join(project, 'content')], cache };

const named = process.env['DUIDU_OUT'] ?? 'dist';
if (named.trim() === '') fail('DUIDU_OUT is empty: name a folder in it, or leave it out for dist.', 'Nothing was built, and nothing was touched.');
const out = resolve(project, named);
await allow();

const staged = join(cache, `site-${builder}`);
/** Astro's own store, of this build alone: nothing is left over from another, and two can run at once. */
const store = join(cache, `astro-${builder}`);
await inTurn(cache, out, () => clearLeftovers(out, cache));

console.log('Reading the text …');
const { faults } = await readLibrary(contentFolder);
if (faults) fail(faults, 'Nothing was built; the last site is as it was.');

try {
  console.log('Building the pages …');
  await mkdir(staged, { recursive: true });
  await build({ root: project, outDir: staged, cacheDir: store, logLevel: 'warn' });
  const left = await inTurn(cache, out, async () => {
    await allow();
    return place(staged, out);
  });
  console.log(`The site is in ${out}`);
  if (left !== undefined) console.error(`The last site could not be wholly removed: ${left}`);
} catch (error) {
  console.error(error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : error);
  console.error(error instanceof Displaced ? 'The build failed.' : 'The build failed; the last site is as it was.');
  process.exitCode = 1;
} finally {
  await Promise.all([staged, store].map((folder) => rm(folder, { recursive: true, force: true })));
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
