/** OPDS 2 of the library: its books, as e-readers list and fetch them. */
import { traitsOf } from '../../languages.ts';
import { isoDate } from '../../text/dates.ts';
import type { Document } from '../../text/model.ts';
import { viewsOf, type View } from '../../views.ts';
import { addressOf } from '../about.ts';
import { fileName, type Publisher } from '../export.ts';
import { originOf, originWords } from '../origins.ts';
import { filePath } from '../paths.ts';

export const opdsFile = 'opds.json';
export const opdsType = 'application/opds+json';

/** The catalogue, in the library's language; `site` ends with a slash. A group a document, a publication a book. */
export function writeOpds(documents: readonly Document[], publisher: Publisher, site: string, language: string): string {
  const { name } = publisher.words[language]!;
  const dates = documents.flatMap(({ metadata, source }) => metadata[source]!.edition.date ?? []).sort();
  const groups = documents.map((document) => ({
    metadata: { title: document.metadata[document.source]!.shortTitle.text, numberOfItems: viewsOf(document.languages).length },
    publications: viewsOf(document.languages).map((view) => publication(document, view, publisher, site)),
  }));
  return `${JSON.stringify({ metadata: { title: name.text, ...(dates.length > 0 && { modified: `${dates.at(-1)}T00:00:00Z` }) }, links: [{ rel: 'self', href: `${site}${opdsFile}`, type: opdsType }, { rel: 'alternate', href: site, type: 'text/html' }], groups }, null, 1)}\n`;
}

function publication(document: Document, view: View, publisher: Publisher, site: string) {
  const tags = view.languages.filter((tag) => tag !== undefined);
  const [first] = tags;
  const { description, date, edition, parties } = document.metadata[first!]!;
  const origins = tags.map((tag) => ({ tag, origin: originOf(document, tag) }));
  // Only who is said to have translated, and is no machine, is a translator.
  const translators = origins.flatMap(({ origin: { by, translation } }) => (by !== undefined && translation !== 'machine' ? [by] : []));
  const published = date && date.year !== undefined && date.year > 0 && date.day !== undefined ? isoDate(date) : undefined;
  const standing = origins.map(({ tag, origin }) => `${tag}: ${originWords(origin)}`).join('; ');
  const { licence, name, publisher: house } = publisher.words[first!]!;
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      title: Object.fromEntries(tags.map((tag) => [document.metadata[tag]!.title.language, document.metadata[tag]!.title.text])),
      identifier: addressOf({ site }, document, view.name),
      language: tags,
      ...(edition.date && { modified: `${edition.date}T00:00:00Z` }),
      ...(published && { published }),
      ...(parties.length > 0 && { author: parties.map(({ text }) => text) }),
      ...(translators.length > 0 && { translator: translators }),
      publisher: (house ?? name).text,
      description: [description?.text, standing, `Edition ${edition.number}`].filter(Boolean).join('. '),
      readingProgression: traitsOf(first!).direction,
    },
    links: [
      { rel: 'http://opds-spec.org/acquisition/open-access', href: `${site}${filePath(document, fileName(document, 'epub', view.name))}`, type: 'application/epub+zip' },
      { rel: 'alternate', href: addressOf({ site }, document, view.name), type: 'text/html' },
      ...(licence?.address ? [{ rel: 'license', href: licence.address }] : []),
    ],
  };
}
