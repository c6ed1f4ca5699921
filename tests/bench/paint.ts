/**
 * `npm run bench:paint -- [--site <folder>] [--times <n>] [<folder of another site>]`: how soon a first reader sees
 * the text, beside another site that has it, by default one of Starlight that is made here. Both are read by turns,
 * on a phone's line and processor, in a system whose only Chinese font is a sans. Times are this machine's; the
 * ratios of one run are what can be compared. Beside them, a page of one line with neither style nor script says what
 * of each time is no page's doing: the request, and the browser's own beginning.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../browser.ts';
import { statement } from '../site.ts';
import { buildPeer, peerPage } from './paint/peer.ts';
import { serveCompressed } from './paint/serve-compressed.ts';
import { visit, type Visit } from './paint/visit.ts';
import { median } from './quantile.ts';

const { values, positionals } = parseArgs({ options: { site: { type: 'string' }, times: { type: 'string', default: '7' }, views: { type: 'string', default: 'zh-hans,zh-hant-en,en' } }, allowPositionals: true });

function build() {
  const folder = '.cache/bench/site';
  execFileSync(process.execPath, ['src/cli/build.ts'], { env: { ...process.env, DUIDU_OUT: folder }, stdio: 'inherit' });
  return folder;
}
const ours = values.site ?? build();
const theirs = positionals[0] ?? buildPeer(ours, '.cache/bench/peer');

/** The page of a site that shows a view: ours, or one laid out as the peer is. */
function pageOf(folder: string, view: string) {
  const page = [`${statement}/${view}.html`, peerPage(view)].find((one) => existsSync(join(folder, one)));
  if (!page) throw new Error(`${folder} has no page for ${view}.`);
  return page;
}

/** A page for each view of nothing but its title, in a folder. */
function bare(views: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'duidu-bare-'));
  for (const view of views) {
    const [, title] = /<title[^>]*>([^<]*)<\/title>/.exec(readFileSync(join(ours, pageOf(ours, view)), 'utf8'))!;
    writeFileSync(join(folder, `${view}.html`), `<!doctype html><html lang="${view.replace(/-en$/, '')}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><p>${title}</p>`);
  }
  return folder;
}

/** A system with one Chinese font, as a phone is one. */
function fewFonts() {
  const folder = mkdtempSync(join(tmpdir(), 'duidu-bench-'));
  for (const file of globSync('/usr/share/fonts/**/{NotoSansCJK-Regular.ttc,DejaVuSans.ttf}')) symlinkSync(file, join(folder, basename(file)));
  writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`);
  return join(folder, 'fonts.conf');
}

const browser = await openBrowser({ env: { ...process.env, FONTCONFIG_FILE: fewFonts() } as Record<string, string> });
const views = values.views.split(',');
const sites = await Promise.all([ours, theirs, bare(views)].map(serveCompressed));
const medians = (visits: readonly Visit[]) =>
  Object.fromEntries(Object.keys(visits[0]!).map((key) => [key, median(visits.map((one) => one[key as keyof Visit]))])) as unknown as Visit;
const ms = (value: number) => value.toFixed(0).padStart(5);
const shown = (name: string, { first, largest, shift, blockedBefore, blockedAfter, longestBefore, longest, bytes }: Visit) =>
  `  ${name.padEnd(7)} first ${ms(first)}  largest ${ms(largest)}  shift ${shift.toFixed(3)}  blocked before ${ms(blockedBefore)} after ${ms(blockedAfter)}  longest task before ${ms(longestBefore)} of all ${ms(longest)}  ${(bytes / 1000).toFixed(0).padStart(4)} KB before`;

for (const view of views) {
  const addresses = [pageOf(ours, view), pageOf(theirs, view), `${view}.html`].map((page, index) => `${sites[index]!.url}/${page}`);
  const visits: Visit[][] = [[], [], []];
  // The first of each is not counted: the browser's own caches are cold then, and the server's.
  for (let turn = 0; turn <= Number(values.times); turn++) {
    for (const [index, address] of addresses.entries()) {
      const one = await visit(browser, address);
      if (turn > 0) visits[index]!.push(one);
    }
  }
  const [own, other, least] = visits.map(medians) as [Visit, Visit, Visit];
  const ratio = median(visits[0]!.map(({ first }, turn) => first / visits[1]![turn]!.first));
  console.log(`${view}: first paint ${(own.first / other.first).toFixed(2)} of the other’s (by turns ${ratio.toFixed(2)}), a bare page’s ${(least.first / other.first).toFixed(2)}\n${shown('ours', own)}\n${shown('other', other)}\n${shown('bare', least)}`);
}
await browser.close();
for (const site of sites) site.close();
