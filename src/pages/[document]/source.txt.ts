/** The text of a document as it was received, byte for byte, where it is kept. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentFolder } from '../../paths.ts';
import { documentsToMake } from '../../site-documents.ts';

export const getStaticPaths = (async () =>
  (await documentsToMake()).filter(({ sourceHash }) => sourceHash).map(({ id }) => ({ params: { document: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const bytes = await readFile(join(contentFolder, `${params['document']}/source.txt`));
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
