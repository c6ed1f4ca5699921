/** The own fonts of 404.html, which are no document's. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { missingFonts } from '../../site-missing-fonts.ts';

export const getStaticPaths = (async () =>
  (await missingFonts()).files.map(({ file, bytes }) => ({ params: { file: file.replace('missing-', '') }, props: { bytes } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
