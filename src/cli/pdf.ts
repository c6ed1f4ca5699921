/**
 * `npm run pdf [-- <document> … --to <folder>]`: every view of the documents of the built site on paper,
 * into `pdf/`. It needs a Chromium, and is no part of a build. Exits with 1 and a sentence where it cannot.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installedBrowser, openChromium } from '../pdf/browser.ts';
import { pagesOf, readingPages, type ReadingPage } from '../pdf/pages.ts';
import { printed } from '../pdf/print.ts';
import { outFolder } from '../paths.ts';
import { encodePath } from '../publish/files.ts';
import { site } from '../publish/serving.ts';
import { failing } from './failing.ts';

await failing(async () => {
  const { values: { to }, positionals } = parseArgs({ options: { to: { type: 'string', default: 'pdf' } }, allowPositionals: true });
  if (!existsSync(join(outFolder, 'index.html'))) throw new Error(`There is no site in ${outFolder}: build it first, with npm run build.`);
  const pages = pagesOf(await readingPages(outFolder), positionals);
  const browser = installedBrowser();
  if (browser === undefined) throw new Error('There is no Chromium or Chrome here to print with: install one, or set CHROME to the path of its program.');
  await mkdir(to, { recursive: true });
  await print(pages, browser, to);
  console.log(`${pages.length} files in ${to}: each view as the built site has it, tagged, with bookmarks.`);
});

async function print(pages: readonly ReadingPage[], executable: string, to: string): Promise<void> {
  const server = createServer(site(outFolder));
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const browser = await openChromium(executable);
  try {
    // Without script a page is as it was built: nobody's settings, and the address that the build knows at its foot.
    const context = await browser.newContext({ javaScriptEnabled: false });
    for (const { path, file } of pages) {
      const page = await context.newPage();
      const bytes = await printed(page, `http://127.0.0.1:${port}/${encodePath(path)}`);
      await page.close();
      await writeFile(join(to, file), bytes);
      console.log(`${join(to, file)}  ${Math.round(bytes.length / 1000)} kB`);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
