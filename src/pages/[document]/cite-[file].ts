import type { APIRoute, GetStaticPaths } from 'astro';
import { citations } from '../../citation/citations.ts';
import { siteUrl as site, siteWords } from '../../site.ts';
import { documentsToMake } from '../../site-documents.ts';

/** The citation of each document in each language, as a file for reference managers: `cite-en.ris`. */
export const getStaticPaths = (async () => {
  const files = (await documentsToMake()).flatMap((document) =>
    document.languages.map(async ({ tag }) => {
      const library = (await siteWords(tag)).name.text;
      return citations(document, tag, { site, library }).files.map(({ name, type, content }) => ({
        params: { document: document.id, file: name.slice(`${document.id}/cite-`.length) },
        props: { type, content },
      }));
    }),
  );
  return (await Promise.all(files)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ type: string; content: string }> = ({ props: { type, content } }) =>
  new Response(content, { headers: { 'content-type': `${type}; charset=utf-8` } });
