import type { APIRoute, GetStaticPaths } from 'astro';
import { areFilesPutIn } from '../../handed-on.ts';
import { siteSearch } from '../../site-search.ts';

export const getStaticPaths = (async () => {
  if (areFilesPutIn()) return [];
  const { files } = await siteSearch();
  return [...files].map(([path, content]) => ({ params: { file: path }, props: { content } }));
}) satisfies GetStaticPaths;

const types: Record<string, string> = { js: 'text/javascript; charset=utf-8', json: 'application/json; charset=utf-8' };

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ params, props }) =>
  new Response(props.content, { headers: { 'content-type': types[params['file']?.split('.').pop() ?? ''] ?? 'application/octet-stream' } });
