/** Each page, style sheet and manifest of a built folder rewritten in place, and its links followed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { listFiles } from './files.ts';
import { openPage } from './html.ts';
import { leadsOf, Links, type Leads } from './links.ts';
import { assertSound } from './messages.ts';
import { policyPage, type Hashes } from './policy.ts';
import { manifestUrls, relativeCss, relativeManifest, relativePage } from './relative.ts';
import { isListed } from './sitemap.ts';
import { standalonePage } from './standalone.ts';
import { cssUrls } from './urls.ts';

/** What the site must know of a page. */
export interface PageFacts {
  leads: Leads;
  /** Of what stands inside it. */
  hashes: Hashes;
  isListed: boolean;
}

/** Reads a file of the folder, changes it, writes it back, and returns it without its text. At once: waiting for a small file takes five times the work of reading it. */
function change(folder: string, path: string, step: (file: VFile) => void) {
  const file = new VFile({ path, value: readFileSync(join(folder, path), 'utf8') });
  step(file);
  writeFileSync(join(folder, path), String(file.value));
  file.value = '';
  return file;
}

/** Makes a page ready for any host; what is wrong with it is a message on its file. */
function rewritePage(file: VFile, isAlone: boolean): PageFacts {
  const page = openPage(file);
  (isAlone ? standalonePage : relativePage)(page);
  const facts = { hashes: policyPage(page), leads: leadsOf(page), isListed: !isAlone && isListed(page) };
  file.value = page.text.toString();
  return facts;
}

/** Rewrites every file but the pages that are `ready`, and returns what all pages are; throws one error with every fault. */
export async function rewriteFolder(folder: string, { site, standalone, ready = new Map() }: { site?: string | undefined; standalone: readonly string[]; ready?: ReadonlyMap<string, PageFacts> }) {
  const links = new Links(site);
  const pages = new Map<string, PageFacts>();
  const steps: Record<string, (file: VFile) => void> = {
    html: (file) => void pages.set(file.path, rewritePage(file, standalone.includes(file.path))),
    css: (file) => {
      file.value = relativeCss(file.path, String(file.value));
      links.list(file, cssUrls(file.value));
    },
    webmanifest: (file) => {
      file.value = relativeManifest(file.path, String(file.value));
      links.list(file, manifestUrls(file.value));
    },
  };
  const paths = await listFiles(folder);
  const files: VFile[] = [];
  for (const path of paths) {
    const step = steps[/\.([a-z]+)$/.exec(path)?.[1] ?? ''];
    if (!step) continue;
    const known = ready.get(path);
    if (known) pages.set(path, known);
    const file = known ? new VFile({ path }) : change(folder, path, step);
    files.push(file);
    const facts = pages.get(path);
    if (facts) links.page(file, facts.leads);
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
