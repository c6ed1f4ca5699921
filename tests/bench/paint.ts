/**
 * `node tests/bench/paint.ts [with] [without]`: what own fonts cost. Two builds, by default made
 * here with and without them, are read in turns, on a throttled line and processor, in a system
 * whose only Chinese font is a sans; a line for each view gives first contentful paint as a ratio,
 * the layout shift, and what was fetched. Ratios, for this machine's times are nobody else's.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { serve } from '../server.ts';
import { viewNames } from '../statement.ts';
import { statement } from '../site.ts';

const folder = mkdtempSync(join(tmpdir(), 'duidu-bench-'));
for (const file of globSync('/usr/share/fonts/**/{NotoSansCJK-Regular.ttc,DejaVuSans.ttf}')) symlinkSync(file, join(folder, basename(file)));
writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`);

const built = (name: string, env: Record<string, string>) => {
  execFileSync(process.execPath, ['src/cli/build.ts'], { env: { ...process.env, DUIDU_OUT: `.cache/bench-${name}`, ...env }, stdio: 'inherit' });
  return `.cache/bench-${name}`;
};
const [own = built('with', {}), none = built('without', { DUIDU_FONTS: 'off' })] = process.argv.slice(2);

interface Run {
  paint: number;
  shift: number;
  bytes: number;
}

async function run(browser: Browser, url: string): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  // A middling phone: 1.6 Mbit/s, 150 ms, a processor four times slower.
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (globalThis as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { timeout: 120_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(500);
  const found = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    shift: (globalThis as unknown as { shift: number }).shift,
    bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  }));
  await context.close();
  return found;
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
const browser = await openBrowser({ env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } as Record<string, string> });
const [one, other] = [await serve(own), await serve(none)];
for (const view of viewNames) {
  const runs: [Run, Run][] = [];
  for (let turn = 0; turn < 5; turn++) runs.push([await run(browser, `${one.url}${statement}/${view}.html`), await run(browser, `${other.url}${statement}/${view}.html`)]);
  const ratio = middle(runs.map(([own, none]) => own.paint / none.paint));
  const shift = Math.max(...runs.map(([own]) => own.shift)) - Math.min(...runs.map(([, none]) => none.shift));
  const [{ bytes: withFonts }, { bytes: without }] = runs[0]!;
  console.log(`${view.padEnd(10)}  first paint ×${ratio.toFixed(2)} of fonts off · shift by fonts ${shift.toFixed(4)} · fetched ${(withFonts / 1000).toFixed(0)} KB, ${(without / 1000).toFixed(0)} KB without`);
}
await browser.close();
await Promise.all([one.close(), other.close()]);
