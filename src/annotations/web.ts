/** Annotations as W3C Web Annotations, in JSON-LD (https://www.w3.org/TR/annotation-model/). */
import type { Language } from '../languages.ts';
import type { Annotation } from './model.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';

/** A page of the document, by its view: its address, and the languages it shows. */
export type PageOf = (view: string) => { address: string; languages: readonly Language[] };

/** What the fragment of an address is to HTML, by RFC 3236. */
const fragment = 'http://tools.ietf.org/rfc/rfc3236';

/**
 * The ways to the words, the widest first: the id of their row, which the page has; that of their sentence, which
 * the books and the TEI have as well; the words themselves. A program takes the last that it knows.
 */
const selectors = ({ address: { id, sentence, phrase } }: Pick<Annotation, 'address'>) => [
  { type: 'FragmentSelector', conformsTo: fragment, value: id },
  ...(sentence === undefined ? [] : [{ type: 'FragmentSelector', value: `${id}.${sentence}` }]),
  { type: 'TextQuoteSelector', exact: phrase.exact, prefix: phrase.prefix, suffix: phrase.suffix },
];

function item(annotation: Annotation, pageOf: PageOf) {
  const { id, made, changed, note, address } = annotation;
  const { address: page, languages } = pageOf(address.phrase.view);
  return {
    id,
    type: 'Annotation',
    motivation: note === undefined ? 'highlighting' : 'commenting',
    created: made,
    ...(changed !== undefined && { modified: changed }),
    ...(note !== undefined && { body: { type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' } }),
    target: {
      type: 'SpecificResource',
      source: { id: page, type: 'Text', format: 'text/html', language: languages.length === 1 ? languages[0] : languages },
      selector: selectors(annotation),
    },
  };
}

/** One annotation by itself. */
export const webAnnotation = (annotation: Annotation, pageOf: PageOf): string => JSON.stringify({ '@context': context, ...item(annotation, pageOf) }, undefined, 2);

/** All of a document, as a collection of one page; `ids` are the collection's own and its page's. */
export const webAnnotations = (annotations: readonly Annotation[], pageOf: PageOf, label: string, ids: readonly [string, string]): string =>
  JSON.stringify(
    {
      '@context': context,
      id: ids[0],
      type: 'AnnotationCollection',
      label,
      total: annotations.length,
      first: { id: ids[1], type: 'AnnotationPage', startIndex: 0, items: annotations.map((one) => item(one, pageOf)) },
    },
    undefined,
    2,
  );
