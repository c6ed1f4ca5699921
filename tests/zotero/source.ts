/**
 * Zotero's own programs, which decide what it keeps of a page. They are under the AGPL, and stay outside this
 * repository: in `.cache/zotero`, or where `ZOTERO` says that its repositories are.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const repositories = ['translate', 'utilities', 'translators'] as const;
const asked = process.env['ZOTERO'];

/** The folder that its repositories are in, fetched once where nobody has them. */
export function findZotero(): string {
  const folder = asked ?? join('.cache', 'zotero');
  for (const name of repositories.filter((one) => !existsSync(join(folder, one)))) {
    if (asked !== undefined) throw new Error(`ZOTERO is ${asked}, and ${name} is not there: it is the folder of Zotero's repositories ${repositories.join(', ')}.`);
    try {
      execFileSync('git', ['clone', '--quiet', '--depth', '1', `https://github.com/zotero/${name}`, join(folder, name)], { stdio: ['ignore', 'ignore', 'pipe'] });
    } catch {
      throw new Error(`Zotero's ${name} cannot be fetched: clone ${repositories.join(', ')} of github.com/zotero into one folder, and name it in ZOTERO.`);
    }
  }
  return folder;
}

/** Its scripts, in the order in which its own example loads them. */
export function scriptsOf(folder: string): string[] {
  const example = readFileSync(join(folder, 'translate/example/index.html'), 'utf8');
  const paths = [...example.matchAll(/<script src="([^"]+)">/g)].map(([, path = '']) => path);
  const ours = paths.filter((path) => path !== 'index.js');
  return ours.map((path) => readFileSync(path.startsWith('../modules/utilities/') ? join(folder, path.slice('../modules/'.length)) : join(folder, 'translate/example', path), 'utf8'));
}

/** The translators that a page without one of its own is given to, and that these use. */
export const translatorsOf = (folder: string): string[] =>
  ['Embedded Metadata', 'RDF', 'COinS', 'unAPI', 'DOI'].map((name) => readFileSync(join(folder, 'translators', `${name}.js`), 'utf8'));
