/** What a page says about its document to reference managers and search engines, as data. */
import { isReceived, source, viewOf, type Language } from '../languages.ts';
import { aboutPath, viewPath } from '../addresses.ts';
import { cslItem, type CitedDocument } from './csl.ts';

export interface Meta {
  name: string;
  content: string;
}

/** The absolute address of a document's page in one language; `site` is the library's own, ending in `/`. */
export const pageUrl = ({ id }: Pick<CitedDocument, 'id'>, language: Language, site?: string) =>
  site === undefined ? undefined : new URL(viewPath(id, viewOf[language]), site).href;

/**
 * `<meta>` elements: Highwire's, which Zotero and Google Scholar read, then Dublin Core.
 *
 * Zotero takes a page with a `citation_title` and no journal for a journal article; `z:itemType`
 * says what it is. It cuts an institution's English name in two, as if a person's: the RIS,
 * BibTeX and CSL-JSON files keep it whole.
 */
export function citationMeta(document: CitedDocument, language: Language, site?: string): Meta[] {
  const said = document.metadata[language];
  const item = cslItem(document, language, pageUrl(document, language, site));
  return [
    { name: 'z:itemType', content: 'webpage' },
    { name: 'citation_title', content: said.title },
    ...said.parties.map((content) => ({ name: 'citation_author', content })),
    { name: 'citation_publication_date', content: said.date.replaceAll('-', '/') },
    { name: 'citation_language', content: language },
    ...(item.URL === undefined ? [] : [{ name: 'citation_public_url', content: item.URL }]),
    { name: 'DC.title', content: said.title },
    ...said.parties.map((content) => ({ name: 'DC.creator', content })),
    { name: 'DC.date', content: said.date },
    { name: 'DC.language', content: language },
    { name: 'DC.source', content: said.source.publisher },
    { name: 'DCTERMS.isPartOf', content: item['container-title'] },
  ];
}

/** The schema.org object of a page: the work in this language, and which work it translates. */
export function jsonLd(document: CitedDocument, language: Language, site?: string): object {
  const said = document.metadata[language];
  const received = document.metadata[source];
  const url = pageUrl(document, language, site);
  const original = pageUrl(document, source, site);
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: said.title,
    alternateName: said.shortTitle,
    description: said.description,
    inLanguage: language,
    dateCreated: said.date,
    datePublished: said.edition.date,
    version: said.edition.number,
    locationCreated: { '@type': 'Place', name: said.place },
    author: said.parties.map((name) => ({ '@type': 'Organization', name })),
    isPartOf: { '@type': 'Collection', name: cslItem(document, language)['container-title'] },
    ...(site === undefined ? {} : { url, usageInfo: new URL(aboutPath(document.id, viewOf[language]), site).href }),
    // Traditional is the received text in other characters: the same work, and no translation.
    ...(!isReceived(language)
      ? { translationOfWork: { '@type': 'CreativeWork', name: received.title, inLanguage: source, ...(original === undefined ? {} : { url: original }) } }
      : {}),
    isBasedOn: { '@type': 'CreativeWork', name: received.title, inLanguage: source, publisher: { '@type': 'Organization', name: received.source.publisher } },
  };
}

/** An object as the text of a `<script type="application/ld+json">`: it holds no `<`, so nothing in it can end the element. */
export const scriptText = (object: object) => JSON.stringify(object).replaceAll('<', '\\u003c');
