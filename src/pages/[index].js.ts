/** Which index the search has, and how it folds: a script beside that of the search, so that no page changes with them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { areFilesPutIn } from '../handed-on.ts';
import { searchIndexScript } from '../search/index.ts';
import { searchIndexFile } from '../search/rows.ts';
import { siteSearch } from '../site-search.ts';

/** A build puts it in with the index: pages do not wait for that. */
export const getStaticPaths = (() => (areFilesPutIn() ? [] : [{ params: { index: searchIndexFile.replace(/\.js$/, '') } }])) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { name, foldTable } = await siteSearch();
  return new Response(searchIndexScript(name, foldTable), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
