/** A document as a file: `joint-statement-2022/files/joint-statement-2022-en.epub`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { areFilesPutIn } from '../../../handed-on.ts';
import { siteDocuments } from '../../../site-documents.ts';
import { readFile } from 'node:fs/promises';
import type { Made } from '../../../exports/make.ts';
import { siteExports } from '../../../site-exports.ts';

export const getStaticPaths = (async () => {
  if (areFilesPutIn()) return [];
  const files = [];
  for (const document of await siteDocuments()) files.push(...(await siteExports(document)).map((made) => ({ params: { document: document.id, file: made.file }, props: { made } })));
  return files;
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ made: Made }> = async ({ props: { made } }) => new Response(new Uint8Array(await readFile(made.path)), { headers: { 'content-type': made.type } });
