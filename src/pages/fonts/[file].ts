import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { fontFiles } from '../../fonts/site.ts';

export const getStaticPaths = (async () => {
  const documents = (await getCollection('documents')).map(({ data }) => data);
  return (await fontFiles(documents)).map(({ file, bytes }) => ({ params: { file }, props: { bytes } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
