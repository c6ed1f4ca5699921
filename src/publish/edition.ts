/** The name of a build: what two builds of the same files share, and no others. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import MagicString from 'magic-string';
import type { VFile } from 'vfile';
import { elements } from './html.ts';

/** SHA-256 of a file, as hexadecimal digits or as a `sha256-…` integrity. */
export const hashFile = async (file: string, form: 'hex' | 'base64') =>
  createHash('sha256').update(await readFile(file)).digest(form);

/** The first 16 hexadecimal digits of the SHA-256 over the paths and contents of files, in the order given. */
export async function editionOf(folder: string, paths: readonly string[]) {
  const all = createHash('sha256');
  for (const path of paths) all.update(`${await hashFile(join(folder, path), 'hex')}  ${path}\n`);
  return all.digest('hex').slice(0, 16);
}

/** Writes the edition on the `<html>` of a page, where a service worker reads it. */
export function editionPage(file: VFile, edition: string) {
  const text = new MagicString(String(file.value));
  const root = elements(text.original).find((one) => one.tagName === 'html');
  const end = root?.sourceCodeLocation?.startTag?.endOffset;
  if (end === undefined) throw new Error(`${file.path} has no <html> tag.`);
  text.appendLeft(end - 1, ` data-edition="${edition}"`);
  file.value = text.toString();
}
