/** The rules of the house, held over its own sources: small modules, imports that go one way, the map in the README, tags of languages in one place. */
import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { test } from 'node:test';

const read = (path: string) => readFileSync(path, 'utf8');
const files = (pattern: string) => globSync(pattern).map((path) => path.replaceAll('\\', '/')).sort();
const withoutComments = (source: string) => source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** The words of a language of the interface stand in one file, which is a table and no module: it is as long as there are words. */
const tables = /^src\/locales\//;
const longest = { module: 120, sheet: 160, component: 120 };

const tooLong = (sources: readonly [path: string, text: string][], most: number) =>
  sources.filter(([, text]) => text.trimEnd().split('\n').length > most).map(([path, text]) => `${path} has ${text.trimEnd().split('\n').length} lines`);
const sources = (pattern: string) => files(pattern).map((path): [string, string] => [path, read(path)]);

test('no module is longer than 120 lines, no style sheet than 160', () => {
  assert.deepEqual(tooLong(sources('src/**/*.{ts,js}').filter(([path]) => !tables.test(path)), longest.module), []);
  assert.deepEqual(tooLong(sources('src/**/*.astro'), longest.component), []);
  assert.deepEqual(tooLong(sources('src/**/*.css'), longest.sheet), []);
});

test('a module of one line too many is found', () => {
  assert.deepEqual(tooLong([['src/a.ts', 'x\n'.repeat(121)]], longest.module), ['src/a.ts has 121 lines']);
});

/** From the ground up: each part may import those before it, and no other. */
const parts = [
  'languages.ts', 'language-names.ts', 'views.ts', 'addresses.ts', 'page-paths.ts', 'preferences.ts', 'formats.ts', 'minimum.ts', 'paths.ts', 'packed.ts', 'remembered.ts',
  'text', 'search', 'catalogue', 'locales', 'library.ts', 'library-words.ts', 'site-address.ts', 'report.ts', 'citation', 'links', 'fonts', 'exports', 'annotations', 'import',
  'read-opencc.ts', 'read-folder.ts', 'read.ts', 'handed-on.ts', 'loader.ts', 'content.config.ts', 'site.ts', 'site-documents.ts', 'site-exports.ts', 'site-search.ts', 'site-catalogue.ts', 'site-missing-fonts.ts', 'styles',
  'elements/shared', 'elements/interface', 'elements/popovers', 'elements/missing', 'elements/onward', 'elements/offline', 'elements/search', 'elements/catalogue', 'elements/reader', 'elements/links', 'elements/annotations',
  'word-scripts.ts', 'scripts.ts', 'alternates.ts', 'cards', 'site-cards.ts', 'components', 'layouts', 'pages', 'publish', 'kept', 'pdf', 'cli',
];
const partOf = (path: string) => {
  const [, first = '', second = ''] = path.split('/');
  return first === 'elements' ? `${first}/${second}` : first;
};

function upward(sources: readonly [path: string, text: string][]): string[] {
  return sources.flatMap(([path, text]) =>
    Array.from(withoutComments(text).matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']*)'/g)).flatMap(([, written]) => {
      const to = posix.join(dirname(path), written!);
      const [own, other] = [partOf(path), partOf(to)].map((part) => parts.indexOf(part));
      if (own === -1) return [`${path} is of no part that has a place`];
      return to.startsWith('src/') && (other === -1 || other! > own!) ? [`${path} imports ${to}`] : [];
    }),
  );
}

test('no import runs up: each part of the house stands on those below it', () => {
  assert.deepEqual(upward(sources('src/**/*.{ts,astro}')), []);
});

test('an import that runs up is found', () => {
  assert.deepEqual(upward([['src/text/rows.ts', "import { a } from '../search/fold.ts';\nimport type { b } from './model.ts';"]]), ['src/text/rows.ts imports src/search/fold.ts']);
  assert.deepEqual(upward([['src/elements/search/a.ts', "await import('../links/b.ts');"]]), ['src/elements/search/a.ts imports src/elements/links/b.ts']);
});

/** The map's words that are paths: `src/read.ts loader.ts` is two of `src/`. */
function mapped(readme: string): string[] {
  const map = /## How to read the repository\n+```\n([^]*?)```/.exec(readme)?.[1] ?? '';
  return map.split('\n').filter(Boolean).flatMap((line) => {
    const [paths = ''] = line.split(/ {2,}/);
    const folder = paths.startsWith('src/') ? 'src/' : '';
    return paths.split(' ').map((path) => (path.startsWith(folder) ? path : folder + path).replace(/\/$/, ''));
  });
}

/** Every entry of `src/`, and the folders of the edition and of the tests. */
const tree = () => ['content', ...readdirSync('src').map((name) => `src/${name}`), 'tests'].sort();

test("the README's map is the tree: it names everything that is in src, and nothing that is not there", () => {
  assert.deepEqual(mapped(read('README.md')).sort(), tree());
});

/**
 * Tags of languages in code outside the table and the interface's files, with what each is for.
 */
const explained: Record<string, string> = {
  'src/citation/csl.ts': 'the locales of CSL, which are named by country',
  'src/citation/styles.ts': 'how the paragraph of a citation is named where English is cited',
  'src/components/Citations.astro': 'the names of citation styles are English',
  'src/text/pieces.ts': 'the dictionary by which Chinese is cut into words',
  'src/exports/dts/collections.ts': 'what the facts of a text are said in, which machines read',
  'src/exports/tmx/write.ts': 'the language of the file itself, which is no text of it',
  'src/import/align/lexicon.ts': 'the dictionary is of Chinese and English',
  'src/import/align/tokens.ts': 'the dictionary by which Chinese is cut into words',
  'src/import/align/western-numbers.ts': 'numbers as English writes them',
  'src/import/align/words.ts': 'words as English writes them',
  'src/import/read/language-names.ts': 'what people call languages in their files',
  'src/import/understand/language.ts': 'which language the letters of a text tell',
  'src/import/write/previous.ts': 'how files are sorted by number',
  'src/text/folders.ts': 'what people call the folders of languages, and what is meant',
  'src/text/localized.ts': 'an example in what is said of a wrong tag',
  'src/text/scripts/context.ts': 'the dictionary by which Chinese is cut into words',
  'src/text/sentences/sentences.ts': 'where sentences end with 。',
  'src/text/sentences/western.ts': 'abbreviations, by language',
  'src/text/sections.ts': 'how files are sorted by number',
};
const tag = /(['"`])(?:zh|lzh|en|ru|ja|ko|de|fr|ar)(?:-[A-Za-z]{2,8})*\1/g;
const tagged = (sources: readonly [path: string, text: string][]) =>
  sources.flatMap(([path, text]) => Array.from(withoutComments(text).matchAll(tag), ([found]) => `${path}: ${found}`));

test('languages are named in the one table and in the files of the interface; elsewhere only for a reason', () => {
  const found = tagged(sources('src/**/*.{ts,astro}').filter(([path]) => !/^src\/(?:languages|language-names)\.ts$|^src\/locales\//.test(path)));
  const where = [...new Set(found.map((one) => one.split(': ')[0]!))];
  assert.deepEqual(where.filter((path) => !(path in explained)), []);
  assert.deepEqual(Object.keys(explained).filter((path) => !where.includes(path)), [], 'what is explained is still there');
});

test('a tag in code is found, and one in a comment is not', () => {
  assert.deepEqual(tagged([['src/a.ts', "const language = 'zh-Hant';\n// 'en' is said here\n/** `ru` */"]]), ["src/a.ts: 'zh-Hant'"]);
});
