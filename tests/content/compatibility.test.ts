/** What was built asks for nothing that the oldest browsers lack (src/minimum.ts), by @mdn/browser-compat-data, or it is asked first, or nothing is lost. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { attribute, elements, textContent } from '../checks/page.ts';
import { lacksIn, lacksInSources } from '../checks/script-support.ts';
import { lacksInStyle } from '../checks/style-support.ts';
import { allPages, dist } from '../site.ts';

/** What a script may name all the same, and why. */
const scripts: Record<string, string> = {
  popover: 'asked for first, or brought by elements/popovers/',
  showPopover: 'asked for first, or brought by elements/popovers/',
  hidePopover: 'asked for first, or brought by elements/popovers/',
  highlights: 'asked for first; else `<mark>`',
  Highlight: 'only where there are `highlights`',
  priority: 'of a `Highlight`',
  ClipboardItem: 'in a `try`; else a copy whose content is given',
  write: 'in a `try`; else a copy whose content is given',
  share: 'asked for first; else there is no such button',
  connection: 'asked for first; else a phone is taken to be on its own network',
  saveData: 'of a `connection`',
  effectiveType: 'of a `connection`',
  estimate: 'asked for first; else a file for which there is no room tells',
  trustedTypes: 'asked for first',
  createPolicy: 'of `trustedTypes`',
  createScriptURL: 'of `trustedTypes`',
  Segmenter: 'asked for first; else no examples are offered',
  segment: 'of a `Segmenter`',
  marginBlockEnd: 'a property of a style, which the data has by its name in CSS',
  number: 'a name of ours',
  first: 'a name of ours',
  chunks: 'a name of ours',
  tag: 'a name of ours',
  details: 'a name of ours',
};

/** The same for styles: by the property, or the part of a selector. */
const styles: Record<string, string> = {
  'text-wrap': 'lines break where they like',
  'text-justify': 'a line is stretched between its words',
  'text-autospace': 'no space between Han and letters',
  'text-spacing-trim': 'full-width marks stay full-width',
  'text-size-adjust': 'its prefixed name stands before it; Firefox enlarges nothing here',
  'hyphenate-limit-chars': 'short words are divided too',
  'forced-color-adjust': 'no Safari has forced colours',
  'cursor': 'no phone has a cursor',
  'resize': 'a phone has no handle to pull',
  'font-family': 'another family of the list is taken',
  'text-decoration': 'a line of another kind, in its own declaration',
  'background: color-mix()': 'a mark’s ground under a pointer',
  'content-visibility': 'all of the text is laid out at once',
  'contain-intrinsic-block-size': 'of `content-visibility`',
  'overflow-clip-margin': 'of `content-visibility`',
  'orphans': 'a page breaks where it likes',
  'widows': 'a page breaks where it likes',
  'break-after': 'a page breaks where it likes',
  'break-before': 'a page breaks where it likes',
  '@page': 'paper has the browser’s own margins',
  '::highlight(': 'no script makes one where there are none',
  'p:has(.begin)': 'a little less space',
  '.display label:has(:checked)': 'the radio itself is shown: preferences.css',
  'update-notice:not([hidden])': 'two notices may lie on one another; each can be sent away',
  '.search form:has(': 'the caret tells where one types',
  ':root:has(search-marks': 'the paragraph is marked together with its words',
  '[lang]:has([data-range]': 'a line before a range that does not part is stretched',
};

const isAllowed = (finding: string, allowed: Record<string, string>) => Object.keys(allowed).some((name) => finding.startsWith(name) || finding.split(' → ')[0]!.includes(name));
const isScriptAllowed = (finding: string) => Object.hasOwn(scripts, /([\w/]+): /.exec(finding)![1]!);

const pages = allPages().map((path) => elements(readFileSync(`${dist}/${path}`, 'utf8')));
const within = (name: string) => [...new Set(pages.flatMap((all) => all.filter((one) => one.tagName === name && attribute(one, 'src') === undefined && attribute(one, 'type') === undefined).map(textContent)))];

test('no built script names what the oldest browsers lack', () => {
  // Pagefind's own scripts ask what there is.
  const files = globSync(`${dist}/**/*.js`).filter((path) => !path.includes('pagefind'));
  assert.ok(files.length > 4);
  const all = [...files.map((path) => [relative(dist, path), readFileSync(path, 'utf8')] as const), ...within('script').map((code) => ['in a page', code] as const)];
  const found = all.flatMap(([path, code]) => lacksIn(code).filter((one) => !isScriptAllowed(one)).map((one) => `${path}: ${one}`));
  assert.deepEqual(found, []);
});

test('no source of a script uses what the oldest browsers lack', async () => {
  const { metafile } = await build({ entryPoints: globSync('src/elements/{reader/boot,reader/reader,search/search,links/links,missing/missing,offline/offline,popovers/popovers}.ts'), bundle: true, write: false, outdir: 'none', metafile: true, logLevel: 'error' });
  const files = Object.keys(metafile.inputs).filter((path) => path.startsWith('src/') && path.endsWith('.ts'));
  assert.ok(files.length > 30);
  assert.deepEqual(lacksInSources(files).filter((one) => !isScriptAllowed(one)), []);
});

test('no built style needs what the oldest browsers lack', () => {
  const all = [...globSync(`${dist}/**/*.css`).map((path) => readFileSync(path, 'utf8')), ...within('style')];
  assert.ok(all.length > 3);
  assert.deepEqual([...new Set(all.flatMap(lacksInStyle))].filter((one) => !isAllowed(one, styles)), []);
});

const seeded: [string, readonly string[]][] = [
  ['a.union(b)', ['union']],
  ['Map.groupBy(a, b)', ['groupBy']],
  ['a.ariaLabel = b', ['ariaLabel']],
  ['new Temporal.PlainDate(1, 1, 1)', ['PlainDate', 'Temporal']],
  ['/[\\p{L}--[a-z]]/v.test(a)', ['/v']],
  ['const union = 1; a.findLast(b); new Set(c).size', []],
];
for (const [code, names] of seeded) {
  test(`a script with \`${code}\` is ${names.length > 0 ? '' : 'not '}found`, () => {
    assert.deepEqual(lacksIn(code).map((one) => one.split(':')[0]), names);
  });
}

const seededStyles: [string, number][] = [
  ['a{color:light-dark(red,blue)}', 1],
  ['a{--size:round(1px,1px)}', 1],
  ['a{width:calc(var(--a)*2);width:round(down,var(--a),1px)}', 1],
  ['a{content:"[";content:"["/""}', 0],
  ['a{content:"["/""}', 1],
  ['a:popover-open{color:red}', 1],
  ['a:is(:popover-open,[data-open]){color:red}', 0],
  ['a{& b{color:red}}', 1],
  ['a:has(b){color:red}', 1],
  ['@supports selector(:has(a)){a:has(b){color:red}}', 0],
];
for (const [css, count] of seededStyles) {
  test(`a style with \`${css}\` is ${count > 0 ? '' : 'not '}found`, () => {
    assert.equal(lacksInStyle(css).length, count, lacksInStyle(css).join());
  });
}
