/** The style sheets of the Chinese fonts that documents share. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sharedSheets } from '../fonts/site.ts';
import { siteDocuments } from '../site-documents.ts';

export const getStaticPaths = (async () =>
  (await sharedSheets(await siteDocuments())).map(({ script, css }) => ({ params: { script }, props: { css } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ css: string }> = ({ props }) => new Response(props.css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
