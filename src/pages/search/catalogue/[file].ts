/** The list that a large library finds its documents by: below `search/`, whose files have names that change with them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalogue } from '../../../site-catalogue.ts';

export const getStaticPaths = (async () => {
  const catalogue = await siteCatalogue();
  return catalogue ? [{ params: { file: catalogue.list.file }, props: { code: catalogue.list.code } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
