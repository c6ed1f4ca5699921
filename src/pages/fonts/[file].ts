import type { APIRoute, GetStaticPaths } from 'astro';
import { fontFiles } from '../../fonts/site.ts';
import { areFilesPutIn } from '../../handed-on.ts';
import { siteDocuments } from '../../site-documents.ts';
import { missingFonts } from '../../site-missing-fonts.ts';

export const getStaticPaths = (async () => {
  const ofDocuments = areFilesPutIn() ? [] : await fontFiles(await siteDocuments());
  return [...ofDocuments, ...(await missingFonts()).files].map(({ file, bytes }) => ({ params: { file }, props: { bytes } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
