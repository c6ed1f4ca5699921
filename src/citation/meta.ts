/** What a page says about its document to reference managers and search engines, as data. */
import { traitsOf, type Language } from '../languages.ts';
import { aboutPath, viewPath } from '../page-paths.ts';
import { isoDate } from '../text/dates.ts';
import { isReceived, viewOf } from '../views.ts';
import { cslItem, saidOf, type CitedDocument, type CitedFrom } from './csl.ts';

export interface Meta {
  name: string;
  content: string;
}

/** The absolute address of a document's page in one language; `site` is the library's own, ending in `/`. */
export const pageUrl = ({ id }: Pick<CitedDocument, 'id'>, language: Language, site?: string) =>
  site === undefined ? undefined : new URL(viewPath(id, viewOf(language)), site).href;

/**
 * `<meta>` elements: Highwire's, which Zotero and Google Scholar read, then Dublin Core.
 *
 * Zotero takes a page with a `citation_title` and no journal for a journal article; `z:itemType`
 * says what it is. It would take where the text was first published (`DC.source`) for the name of
 * this site, were there no `prism.publicationName`.
 */
export function citationMeta(document: CitedDocument, language: Language, from: CitedFrom): Meta[] {
  const said = saidOf(document, language);
  const item = cslItem(document, language, from, pageUrl(document, language, from.site));
  const date = said.date && (isoDate(said.date) ?? said.date.text);
  return [
    { name: 'z:itemType', content: 'webpage' },
    { name: 'citation_title', content: said.title.text },
    ...said.parties.map(({ text }) => ({ name: 'citation_author', content: ofOnePart(text) })),
    ...(date === undefined ? [] : [{ name: 'citation_publication_date', content: date.replace(/(?<=\d)-/g, '/') }]),
    { name: 'citation_language', content: language },
    ...(item.URL === undefined ? [] : [{ name: 'citation_public_url', content: item.URL }]),
    { name: 'DC.title', content: said.title.text },
    // Of `DC.creator` Readability takes the last alone, and of this name none: it reads all of them from `author`.
    ...said.parties.map(({ text }) => ({ name: 'DCTERMS.creator', content: text })),
    ...(said.parties.length > 0 ? [{ name: 'author', content: said.parties.map(({ text }) => text).join(traitsOf(language).han ? '、' : '; ') }] : []),
    ...(date === undefined ? [] : [{ name: 'DC.date', content: date }]),
    { name: 'DC.language', content: language },
    ...(said.source.publisher ? [{ name: 'DC.source', content: said.source.publisher.text }] : []),
    ...(item.note === undefined ? [] : [{ name: 'DC.description', content: item.note }]),
    { name: 'prism.publicationName', content: item['container-title'] },
  ];
}

/**
 * An institution's name as a family name is written, before a comma, and nothing after it. Without the comma
 * readers cut it in two at its last space, as if a person's: "China, People’s Republic of".
 */
const ofOnePart = (name: string) => `${name},`;

/** The schema.org object of a page: the work in this language, and which work it translates. */
export function jsonLd(document: CitedDocument, language: Language, from: CitedFrom): object {
  const { site } = from;
  const said = saidOf(document, language);
  const received = saidOf(document, document.source);
  const work = { '@type': 'CreativeWork', name: received.title.text, inLanguage: document.source };
  const address = pageUrl(document, document.source, site);
  const date = said.date && isoDate(said.date);
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: said.title.text,
    alternateName: said.shortTitle.text,
    ...(said.description && { description: said.description.text }),
    inLanguage: language,
    ...(date && { dateCreated: date }),
    ...(said.edition.date && { datePublished: said.edition.date }),
    version: said.edition.number,
    ...(said.place && { locationCreated: { '@type': 'Place', name: said.place.text } }),
    ...(said.parties.length > 0 && { author: said.parties.map(({ text }) => ({ '@type': 'Organization', name: text })) }),
    isPartOf: { '@type': 'Collection', name: cslItem(document, language, from)['container-title'] },
    ...(site !== undefined && { url: pageUrl(document, language, site), usageInfo: new URL(aboutPath(document.id, viewOf(language)), site).href }),
    // Chinese in the other script is the received text in other characters: the same work, and no translation.
    ...(!isReceived(document.languages, language) && { translationOfWork: { ...work, ...(address !== undefined && { url: address }) } }),
    isBasedOn: { ...work, ...(received.source.publisher && { publisher: { '@type': 'Organization', name: received.source.publisher.text } }) },
  };
}

/** An object as the text of a `<script type="application/ld+json">`: it holds no `<`, so nothing in it can end the element. */
export const scriptText = (object: object) => JSON.stringify(object).replaceAll('<', '\\u003c');
