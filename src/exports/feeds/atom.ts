/** Atom of the editions of all documents: what is new, and what was corrected. It needs the site's address, without which nobody could follow it. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { aboutPath } from '../../page-paths.ts';
import type { Said } from '../../text/localized.ts';
import type { Document } from '../../text/model.ts';
import { viewOf } from '../../views.ts';
import type { Publisher } from '../export.ts';
import { writeXml } from '../xml.ts';

export const atomFile = 'atom.xml';

interface Edition {
  document: Document;
  number: number;
  date: string;
  what?: Said;
}

/** The newest first; of one day, in the order of the documents. */
const editionsOf = (documents: readonly Document[]): Edition[] =>
  documents
    .flatMap((document): Edition[] => {
      const { changes, edition } = document.metadata[document.source]!;
      if (changes.length > 0) return changes.map(({ edition: number, date, what }) => ({ document, number, date, what })).reverse();
      return edition.date ? [{ document, number: edition.number, date: edition.date }] : [];
    })
    .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));

/** The feed in the library's language; `site` ends with a slash. */
export function writeAtom(documents: readonly Document[], { words }: Publisher, site: string, language: string): string {
  const { name, tagline, publisher, licence } = words[language]!;
  const editions = editionsOf(documents);
  const entry = ({ document, number, date, what }: Edition): Element => {
    const { source, metadata } = document;
    const page = `${site}${aboutPath(document.id, viewOf(source))}`;
    const { title } = metadata[source]!;
    return x('entry', { 'xml:lang': title.language }, [
      // Once written, an id is never another, whatever the page says later.
      x('id', `${page}#edition-${number}`),
      x('title', `${title.text} · ${number}`),
      x('updated', `${date}T00:00:00Z`),
      x('link', { rel: 'alternate', type: 'text/html', href: page, hreflang: source }),
      x('content', { type: 'text', ...(what && { 'xml:lang': what.language }) }, what?.text ?? title.text),
    ]);
  };
  return writeXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': name.language }, [
      x('id', `${site}${atomFile}`),
      x('title', name.text),
      ...(tagline ? [x('subtitle', tagline.text)] : []),
      x('updated', `${editions[0]?.date ?? '1980-01-01'}T00:00:00Z`),
      x('link', { rel: 'self', type: 'application/atom+xml', href: `${site}${atomFile}` }),
      x('link', { rel: 'alternate', type: 'text/html', href: site }),
      x('author', [x('name', (publisher ?? name).text)]),
      ...(licence ? [x('rights', [licence.name.text, licence.address].filter(Boolean).join(' '))] : []),
      ...editions.map(entry),
    ]),
  );
}
