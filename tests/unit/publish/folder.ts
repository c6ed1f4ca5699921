/** Small folders for the tests of the publishing steps, each made anew and left to the system to clear. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes files, by their paths, into a new folder, and resolves to its path. */
export async function folderOf(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'duidu-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** A whole small page. */
export const page = (body: string, head = '', root = '/') =>
  `<!doctype html><html lang="en" data-root="${root}"><head><meta charset="utf-8"><title>t</title>${head}</head><body>${body}</body></html>`;
