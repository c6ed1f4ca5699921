/** Which index the search has, and how it folds: a script beside that of the search, so that no page changes with them. */
import type { APIRoute } from 'astro';
import { searchIndexScript } from '../search/index.ts';
import { siteSearch } from '../site-search.ts';

export const GET: APIRoute = async () => {
  const { name, foldTable } = await siteSearch();
  return new Response(searchIndexScript(name, foldTable), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
