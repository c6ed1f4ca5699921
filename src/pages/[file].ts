/** The files of the library at its root: `llms.txt`, `atom.xml`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { libraryFiles, type LibraryFile } from '../exports/library.ts';
import { lastResort, localeFor } from '../locales/index.ts';
import { siteLibrary } from '../site.ts';
import { siteDocuments } from '../site-documents.ts';
import { sitePublisher } from '../site-exports.ts';

export const getStaticPaths = (async () => {
  const documents = await siteDocuments();
  const language = (await siteLibrary()).language ?? localeFor(documents[0]?.source ?? lastResort);
  const publisher = await sitePublisher([...new Set([language, ...documents.flatMap(({ languages }) => languages.map(({ tag }) => tag))])]);
  return libraryFiles(documents, publisher, language).map((made) => ({ params: { file: made.file }, props: { made } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ made: LibraryFile }> = ({ props: { made } }) => new Response(made.text, { headers: { 'content-type': made.type } });
