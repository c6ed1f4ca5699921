/** The collection endpoint: the library, its documents, the texts of each. */
import type { Language } from '../../languages.ts';
import type { Document } from '../../text/model.ts';
import { aboutLines, addressOf } from '../about.ts';
import type { Publisher } from '../export.ts';
import { viewOf } from '../../views.ts';
import { everything, json, resourceId, templates, type DtsFile } from './addresses.ts';

/** What units a text is cited by: its rows, and their sentences. */
export const citationTrees = [{ '@type': 'CitationTree', citeStructure: [{ '@type': 'CiteStructure', citeType: 'paragraph', citeStructure: [{ '@type': 'CiteStructure', citeType: 'sentence' }] }] }];

/** A text as a resource, without its parents. */
export function resourceOf(document: Document, tag: Language, publisher: Publisher, site: string) {
  const id = resourceId(document, tag);
  const { title, description } = document.metadata[tag]!;
  const facts = new Map(aboutLines(document, [tag], publisher));
  return {
    '@id': id,
    '@type': 'Resource',
    title: title.text,
    ...(description && { description: description.text }),
    totalParents: 1,
    totalChildren: 0,
    dublinCore: {
      language: [tag],
      title: [{ lang: title.language, value: title.text }],
      source: [addressOf({ site }, document, viewOf(tag))],
      hasVersion: [`Edition ${facts.get('edition')}`],
      // Whether it is received, converted or translated, and by what.
      provenance: [{ lang: 'en', value: facts.get(`text ${tag}`) }],
      ...(facts.has('licence') && { license: [facts.get('licence')] }),
    },
    ...templates(site, id),
    mediaTypes: ['application/tei+xml'],
    citationTrees,
  };
}

export function collections(documents: readonly Document[], publisher: Publisher, site: string, name: string): DtsFile[] {
  const work = (document: Document) => ({
    '@id': document.id,
    '@type': 'Collection',
    title: document.metadata[document.source]!.title.text,
    totalParents: 1,
    totalChildren: document.languages.length,
    collection: templates(site, document.id).collection,
  });
  const library = { '@id': everything, '@type': 'Collection', title: name, totalParents: 0, totalChildren: documents.length, collection: templates(site).collection };
  /** A collection with its children, which is what is asked for where nothing is said, and with its parents. */
  const files = (own: { '@id': string }, children: readonly object[], parents: readonly object[]) => [
    json(`collection/${own['@id']}`, { ...own, member: children }),
    json(`collection/${own['@id']}/children`, { ...own, member: children }),
    json(`collection/${own['@id']}/parents`, { ...own, member: parents }),
  ];
  return [
    json('collection', { ...library, member: documents.map(work) }),
    ...files(library, documents.map(work), []),
    ...documents.flatMap((document) => {
      const resources = document.languages.map(({ tag }) => resourceOf(document, tag, publisher, site));
      return [...files(work(document), resources, [library]), ...resources.flatMap((one) => files(one, [], [work(document)]))];
    }),
  ];
}
