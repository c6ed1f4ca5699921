/** The images of a document's figures, as they lie in its folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentFolder } from '../../../paths.ts';
import { documentsToMake } from '../../../site-documents.ts';

export const getStaticPaths = (async () =>
  (await documentsToMake()).flatMap(({ id, sections }) => {
    const files = new Set(sections.flatMap(({ rows }) => rows.flatMap(({ image }) => image?.file ?? [])));
    return [...files].map((file) => ({ params: { document: id, file } }));
  })) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => new Response(new Uint8Array(await readFile(join(contentFolder, params['document'] ?? '', params['file'] ?? ''))));
