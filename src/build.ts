/**
 * `npm run build`: check the text, build the site beside the last one, and put it in its
 * place only when it is whole. A build that fails leaves `dist/` as it was.
 */
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { cacheFolder, contentFolder, projectFolder } from './paths.ts';
import { readLibrary } from './read.ts';

const out = new URL(`${process.env['DUIDU_OUT'] ?? 'dist'}/`.replace(/\/+$/, '/'), projectFolder);
const staged = new URL(`site-${process.pid}/`, cacheFolder);
/** Astro's own store, of this build alone: nothing is left over from another, and two can run at once. */
const store = new URL(`astro-${process.pid}/`, cacheFolder);

console.log('Reading the text …');
const { faults } = await readLibrary(contentFolder);
if (faults) {
  console.error(faults);
  console.error('Nothing was built; the last site is as it was.');
  process.exit(1);
}

try {
  console.log('Building the pages …');
  await build({ root: fileURLToPath(projectFolder), outDir: fileURLToPath(staged), cacheDir: fileURLToPath(store), logLevel: 'warn' });
  await rm(out, { recursive: true, force: true });
  await place();
} catch (error) {
  await rm(staged, { recursive: true, force: true });
  console.error(error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : error);
  console.error('The build failed; the last site is as it was.');
  process.exitCode = 1;
} finally {
  await rm(store, { recursive: true, force: true });
}
if (process.exitCode === undefined) console.log(`The site is in ${fileURLToPath(out)}`);

/** Moves the whole site to its place, or, where that is another disk, copies it. */
async function place() {
  await mkdir(new URL('..', out), { recursive: true });
  await rename(staged, out).catch(async (reason: NodeJS.ErrnoException) => {
    if (reason.code !== 'EXDEV') throw reason;
    await cp(staged, out, { recursive: true });
    await rm(staged, { recursive: true });
  });
}
