/** The text of a document in one language as a classic script, which runs from a disk too: for quotations, citations and links. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { citations } from '../../citation/citations.ts';
import { languages, viewOf, type Language } from '../../languages.ts';
import { arrival, type EditionText } from '../../links/edition.ts';
import type { Document } from '../../text/model.ts';

export const getStaticPaths = (async () =>
  (await getCollection('documents')).flatMap(({ data: document }) =>
    languages.map((language) => ({ params: { document: document.id, view: viewOf[language] }, props: { document, language } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: Document; language: Language }> = ({ props: { document, language } }) => {
  const { title, parties, date } = document.metadata[language];
  const text: EditionText = {
    language,
    title,
    parties,
    date,
    rows: document.sections.flatMap(({ rows }) => rows.map(({ id, number, content }): EditionText['rows'][number] => [id, number ?? 0, content[language].sentences])),
    citations: citations(document, language).styles.map(({ id, label, template }) => ({ id, label, ...template })),
  };
  const code = `document.dispatchEvent(new CustomEvent(${JSON.stringify(arrival)},{detail:${JSON.stringify(text)}}))`;
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
