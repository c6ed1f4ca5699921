import type { APIRoute, GetStaticPaths } from 'astro';
import { fontFiles } from '../../fonts/site.ts';
import { areFilesPutIn } from '../../handed-on.ts';
import { siteDocuments } from '../../site-documents.ts';

export const getStaticPaths = (async () => {
  if (areFilesPutIn()) return [];
  const documents = await siteDocuments();
  return (await fontFiles(documents)).map(({ file, bytes }) => ({ params: { file }, props: { bytes } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
