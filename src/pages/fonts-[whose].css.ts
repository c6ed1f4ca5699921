/** The style sheets of the own fonts: of the Chinese that documents share, and of 404.html. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sharedSheets } from '../fonts/site.ts';
import { siteDocuments } from '../site-documents.ts';
import { missingFonts, whoseMissing } from '../site-missing-fonts.ts';

export const getStaticPaths = (async () => {
  const shared = (await sharedSheets(await siteDocuments())).map(({ script, css }) => ({ params: { whose: script }, props: { css } }));
  const { css } = await missingFonts();
  return css === '' ? shared : [...shared, { params: { whose: whoseMissing }, props: { css } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ css: string }> = ({ props }) => new Response(props.css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
