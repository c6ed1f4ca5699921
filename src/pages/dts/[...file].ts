/** Distributed Text Services, where the library offers them and its address is known: `dts/index.json`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { DtsFile } from '../../exports/dts/addresses.ts';
import { dtsFiles } from '../../exports/dts/write.ts';
import { lastResort, localeFor } from '../../locales/index.ts';
import { siteLibrary } from '../../site.ts';
import { siteDocuments } from '../../site-documents.ts';
import { sitePublisher } from '../../site-exports.ts';

export const getStaticPaths = (async () => {
  const documents = await siteDocuments();
  const { exports = [], language = localeFor(documents[0]?.source ?? lastResort) } = await siteLibrary();
  const publisher = await sitePublisher([...new Set([language, ...documents.flatMap(({ languages }) => languages.map(({ tag }) => tag))])]);
  if (publisher.site === undefined || !exports.includes('dts')) return [];
  return dtsFiles(documents, publisher, publisher.site, language).map((made) => ({ params: { file: made.path }, props: { made } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ made: DtsFile }> = ({ props: { made } }) => new Response(made.text, { headers: { 'content-type': made.type } });
