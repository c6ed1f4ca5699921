/** The package of a book: its metadata, its files, their order. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { traitsOf } from '../../languages.ts';
import { isoDate } from '../../text/dates.ts';
import { addressOf, editionWords, licenceOf } from '../about.ts';
import { originOf, originWords } from '../origins.ts';
import { type Book, imagesOf, sectionFile } from './book.ts';
import { recordFile, recordType } from './record.ts';

const imageTypes: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', svg: 'image/svg+xml' };
const typeOf = (file: string) => imageTypes[file.split('.').at(-1)!] ?? 'image/png';

export function packageOf(book: Book): Element {
  const { document, languages, publisher, view } = book;
  const first = languages[0]!;
  const metadata = document.metadata[first]!;
  const { edition, date, parties, description, rights, source } = metadata;
  const images = [...imagesOf(book).values()].map(({ name }) => name);
  const { fonts = [] } = publisher;
  const direction = traitsOf(first).direction;
  const library = publisher.words[first]!;
  const meta = (property: string, value: string, refines?: string) => x('meta', { property, refines }, value);
  const optional = (name: string, value: string | undefined, attributes: Record<string, string> = {}): Element[] => (value ? [x(name, attributes, value)] : []);
  const translators = languages.flatMap((tag): Element[] => {
    const { translation, by } = originOf(document, tag);
    if (!translation) return [];
    const id = `by-${tag}`;
    // Only a person, or who is said to have translated, is a translator.
    const isPerson = by !== undefined && translation !== 'machine';
    return [x('dc:contributor', { id }, isPerson ? by : originWords(originOf(document, tag))), ...(isPerson ? [x('meta', { property: 'role', refines: `#${id}`, scheme: 'marc:relators' }, 'trl')] : [])];
  });
  const sections = document.sections.map((_, index) => sectionFile(index));
  return x('package', { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': first, dir: direction }, [
    x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
      x('dc:identifier', { id: 'id' }, addressOf(publisher, document, view.name)),
      x('dc:title', { id: 'title', 'xml:lang': metadata.title.language }, metadata.title.text),
      ...languages.map((tag) => x('dc:language', tag)),
      ...parties.map(({ text }) => x('dc:creator', text)),
      ...translators,
      ...optional('dc:publisher', library.publisher?.text ?? library.name.text),
      ...optional('dc:date', date && date.year !== undefined && date.year > 0 ? isoDate(date) : undefined),
      ...optional('dc:description', description?.text),
      ...optional('dc:source', source.address ?? source.publisher?.text),
      ...optional('dc:rights', [licenceOf(publisher, first), rights?.text].filter(Boolean).join(' ')),
      meta('dcterms:modified', `${edition.date ?? '1980-01-01'}T00:00:00Z`),
      meta('dcterms:hasVersion', `Edition ${editionWords(metadata)}`),
      ...languages.map((tag) => meta('dcterms:provenance', `${tag}: ${originWords(originOf(document, tag))}`)),
      meta('schema:accessMode', 'textual'),
      ...(images.length > 0 ? [meta('schema:accessMode', 'visual')] : []),
      meta('schema:accessModeSufficient', 'textual'),
      ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability', ...(images.length > 0 ? ['alternativeText'] : [])].map((one) => meta('schema:accessibilityFeature', one)),
      meta('schema:accessibilityHazard', 'none'),
      meta('schema:accessibilitySummary', 'Text that flows, with headings, a table of contents, and the language of each run of text. Images have a text that stands for them. It was not certified.'),
      x('link', { rel: 'record', href: recordFile, 'media-type': recordType }),
    ]),
    x('manifest', [
      x('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
      x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
      x('item', { id: 'about', href: 'about.xhtml', 'media-type': 'application/xhtml+xml' }),
      ...sections.map((file) => x('item', { id: file.replace('.xhtml', ''), href: file, 'media-type': 'application/xhtml+xml' })),
      ...images.map((file) => x('item', { id: file.replace('.', '-'), href: file, 'media-type': typeOf(file) })),
      ...fonts.map(({ file }, index) => x('item', { id: `font-${index + 1}`, href: file, 'media-type': 'font/woff2' })),
    ]),
    x('spine', { 'page-progression-direction': direction }, ['about', 'nav', ...sections.map((file) => file.replace('.xhtml', ''))].map((idref) => x('itemref', { idref }))),
  ]);
}
