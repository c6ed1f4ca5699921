/** Distributed Text Services 1.0, level 0, as files. Many small ones: a library has them only where it asks for them. */
import type { Language } from '../../languages.ts';
import type { Document } from '../../text/model.ts';
import type { Publisher } from '../export.ts';
import { dtsFolder, type DtsFile, json, templates } from './addresses.ts';
import { collections } from './collections.ts';
import { documents as documentFiles, navigation } from './texts.ts';

/** Every file below `dts/`; `site` ends with a slash, `language` is that of the library's name. */
export function dtsFiles(documents: readonly Document[], publisher: Publisher, site: string, language: Language): DtsFile[] {
  const entry = json('index', { '@id': `${site}${dtsFolder}/index.json`, '@type': 'EntryPoint', ...templates(site) });
  const texts = documents.flatMap((document) => document.languages.flatMap(({ tag }) => [...navigation(document, tag, publisher, site), ...documentFiles(document, tag, publisher)]));
  return [entry, ...collections(documents, publisher, site, publisher.words[language]!.name.text), ...texts];
}
