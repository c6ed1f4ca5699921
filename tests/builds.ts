/** Builds of other libraries than `content/`, through the same command that everyone uses. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { after } from 'node:test';
import { rmSync } from 'node:fs';

const project = new URL('../', import.meta.url).pathname;

/** A folder of its own for the test file that asks, inside the project's cache, gone when its tests are done. */
export function temporaryFolder(name: string): string {
  mkdirSync(join(project, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(project, '.cache', `${name}-`));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `npm run build` of a library, into a folder; `site` is the address it will stand at, where it is known, `variables` are others of its environment. */
export function build(content: string, out: string, site = '', variables: Record<string, string> = {}) {
  const environment = { ...process.env, ...variables, DUIDU_CONTENT: content, DUIDU_OUT: out, SITE: site, FORCE_COLOR: '0' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], { cwd: project, env: environment, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A copy of a folder, with texts in it put in the place of others. Throws where there is nothing to replace. */
export function copy(from: string, to: string, edits: readonly [path: string, from: string, to: string][] = []) {
  cpSync(from, to, { recursive: true });
  for (const [path, old, now] of edits) {
    const file = join(to, path);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(old)) throw new Error(`${path} has no ${old}`);
    writeFileSync(file, text.replaceAll(old, now));
  }
}

/** Files of a folder, by path, written. */
export function write(folder: string, files: ReadonlyMap<string, Uint8Array>) {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** The SHA-256 of every file of a folder, by path: two folders that are the same give the same. */
export const sums = (folder: string) =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')]),
  );

/** A path as the build's messages name it: from the folder of the project. */
export const named = (path: string) => relative(project, path).replaceAll('\\', '/');
