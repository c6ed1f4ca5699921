/** The navigation and document endpoints of one text: every row and sentence of it, by its id. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Language } from '../../languages.ts';
import type { Document } from '../../text/model.ts';
import type { Publisher } from '../export.ts';
import { nameIn } from '../tei/ids.ts';
import { teiHeader } from '../tei/header.ts';
import { teiText } from '../tei/text.ts';
import { sentenceId } from '../ids.ts';
import { attributeOf, childrenOf, writeXml } from '../xml.ts';
import { type DtsFile, dtsFolder, json, resourceId } from './addresses.ts';
import { resourceOf } from './collections.ts';

interface Unit {
  identifier: string;
  '@type': 'CitableUnit';
  level: 1 | 2;
  parent: string | null;
  citeType: 'paragraph' | 'sentence';
}

const unit = (identifier: string, parent: string | null): Unit => ({ identifier, '@type': 'CitableUnit', level: parent === null ? 1 : 2, parent, citeType: parent === null ? 'paragraph' : 'sentence' });

/** Rows that a language has, each with its sentences. */
const rowsOf = ({ sections }: Document, tag: Language) =>
  sections.flatMap(({ rows }) => rows.flatMap(({ id, content }) => (content[tag] ? [{ row: unit(id, null), sentences: content[tag].sentences.map((_, index) => unit(sentenceId(id, index + 1), id)) }] : [])));

/** A citation tree has two levels, so that every `down` beyond 1 or 2 is -1, all the way. */
export function navigation(document: Document, tag: Language, publisher: Publisher, site: string): DtsFile[] {
  const resource = resourceOf(document, tag, publisher, site);
  const rows = rowsOf(document, tag);
  const file = (ref: Unit | undefined, down: number | undefined, member?: readonly Unit[]) => {
    const path = `navigation/${resource['@id']}${ref ? `/${ref.identifier}` : ''}${down === undefined ? '' : `;down=${down}`}`;
    return json(path, { '@id': encodeURI(`${site}${dtsFolder}/${path}.json`), '@type': 'Navigation', resource, ...(ref && { ref }), ...(member && { member }) });
  };
  const top = rows.map(({ row }) => row);
  const all = rows.flatMap(({ row, sentences }) => [row, ...sentences]);
  return [
    file(undefined, 1, top),
    file(undefined, 2, all),
    file(undefined, -1, all),
    ...rows.flatMap(({ row, sentences }) => [
      file(row, undefined),
      file(row, 0, top),
      file(row, 1, [row, ...sentences]),
      file(row, -1, [row, ...sentences]),
      ...sentences.flatMap((sentence) => [file(sentence, undefined), file(sentence, 0, sentences), file(sentence, 1, [sentence]), file(sentence, -1, [sentence])]),
    ]),
  ];
}

/** The text whole, and each part of it in a wrapper, as TEI. */
export function documents(document: Document, tag: Language, publisher: Publisher): DtsFile[] {
  const id = resourceId(document, tag);
  const text = teiText(document, tag);
  const named = new Map<string, Element>();
  const collect = (element: Element): void => {
    const name = attributeOf(element, 'xml:id');
    if (name !== undefined) named.set(name, element);
    childrenOf(element).forEach(collect);
  };
  collect(text);
  const tei = (children: Element[]) => writeXml(x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': tag }, children));
  const file = (path: string, text: string): DtsFile => ({ path: `document/${path}.xml`, type: 'application/tei+xml', text });
  const part = (identifier: string) => {
    const element = named.get(nameIn(tag, document.source, identifier));
    return element ? [file(`${id}/${identifier}`, tei([x('dts:wrapper', { 'xmlns:dts': 'https://w3id.org/api/dts#' }, [element])]))] : [];
  };
  return [file(id, tei([teiHeader(document, publisher), text])), ...rowsOf(document, tag).flatMap(({ row, sentences }) => [row, ...sentences].flatMap(({ identifier }) => part(identifier)))];
}
