/** What a browser prints of a page, drawn and read by Poppler. */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** Why there is nothing to look at, in a sentence. */
export const withoutPoppler = spawnSync('pdftoppm', ['-v']).error ? 'pdftoppm is not installed (apt-get install poppler-utils)' : false;

/** The colour of a highlight in the light: `--kept` of src/styles/annotations.css. */
export const highlightColour = [213, 234, 207] as const;

/** How many dots of the pages, at 60 an inch, are in a colour where backgrounds are printed; and the words on them. */
export async function printed(t: TestContext, page: Page, colour: readonly number[]) {
  const folder = mkdtempSync(join(tmpdir(), 'duidu-print-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'page.pdf');
  await page.pdf({ path, format: 'A4', printBackground: true });
  execFileSync('pdftoppm', ['-r', '60', '-png', path, join(folder, 'sheet')]);
  let dots = 0;
  for (const sheet of globSync(join(folder, '*.png'))) {
    const { data, info } = await sharp(sheet).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    for (let at = 0; at < data.length; at += info.channels) dots += Number(colour.every((value, index) => Math.abs(data[at + index]! - value) < 3));
  }
  return { dots, words: execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }) };
}
