/** Each page, style sheet and manifest of a built folder rewritten in place, and its links followed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { listFiles } from './files.ts';
import { Links } from './links.ts';
import { assertSound } from './messages.ts';
import { faultsOn, type PageFacts } from './page.ts';
import { rewritePages } from './pages.ts';
import type { Hashes } from './policy.ts';
import { manifestUrls, relativeCss, relativeManifest } from './relative.ts';
import { cssUrls } from './urls.ts';

/** What holds addresses and is no page: how it is rewritten, and what it fetches. */
const lists: Record<string, { rewritten: (path: string, text: string) => string; urls: (text: string) => string[] }> = {
  css: { rewritten: relativeCss, urls: cssUrls },
  webmanifest: { rewritten: relativeManifest, urls: manifestUrls },
};

interface RewriteOptions {
  site?: string | undefined;
  standalone: readonly string[];
  /** From so many pages on, a thread of its own takes half of them. */
  many: number;
  /** Pages that are as they are to be. */
  ready?: ReadonlyMap<string, PageFacts>;
}

/** Rewrites every file but the pages that are ready, and returns what all pages are, in the order of their paths; throws one error with every fault. */
export async function rewriteFolder(folder: string, { site, standalone, many, ready = new Map() }: RewriteOptions): Promise<Map<string, PageFacts>> {
  const links = new Links(site);
  const pages = new Map<string, PageFacts>();
  const files: VFile[] = [];
  const paths = listFiles(folder);
  const rewritten = await rewritePages({ folder, standalone, paths: paths.filter((path) => path.endsWith('.html') && !ready.has(path)) }, many);
  for (const path of paths) {
    const file = new VFile({ path });
    const page = rewritten.get(path);
    const facts = page?.facts ?? ready.get(path);
    const list = lists[/\.([a-z]+)$/.exec(path)?.[1] ?? ''];
    if (facts) {
      pages.set(path, facts);
      if (page) faultsOn(file, page);
      links.page(file, facts.leads);
    } else if (list) {
      const text = list.rewritten(path, readFileSync(join(folder, path), 'utf8'));
      writeFileSync(join(folder, path), text);
      links.list(file, list.urls(text));
    } else continue;
    files.push(file);
  }
  links.judge(paths);
  assertSound(files, 'The built site does not hold together.');
  return pages;
}

/** The hashes that the pages of a site need between them. */
export function hashesOf(pages: ReadonlyMap<string, PageFacts>): Hashes {
  const all = (kind: keyof Hashes) => [...new Set(Array.from(pages.values(), ({ hashes }) => hashes[kind]).flat())].sort();
  return { scripts: all('scripts'), styles: all('styles') };
}
