/** A document as a file: `joint-statement-2022/files/joint-statement-2022-en.epub`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { siteExports, type Made } from '../../../site-exports.ts';

export const getStaticPaths = (async () => {
  const files = (await getCollection('documents')).map(async (entry) => (await siteExports(entry)).map((made) => ({ params: { document: entry.id, file: made.file }, props: { made } })));
  return (await Promise.all(files)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ made: Made }> = ({ props: { made } }) => new Response(new Uint8Array(made.read()), { headers: { 'content-type': made.type } });
