/** The whole table as JSON, each content with what it is. */
import type { Language } from '../../languages.ts';
import type { Document, Note, Row } from '../../text/model.ts';
import { addressOf, licenceOf } from '../about.ts';
import { type Export, fileName, type Publisher, utf8 } from '../export.ts';
import { isEditors, originOf } from '../origins.ts';
import { viewOf } from '../../views.ts';
import { schemaFile, version } from './schema.ts';

const words = { source: 'received', converted: 'converted', translation: 'translated' } as const;

export function writeJson(document: Document, publisher: Publisher): Uint8Array {
  const origins = Object.fromEntries(document.languages.map(({ tag }) => [tag, originOf(document, tag)]));
  const withOrigins = (of: Row | Note) => ({
    ...of,
    content: Object.fromEntries(Object.entries(of.content).map(([tag, content]) => [tag, { origin: isEditors(of) ? 'editorial' : words[roleOf(document, tag)], ...content }])),
  });
  const licence = licenceOf(publisher, document.source);
  const json = {
    $schema: publisher.site === undefined ? `../../${schemaFile}` : `${publisher.site}${schemaFile}`,
    version,
    address: addressOf(publisher, document, viewOf(document.source)),
    ...(licence !== undefined && { licence }),
    origins,
    document: { ...document, sections: document.sections.map(({ id, rows, notes }) => ({ id, rows: rows.map(withOrigins), notes: notes.map(withOrigins) })) },
  };
  return utf8(`${JSON.stringify(json, null, 1)}\n`);
}

const roleOf = ({ languages }: Document, tag: Language) => languages.find((one) => one.tag === tag)!.role;

export const jsonExport = (document: Document, publisher: Publisher): Export => ({
  format: 'json',
  file: fileName(document, 'json'),
  type: 'application/json',
  languages: [],
  bytes: () => writeJson(document, publisher),
});
