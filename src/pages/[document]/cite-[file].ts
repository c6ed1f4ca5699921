import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { citations } from '../../citation/citations.ts';
import { languages } from '../../languages.ts';

/** The citation of each document in each language, as a file for reference managers: `cite-en.ris`. */
export const getStaticPaths = (async () => {
  const site = (import.meta.env.SITE as string | undefined) || undefined;
  return (await getCollection('documents')).flatMap(({ data: document }) =>
    languages
      .flatMap((language) => citations(document, language, { site }).files)
      .map(({ name, type, content }) => ({
        params: { document: document.id, file: name.slice(`${document.id}/cite-`.length) },
        props: { type, content },
      })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ type: string; content: string }> = ({ props: { type, content } }) =>
  new Response(content, { headers: { 'content-type': `${type}; charset=utf-8` } });
