/**
 * `npm run bench:library -- [--documents 1000] [--paragraphs 30] [--only ours|starlight] [folder of laws]`: builds a
 * library of generated documents, or of laws, from nothing, again after one sentence was edited, and from nothing
 * without files to take away; and Starlight's site of the same texts beside it. Prints as one table what each costs and
 * weighs, and what a search of it costs a reader.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../src/paths.ts';
import { openBrowser } from '../browser.ts';
import { sums } from '../builds.ts';
import { changes } from '../changes.ts';
import { asked, type Asked } from './asked.ts';
import { costOf, type Cost } from './cost.ts';
import { writeLibrary } from './edition.ts';
import { median, quantile } from './quantile.ts';
import { ours, starlight } from './searched.ts';
import { starlightSite } from './starlight.ts';
import { generated, lawsOf } from './texts.ts';

const { values, positionals: [laws] } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string', default: '1000' }, paragraphs: { type: 'string', default: '30' }, only: { type: 'string' } },
});
const texts = laws === undefined ? generated(Number(values.documents), Number(values.paragraphs)) : lawsOf(laws);
if (texts.length === 0) throw new Error(`There is no law (*.json) in ${laws}.`);

const project = process.cwd();
mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join('.cache', 'bench-library-'));
const head: string[] = [];
const rows = new Map<string, string[]>();
const filled = (cells: readonly string[], size: number) => [...cells, ...Array<string>(size - cells.length).fill('')];

/** Puts something in the way of a build out of it. Nothing is deleted before all is measured: a disk looks long for room where much just was. */
function aside(path: string) {
  if (existsSync(path)) renameSync(path, mkdtempSync(join(folder, 'aside-')));
}

function say(what: string, value: string) {
  rows.set(what, [...filled(rows.get(what) ?? [], head.length - 1), value]);
  console.log(`  ${what}: ${value}`);
}

function column(what: string, { wall, cpu, memory }: Cost, site: string, isReadingPage: (path: string) => boolean) {
  head.push(what);
  console.log(`\n${what}`);
  const paths = globSync('**/*', { cwd: site }).filter((path) => statSync(join(site, path)).isFile());
  const pages = paths.filter(isReadingPage).length;
  say('time', `${wall.toFixed(0)} s`);
  say('CPU', `${cpu.toFixed(0)} s`);
  say('reading pages', `${pages}`);
  say('CPU a page', `${((1000 * cpu) / pages).toFixed(0)} ms`);
  say('memory', `${(memory / 1e9).toFixed(2)} GB`);
  say('files', `${paths.length}`);
  say('size', `${(paths.reduce((sum, path) => sum + statSync(join(site, path)).size, 0) / 1e6).toFixed(0)} MB`);
}

function searched({ cold, warm, keys, right }: Asked) {
  const spread = (times: readonly number[]) => `${median(times).toFixed(0)} ms, at most ${quantile(times, 0.95).toFixed(0)} of 95 %`;
  say('first search: over the line', `${(median(cold.map(({ bytes }) => bytes)) / 1000).toFixed(0)} KB`);
  say('… until its first answer', spread(cold.map(({ wait }) => wait)));
  say('a further search', spread(warm));
  say('main thread for each key typed', spread(keys));
  say('first answer has the phrase', `${right} of ${cold.length + warm.length}`);
}

const browser = await openBrowser();
try {
  const [content, out] = [resolve(folder, 'content'), resolve(folder, 'dist')];
  writeLibrary(content, texts);
  const [{ id, languages: [source] }] = texts as [typeof texts[0]];
  const environment = { DUIDU_CONTENT: content, DUIDU_OUT: out, SITE: '' };
  const build = () => costOf([process.execPath, 'src/cli/build.ts'], { cwd: project, env: environment });
  const fromNothing = () => ['documents', 'fonts'].forEach((kept) => aside(join(cacheFolder, kept)));
  const isReadingPage = (path: string) => /^(?!catalogue\/)[^/]+\/(?!about-)[^/]+\.html$/.test(path);
  if (values.only !== 'starlight') {
    fromNothing();
    column('this project', await build(), out, isReadingPage);
    searched(await asked(browser, out, ours(id, source), texts));
    const path = join(content, id, source, '1.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/。(?=[^。]*$)/u, '，一。'));
    const before = sums(out);
    column('… after one edit', await build(), out, isReadingPage);
    const changed = changes(before, sums(out));
    console.log(`\nFiles that the edit of one sentence of ${id} changed: ${changed.length}\n${changed.join('\n')}\n`);
    fromNothing();
    aside(out);
    writeFileSync(join(content, 'library.yaml'), 'name: "Library"\nlanguage: en\nexports: []\n');
    column('… its pages alone', await build(), out, isReadingPage);
  }
  if (values.only !== 'ours') {
    const site = starlightSite(texts, aside);
    column('Starlight', await costOf([process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], { cwd: resolve(site), env: { ASTRO_TELEMETRY_DISABLED: '1' } }), join(site, 'dist'), (path) => /^[^/]+\/[^/]+\/index\.html$/.test(path));
    searched(await asked(browser, join(site, 'dist'), starlight(id, source), texts));
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

const paragraphs = texts.reduce((sum, text) => sum + text.paragraphs.length, 0);
const [{ model = 'processor' } = {}] = cpus();
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
console.log(`\n${texts.length} documents, ${paragraphs} paragraphs, ${texts[0]!.languages.join(' and ')}; ${cpus().length} × ${model}, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, ${commit}\n`);
const table = [['', ...head], ['---', ...head.map(() => '--:')], ...Array.from(rows, ([what, cells]) => [what, ...filled(cells, head.length)])];
console.log(table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
