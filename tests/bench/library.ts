/**
 * `npm run bench:library -- [--documents 1000] [--paragraphs 30] [--only ours] [folder of laws]`: builds a
 * library of generated documents, or of laws, from nothing and again after one sentence was edited, and
 * Starlight's site of the same texts beside it, and prints what each costs and weighs as one table.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../src/paths.ts';
import { sums } from '../builds.ts';
import { changes } from '../changes.ts';
import { costOf, type Cost } from './cost.ts';
import { writeLibrary } from './edition.ts';
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
const rows: string[][] = [];

function row(what: string, { wall, cpu, memory }: Cost, site: string, isReadingPage: (path: string) => boolean) {
  const paths = globSync('**/*', { cwd: site }).filter((path) => statSync(join(site, path)).isFile());
  const bytes = paths.reduce((sum, path) => sum + statSync(join(site, path)).size, 0);
  const pages = paths.filter(isReadingPage).length;
  const said = [what, `${wall.toFixed(0)} s`, `${cpu.toFixed(0)} s`, `${pages}`, `${((1000 * cpu) / pages).toFixed(0)} ms`, `${(memory / 1e9).toFixed(2)} GB`, `${paths.length}`, `${(bytes / 1e6).toFixed(0)} MB`];
  rows.push(said);
  console.log(said.join('  '));
}

try {
  const [content, out] = [resolve(folder, 'content'), resolve(folder, 'dist')];
  writeLibrary(content, texts);
  const environment = { DUIDU_CONTENT: content, DUIDU_OUT: out, SITE: '' };
  const build = () => costOf([process.execPath, 'src/cli/build.ts'], { cwd: project, env: environment });
  const isReadingPage = (path: string) => /^(?!catalogue\/)[^/]+\/(?!about-)[^/]+\.html$/.test(path);
  if (values.only !== 'starlight') {
    // From nothing: what earlier builds kept is safe to delete, and is made again.
    for (const kept of ['documents', 'fonts']) rmSync(join(cacheFolder, kept), { recursive: true, force: true });
    row('this project', await build(), out, isReadingPage);
    const path = join(content, texts[0]!.id, texts[0]!.languages[0], '1.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/。(?=[^。]*$)/u, '，一。'));
    const before = sums(out);
    row('… after one edit', await build(), out, isReadingPage);
    const changed = changes(before, sums(out));
    console.log(`\nFiles that the edit of one sentence of ${texts[0]!.id} changed: ${changed.length}\n${changed.join('\n')}\n`);
  }
  if (values.only !== 'ours') {
    const site = starlightSite(texts);
    row('Starlight', await costOf([process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], { cwd: resolve(site), env: { ASTRO_TELEMETRY_DISABLED: '1' } }), join(site, 'dist'), (path) => /^[^/]+\/[^/]+\/index\.html$/.test(path));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const paragraphs = texts.reduce((sum, text) => sum + text.paragraphs.length, 0);
const [{ model = 'processor' } = {}] = cpus();
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
console.log(`\n${texts.length} documents, ${paragraphs} paragraphs, ${texts[0]!.languages.join(' and ')}; ${cpus().length} × ${model}, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, ${commit}\n`);
const table = [['', 'wall', 'CPU', 'reading pages', 'CPU a page', 'memory', 'files', 'size'], ['---', ...Array<string>(7).fill('--:')], ...rows];
console.log(table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
