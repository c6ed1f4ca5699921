import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { writeLibrary } from '../bench/edition.ts';
import { generated } from '../bench/texts.ts';
import { openBrowser, watch } from '../browser.ts';
import { build, temporaryFolder } from '../builds.ts';
import { serve, type Served } from '../server.ts';

const folder = temporaryFolder('fonts-library');
const [content, out] = [join(folder, 'content'), join(folder, 'site')];
const texts = generated(8, 30);

/** A system whose only Chinese font is a sans: there the pages' own fonts are asked for. */
const system = mkdtempSync(join(tmpdir(), 'fonts-library-'));
for (const file of globSync('/usr/share/fonts/**/{NotoSansCJK-Regular.ttc,DejaVuSans.ttf}')) symlinkSync(file, join(system, basename(file)));
writeFileSync(join(system, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${system}</dir><cachedir>${system}/cache</cachedir></fontconfig>`);

let browser: Browser;
let served: Served;
before(async () => {
  writeLibrary(content, texts);
  const { status, stderr } = build(content, out);
  assert.equal(status, 0, stderr);
  served = await serve(out);
  browser = await openBrowser({ env: { ...process.env, FONTCONFIG_FILE: join(system, 'fonts.conf') } as Record<string, string> });
});
after(async () => {
  await browser.close();
  await served.close();
  rmSync(system, { recursive: true });
});

/** The Chinese fonts that a page has asked the network for since the last question. */
async function fetched(page: Page, path: string) {
  const from = served.requests.length;
  await page.goto(`${served.url}${path}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return [...new Set(served.requests.slice(from).map((request) => request.path))].filter((one) => /-han[st]\..*woff2$/.test(one));
}

test('a page loads at most 160 KB of a script, and the next document little more than what it does not share', async (t) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  t.after(() => context.close());
  const { problems } = watch(context, served.url);
  const page = await context.newPage();
  const size = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(join(out, path)).size, 0);
  const first = await fetched(page, 'document-00001/zh-hans.html');
  assert.ok(first.some((path) => path.startsWith('fonts/document-00001-hans.')) && first.some((path) => path.startsWith('fonts/shared-hans.')), first.join());
  assert.ok(size(first) <= 160_000, `${size(first)} bytes`);
  // This server lets nothing be kept; a host keeps what has a name of its bytes.
  const second = (await fetched(page, 'document-00002/zh-hans.html')).filter((path) => !first.includes(path));
  assert.deepEqual(second.filter((path) => !path.startsWith('fonts/shared-')), second.filter((path) => path.startsWith('fonts/document-00002-hans.')));
  assert.ok(size(second) <= 20_000, `${size(second)} bytes`);
  assert.deepEqual(problems.filter((one) => !one.includes('blocked by Playwright')), []);
});

test('every character of a text is in a font that its page names', () => {
  const rules = `${readFileSync(join(out, 'document-00003/zh-hans.html'), 'utf8')}${readFileSync(join(out, 'fonts-hans.css'), 'utf8')}`.match(/@font-face\{font-family:"Reading SC"[^}]*\}/g)!;
  const named = new Set(
    rules.flatMap((rule) => (/unicode-range:([^;}]*)/.exec(rule)?.[1] ?? '').split(',')).flatMap((range) => {
      const [from = 0, to = from] = range.replace('U+', '').split('-').map((code) => Number.parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }),
  );
  const text = texts[2]!.paragraphs.flatMap(([lines]) => lines).join('');
  assert.deepEqual([...new Set(text)].filter((one) => !named.has(one.codePointAt(0)!)), []);
});

test('the page for an address that leads nowhere finds its own fonts from any depth, and each of its characters is in them', async (t) => {
  for (const path of ['nowhere.html', 'a/b/nowhere']) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(`${served.url}${path}`);
    await page.waitForFunction(() => [...document.fonts].filter(({ status }) => status === 'loaded').length === 4);
    const drawn = await context.newCDPSession(page);
    await drawn.send('DOM.enable');
    await drawn.send('CSS.enable');
    const { root } = await drawn.send('DOM.getDocument', {});
    const { nodeIds } = await drawn.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'h1, h2, section p, section a' });
    for (const nodeId of nodeIds) {
      const { fonts } = await drawn.send('CSS.getPlatformFontsForNode', { nodeId });
      assert.deepEqual(fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName), [], path);
    }
  }
});
