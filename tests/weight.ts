/** What the pages of a built site weigh, and may. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { attribute, elements, linksOf, textContent } from './checks/page.ts';

export const kilobyte = 1024;
/** Kilobytes, of each view of the statement. */
export const most = { 'zh-hans': 18, 'zh-hant': 18, en: 18, 'zh-hans-en': 32, 'zh-hant-en': 32 } as const;

/** By the program that the budgets name: the zlib of Node packs a page some 500 bytes looser. */
const compressed = (bytes: Uint8Array | string) => execFileSync('gzip', ['-9', '-c', '-n'], { input: bytes }).length;

/** Bytes, gzip -9, of a page with all the styles it fetches, the one for paper too, and of the scripts it runs before anyone touches it. */
export function weight(folder: string, path: string) {
  const html = readFileSync(`${folder}/${path}`, 'utf8');
  const all = elements(html);
  const file = (address: string) => readFileSync(posix.join(folder, posix.dirname(path), address));
  const styles = linksOf(all, 'stylesheet').map((one) => compressed(file(attribute(one, 'href')!)));
  const scripts = all
    .filter((one) => one.tagName === 'script' && (attribute(one, 'type') ?? 'module') !== 'application/ld+json')
    .map((one) => compressed(attribute(one, 'src') === undefined ? textContent(one) : file(attribute(one, 'src')!)));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  assert.ok(all.some((one) => one.tagName === 'style') && scripts.length > 0, 'a page has its style and its script');
  return { page: compressed(html) + sum(styles), scripts: sum(scripts) };
}
