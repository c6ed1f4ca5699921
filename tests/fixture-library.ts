/** The fixture libraries as one: every document of each, under the name and the decisions of the Classical one. */
import { cpSync, globSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build } from './builds.ts';

const fixtures = 'tests/fixtures/libraries';
/** Where they are gathered and built; `DUIDU_FIXTURES` names a site of them that is built already. */
export const gathered = '.cache/tests/libraries-content';
export const built = '.cache/tests/libraries';

/** Gathers the documents and builds them. Throws with what the build said where it fails. */
export function buildFixtures() {
  rmSync(gathered, { recursive: true, force: true });
  mkdirSync(gathered, { recursive: true });
  for (const path of globSync(`${fixtures}/*/*/`)) cpSync(path, `${gathered}/${basename(path)}`, { recursive: true });
  for (const path of globSync(`${fixtures}/classical/*.yaml`)) cpSync(path, `${gathered}/${basename(path)}`);
  if (process.env['DUIDU_FIXTURES'] === 'built') return;
  const { status, stdout, stderr } = build(gathered, built);
  if (status !== 0) throw new Error(`The fixture libraries are not built.\n${stdout}${stderr}`);
}

/** The views of a document by their built pages: `zh-hans-en`. */
export const viewsBuilt = (document: string) =>
  readdirSync(`${built}/${document}`).filter((name) => name.endsWith('.html') && !name.startsWith('about-')).map((name) => name.replace(/\.html$/, '')).sort();

export const folderOf = (path: string) => basename(dirname(path));
