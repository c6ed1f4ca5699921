/** The table as a sheet of strings, which CSV and XLSX share: a row a sentence, first what people read, then what it is read back by. */
import type { Document } from '../../text/model.ts';
import { addressOf, licenceOf } from '../about.ts';
import type { Publisher } from '../export.ts';
import { factNames } from '../facts.ts';
import { writeInline } from '../inline.ts';
import { originOf, originWordsOf } from '../origins.ts';
import { unitsOf } from '../units.ts';
import { viewOf } from '../../views.ts';

/** What each row repeats of the document, so that a row alone still says where it is from. */
export const documentColumns = ['address', 'edition', 'date', 'licence', 'document', 'status', 'source', 'sha256'] as const;

export const originColumn = (tag: string) => `origin ${tag}`;

/** The head, and a row a sentence. */
export function sheetOf(document: Document, publisher: Publisher): string[][] {
  const { id, status, source, sourceHash = '', metadata, languages } = document;
  const { edition } = metadata[source]!;
  const tags = languages.map(({ tag }) => tag);
  const origins = new Map(tags.map((tag) => [tag, originOf(document, tag)]));
  const about = [`${edition.number}`, edition.date ?? '', licenceOf(publisher, source) ?? '', id, status, source, sourceHash];
  const head = ['id', 'kind', ...tags, ...tags.map(originColumn), 'doubtful', ...documentColumns, ...factNames];
  const rows = unitsOf(document).map(({ id: unit, kind, of, sentence, facts, texts, doubtful }) => {
    const row = 'label' in of ? undefined : of.id;
    return [
      unit,
      kind,
      ...tags.map((tag) => (texts[tag] ? writeInline(texts[tag]) : '')),
      ...tags.map((tag) => (texts[tag] ? originWordsOf(of, origins.get(tag)!) : '')),
      doubtful.join(' '),
      row === undefined ? addressOf(publisher, document, viewOf(source), unit.replace(/\.\d+$/, '')) : addressOf(publisher, document, viewOf(source), row, sentence),
      ...about,
      ...factNames.map((name) => facts[name] ?? ''),
    ];
  });
  return [head, ...rows];
}
