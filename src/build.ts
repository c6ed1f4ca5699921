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

/** Puts the whole site in the place of the last one, which comes back if that fails. */
async function place() {
  const beside = (name: string) => new URL(`../.${name}-${process.pid}/`, out);
  const [next, last] = [beside('next'), beside('last')];
  await mkdir(new URL('..', out), { recursive: true });
  await move(staged, next);
  const had = await rename(out, last).then(() => true, unless('ENOENT'));
  try {
    await rename(next, out);
  } catch (reason) {
    if (had) await rename(last, out);
    throw reason;
  } finally {
    await Promise.all([next, last].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** Moves a folder, or, where the place is on another disk, copies it. */
async function move(from: URL, to: URL) {
  if (await rename(from, to).then(() => true, unless('EXDEV'))) return;
  await cp(from, to, { recursive: true });
  await rm(from, { recursive: true });
}

/** False for one kind of failure; any other is thrown. */
function unless(code: string) {
  return (reason: NodeJS.ErrnoException) => {
    if (reason.code !== code) throw reason;
    return false;
  };
}
