/** The text of a document, and of each part of a long one, in one language as a classic script, which runs from a disk too: for quotations, citations and links. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { citations } from '../../citation/citations.ts';
import { offered } from '../../exports/index.ts';
import { fileName } from '../../exports/export.ts';
import { filePath } from '../../exports/paths.ts';
import type { Language } from '../../languages.ts';
import { arrival, type EditionText } from '../../links/edition.ts';
import { sourceLines } from '../../citation/source-line.ts';
import { localeFor, words } from '../../locales/index.ts';
import { siteLibrary, siteWords } from '../../site.ts';
import { siteExports } from '../../site-exports.ts';
import { documentsToMake } from '../../site-documents.ts';
import type { Document } from '../../text/model.ts';
import { pageName } from '../../page-paths.ts';
import { pagesOf, shownOn, type ViewPage } from '../../text/parts.ts';
import { sentenceTexts } from '../../text/serialise.ts';
import { viewOf } from '../../views.ts';

export const getStaticPaths = (async () =>
  (await documentsToMake()).flatMap((document) =>
    document.languages.flatMap(({ tag }) =>
      pagesOf(document)
        .filter(({ shows }) => shows !== 'whole')
        .map((page) => ({ params: { document: document.id, view: pageName(viewOf(tag), shownOn(page)) }, props: { document, language: tag, page } })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: Document; language: Language; page: ViewPage }> = async ({ props: { document, language, page } }) => {
  const metadata = document.metadata[language];
  if (!metadata) throw new Error(`${document.id} says nothing of itself in ${language}`);
  // How it is cited is known by then.
  await siteExports(document);
  const yaml = await siteLibrary();
  const { contact } = yaml;
  const { edition: word } = words[localeFor(language)];
  const { shortTitle, edition } = metadata;
  const text: EditionText = {
    language,
    source: sourceLines(metadata, language),
    rows: (page.shows === 'part' ? page.part : document).sections.flatMap(({ rows }) => rows.map(({ id, number, kind, content }): EditionText['rows'][number] => [id, number ?? 0, kind, sentenceTexts(content[language])])),
    ...(contact && { report: { contact, title: word.reportSubject(shortTitle.text, word.edition(edition.number, edition.date)), body: word.reportBody('{address}', '{words}') } }),
    ...(offered({ yaml }).includes('tei') && { tei: filePath(document, fileName(document, 'tei.xml')) }),
    citations: citations(document, language, { library: (await siteWords(language)).name.text }).styles.map(({ id, label, template }) => ({ id, label, ...template })),
  };
  const code = `document.dispatchEvent(new CustomEvent(${JSON.stringify(arrival)},{detail:${JSON.stringify(text)}}))`;
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
