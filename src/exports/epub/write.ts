/** EPUB 3.3 of a language, or of two beside each other. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { inlineText } from '../../text/serialise.ts';
import type { Document, Section } from '../../text/model.ts';
import type { View } from '../../views.ts';
import { type Export, fileName, type Publisher, utf8 } from '../export.ts';
import { writeXml } from '../xml.ts';
import { pack } from '../zip.ts';
import { type Book, bookOf, imagesOf, inLanguage, sectionFile } from './book.ts';
import { aboutBody, navBody } from './front.ts';
import { packageOf } from './package.ts';
import { recordFile, writeRecord } from './record.ts';
import { sectionBody } from './section.ts';
import { styleOf } from './style.ts';

const container = x('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
  x('rootfiles', [x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })]),
]);

export function writeEpub(document: Document, view: View, publisher: Publisher): Uint8Array {
  const book = bookOf(document, view, publisher);
  const title = document.metadata[book.languages[0]!]!.shortTitle.text;
  const page = (title: string, body: readonly Element[]) => utf8(writeXml(pageOf(book, title, body)));
  return pack([
    ['mimetype', utf8('application/epub+zip'), true],
    ['META-INF/container.xml', utf8(writeXml(container))],
    ['EPUB/package.opf', utf8(writeXml(packageOf(book)))],
    [`EPUB/${recordFile}`, writeRecord(document)],
    ['EPUB/nav.xhtml', page(title, navBody(book))],
    ['EPUB/style.css', utf8(styleOf(book))],
    ['EPUB/about.xhtml', page(title, aboutBody(book))],
    ...document.sections.map((section, index) => [`EPUB/${sectionFile(index)}`, page(titleOf(book, section) ?? title, sectionBody(book, section))] as const),
    ...Array.from(imagesOf(book).values(), ({ name, bytes }) => [`EPUB/${name}`, bytes] as const),
    ...(book.publisher.fonts ?? []).flatMap(({ file, bytes, license }) => [[`EPUB/${file}`, bytes, true], [`META-INF/${file.replace('.woff2', '-license.txt')}`, license]] as const),
  ]);
}

const pageOf = ({ languages }: Book, title: string, body: readonly Element[]): Element =>
  x('html', { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', ...inLanguage(languages[0]!) }, [
    x('head', [x('meta', { charset: 'utf-8' }), x('title', title), x('link', { rel: 'stylesheet', href: 'style.css' })]),
    x('body', [...body]),
  ]);

/** The first heading of a section, in the first language of the book that has it. */
function titleOf({ languages }: Book, { rows }: Section): string | undefined {
  const heading = rows.find(({ kind, content }) => kind === 'heading' && languages.some((tag) => content[tag]));
  const content = languages.map((tag) => heading?.content[tag]).find(Boolean);
  return content?.sentences.map(inlineText).join(' ');
}

export const epubExport = (document: Document, view: View, publisher: Publisher): Export => ({
  format: 'epub',
  file: fileName(document, 'epub', view.name),
  type: 'application/epub+zip',
  languages: view.languages.filter((tag) => tag !== undefined),
  bytes: () => writeEpub(document, view, publisher),
});
