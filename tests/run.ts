/**
 * `npm test`: build the site, find a browser, run every test. Arguments name test files
 * or folders: `npm test -- tests/unit`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { findFirefox } from './firefox.ts';
import { dist, edition, library } from './folders.ts';

const run = (args: string[], variables: Record<string, string> = {}) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...variables } });
  if (status !== 0) process.exit(status ?? 1);
};

/** Says which program a test runs, or, in a sentence, what is wanting. */
function say(what: string, find: () => string) {
  try {
    console.log(`${what}: ${find()}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** What another folder of content than ours has no use for: the tests of the edition that this repository publishes. */
const published = existsSync(edition.folder);
if (!published) console.log(`${edition.folder} is not here: its own tests are left out.`);

/** Files that take long, and have a command each: every view of every fixture library in a browser, every phrase of a document in the search. */
const long: readonly string[] = ['tests/e2e/libraries.test.ts', 'tests/e2e/search-phrases.test.ts'];

const named = process.argv.slice(2);
const missing = named.filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`There is no ${missing.join(', no ')}: name test files or folders, as in npm test -- tests/unit.`);
  process.exit(1);
}
const files = (named.length > 0 ? named : ['tests/unit', 'tests/content', 'tests/e2e', ...(published ? ['tests/statement'] : [])])
  .flatMap((path) => (statSync(path).isDirectory() ? globSync(`${path}/**/*.test.ts`).filter((file) => !long.includes(file.replaceAll('\\', '/'))) : [path]))
  .sort();

if (files.some((file) => !/^tests\/(?:unit|statement|exports)/.test(file))) run(['src/cli/build.ts'], { DUIDU_CONTENT: library, DUIDU_OUT: dist });
if (files.some((file) => file.startsWith('tests/statement'))) run(['src/cli/build.ts']);
if (files.some((file) => /^tests\/(?:content|e2e|zotero|exports)/.test(file))) say('The browser', findBrowser);
if (files.some((file) => file.startsWith('tests/browsers'))) say('The other browser', findFirefox);
if (named.length === 0) console.log(`Left out: ${long.join(', ')}.`);
console.log(`Running ${files.length} test files …`);
run(['--test', '--test-concurrency=2', ...files]);
