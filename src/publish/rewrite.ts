/** Each page, style sheet and manifest of a built folder rewritten in place, and its links followed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { listFiles } from './files.ts';
import { openPage } from './html.ts';
import { Links } from './links.ts';
import { assertSound } from './messages.ts';
import { policyPage, type Hashes } from './policy.ts';
import { manifestUrls, relativeCss, relativeManifest, relativePage } from './relative.ts';
import { isListed } from './sitemap.ts';
import { standalonePage } from './standalone.ts';
import { cssUrls } from './urls.ts';

/** Reads a file of the folder, changes it, writes it back, and returns it without its text. At once: waiting for a small file takes five times the work of reading it. */
function change(folder: string, path: string, step: (file: VFile) => void) {
  const file = new VFile({ path, value: readFileSync(join(folder, path), 'utf8') });
  step(file);
  writeFileSync(join(folder, path), String(file.value));
  file.value = '';
  return file;
}

/** Rewrites every file, and returns the hashes its pages need and the pages to be listed; throws one error with every fault. */
export async function rewriteFolder(folder: string, { site, standalone }: { site?: string | undefined; standalone: readonly string[] }) {
  const links = new Links(site);
  const listed: string[] = [];
  const hashes: Hashes[] = [];
  const steps: Record<string, (file: VFile) => void> = {
    html: (file) => {
      const isAlone = standalone.includes(file.path);
      const page = openPage(file);
      (isAlone ? standalonePage : relativePage)(page);
      hashes.push(policyPage(page));
      links.page(page);
      if (!isAlone && isListed(page)) listed.push(file.path);
      file.value = page.text.toString();
    },
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
    if (step) files.push(change(folder, path, step));
  }
  links.judge(paths);
  assertSound(files, 'The built site does not hold together.');
  const all = (kind: keyof Hashes) => [...new Set(hashes.flatMap((one) => one[kind]))].sort();
  return { hashes: { scripts: all('scripts'), styles: all('styles') }, listed };
}
