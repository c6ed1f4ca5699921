/** Every export of a document, in the order they are offered. */
import type { Document } from '../text/model.ts';
import { viewsOf } from '../views.ts';
import { epubExport } from './epub/write.ts';
import type { Export, Publisher } from './export.ts';
import { type Format, formats } from '../formats.ts';
import { jsonExport } from './json/write.ts';
import { markdownExport } from './markdown/write.ts';
import { csvExport } from './sheet/csv.ts';
import { xlsxExport } from './sheet/xlsx.ts';
import { teiExport } from './tei/write.ts';
import { textExport } from './text/write.ts';
import { tmxExport } from './tmx/write.ts';

const all: Record<Format, (document: Document, publisher: Publisher) => Export[]> = {
  epub: (document, publisher) => viewsOf(document.languages).map((view) => epubExport(document, view, publisher)),
  text: (document, publisher) => document.languages.map(({ tag }) => textExport(document, tag, publisher)),
  markdown: (document, publisher) => document.languages.map(({ tag }) => markdownExport(document, tag, publisher)),
  xlsx: (document, publisher) => [xlsxExport(document, publisher)],
  csv: (document, publisher) => [csvExport(document, publisher)],
  tmx: (document, publisher) => [tmxExport(document, publisher)],
  tei: (document, publisher) => [teiExport(document, publisher)],
  json: (document, publisher) => [jsonExport(document, publisher)],
};

/** The formats that a library offers: what `exports:` names, or all. */
export const offered = ({ yaml }: Pick<Publisher, 'yaml'>): readonly Format[] => formats.filter((format) => yaml.exports?.includes(format) ?? true);

/** What a document can be had as. Nothing is made until its bytes are asked for. */
export const exportsOf = (document: Document, publisher: Publisher): Export[] => offered(publisher).flatMap((format) => all[format](document, publisher));
