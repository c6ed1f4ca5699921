/** The name of a build: what two builds of the same files share, and no others. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sumOf } from './hashed.ts';

/** SHA-256 of a file, as hexadecimal digits or as a `sha256-…` integrity. */
export const hashFile = async (file: string, form: 'hex' | 'base64') => sumOf(file).toString(form);

/** The first 16 hexadecimal digits of the SHA-256 over the paths and contents of files, in the order given. */
export async function editionOf(folder: string, paths: readonly string[]) {
  const all = createHash('sha256');
  for (const path of paths) all.update(`${await hashFile(join(folder, path), 'hex')}  ${path}\n`);
  return all.digest('hex').slice(0, 16);
}

/** A page with an edition written on its `<html>`, where a service worker reads it. */
export function withEdition(path: string, html: string, edition: string) {
  const end = /<html(?=[\s>])(?:"[^"]*"|'[^']*'|[^>"'])*/i.exec(html);
  if (!end) throw new Error(`${path} has no <html> tag.`);
  const at = end.index + end[0].length;
  return `${html.slice(0, at)} data-edition="${edition}"${html.slice(at)}`;
}
