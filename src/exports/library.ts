/** What a library has as files of its own: `llms.txt`, the schema of its JSON and, where its address is known, what is followed from elsewhere. */
import type { Language } from '../languages.ts';
import type { Document } from '../text/model.ts';
import type { Publisher } from './export.ts';
import { atomFile, writeAtom } from './feeds/atom.ts';
import { opdsFile, opdsType, writeOpds } from './feeds/opds.ts';
import { offered } from './index.ts';
import { schema, schemaFile } from './json/schema.ts';
import { writeLlms } from './llms.ts';

export interface LibraryFile {
  file: string;
  type: string;
  text: string;
}

/** The library's files; `language` is that of its own words. */
export function libraryFiles(documents: readonly Document[], publisher: Publisher, language: Language): LibraryFile[] {
  const { site } = publisher;
  const formats = offered(publisher);
  return [
    ...(formats.includes('markdown') ? [{ file: 'llms.txt', type: 'text/plain', text: writeLlms(documents, publisher, language) }] : []),
    ...(formats.includes('json') ? [{ file: schemaFile, type: 'application/schema+json', text: `${JSON.stringify(schema, null, 1)}\n` }] : []),
    ...(site === undefined ? [] : [{ file: atomFile, type: 'application/atom+xml', text: writeAtom(documents, publisher, site, language) }]),
    ...(site !== undefined && formats.includes('epub') ? [{ file: opdsFile, type: opdsType, text: writeOpds(documents, publisher, site, language) }] : []),
  ];
}
