/** The header of a TEI file: what the document is, where it is from, which edition this is, what each text is, what may be done with it. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { isoDate } from '../../text/dates.ts';
import type { Said } from '../../text/localized.ts';
import type { Document } from '../../text/model.ts';
import { addressOf } from '../about.ts';
import type { Publisher } from '../export.ts';
import { originOf, originWords } from '../origins.ts';
import { viewOf } from '../../views.ts';

const said = (name: string, value: Said | undefined, attributes: Record<string, string> = {}): Element[] => (value ? [x(name, { 'xml:lang': value.language, ...attributes }, value.text)] : []);

/** Words that an edition writes in several languages, each once. */
const inAll = (document: Document, name: string, of: (metadata: Document['metadata'][string]) => Said | undefined): Element[] => {
  const all = Object.values(document.metadata).flatMap((metadata) => of(metadata) ?? []);
  return all.filter((one, index) => all.findIndex(({ text }) => text === one.text) === index).flatMap((one) => said(name, one));
};

export function teiHeader(document: Document, publisher: Publisher): Element {
  const { source, metadata, languages } = document;
  const { edition, parties, changes, source: from, date, place } = metadata[source]!;
  const library = publisher.words[source]!;
  const translators = languages.flatMap(({ tag }) => {
    const { translation, by = '' } = originOf(document, tag);
    const what = originWords(originOf(document, tag));
    return translation ? [x('respStmt', { 'xml:id': `by-${tag}` }, [x('resp', `${tag}: ${what}`), x('name', by || (translation === 'machine' ? 'a machine' : 'not stated'))])] : [];
  });
  const licence = library.licence;
  return x('teiHeader', [
    x('fileDesc', [
      x('titleStmt', [...inAll(document, 'title', ({ title }) => title), ...parties.flatMap((one) => said('author', one)), ...translators]),
      x('editionStmt', [x('edition', { n: `${edition.number}` }, [`Edition ${edition.number}`, ...(edition.date ? [', ', x('date', { when: edition.date }, edition.date)] : [])])]),
      x('publicationStmt', [
        ...said('publisher', library.publisher ?? library.name),
        ...(edition.date ? [x('date', { when: edition.date }, edition.date)] : []),
        x('idno', { type: 'document' }, document.id),
        x('idno', { type: publisher.site === undefined ? 'path' : 'URL' }, addressOf(publisher, document, viewOf(source))),
        x('availability', [...(licence ? said('licence', licence.name, licence.address ? { target: licence.address } : {}) : []), ...inAll(document, 'p', ({ rights }) => rights), ...(licence ? [] : [x('p', 'See the rights of each text.')])]),
      ]),
      x('sourceDesc', [
        x('bibl', [
          ...inAll(document, 'title', ({ title }) => title).slice(0, 1),
          ...said('publisher', from.publisher),
          ...(from.address ? [x('ref', { target: from.address }, from.address)] : []),
          ...said('pubPlace', place),
          ...(date ? [x('date', isoDate(date) && date.year !== undefined && date.year > 0 ? { when: isoDate(date)! } : {}, date.text)] : []),
          ...(document.sourceHash ? [x('idno', { type: 'sha256' }, document.sourceHash)] : []),
          ...inAll(document, 'note', ({ source }) => source.received),
        ]),
      ]),
    ]),
    x('encodingDesc', [
      x('editorialDecl', [x('p', 'A text is divided into sentences (s), which have one id in all formats and stand beside each other across the texts: p7.2, in a translation en.p7.2. What is marked editorial is added by this edition.'), ...inAll(document, 'p', ({ editorial }) => editorial)]),
      x('classDecl', [
        x('taxonomy', { 'xml:id': 'origins' }, [
          x('category', { 'xml:id': 'editorial' }, [x('catDesc', 'Words of this edition, and no part of the text.')]),
          ...languages.map(({ tag }) => x('category', { 'xml:id': `origin-${tag}` }, [x('catDesc', [originWords(originOf(document, tag)), originOf(document, tag).status].filter(Boolean).join('. '))])),
        ]),
      ]),
    ]),
    x('profileDesc', [x('langUsage', languages.map(({ tag }) => x('language', { ident: tag }, originWords(originOf(document, tag)))))]),
    x('revisionDesc', { status: document.status }, [
      ...[...changes].reverse().map(({ edition, date, what }) => x('change', { n: `${edition}`, when: date, 'xml:lang': what.language }, what.text)),
      ...(changes.length === 0 ? [x('change', { n: `${edition.number}`, ...(edition.date && { when: edition.date }) }, `Edition ${edition.number}`)] : []),
    ]),
  ]);
}
