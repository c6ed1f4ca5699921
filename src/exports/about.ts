/** What every format says of the document it carries: where it is read, which edition it is, and what may be done with it. */
import { formatAddress } from '../addresses.ts';
import { viewPath } from '../page-paths.ts';
import type { Language } from '../languages.ts';
import type { Document } from '../text/model.ts';
import { viewOf } from '../views.ts';
import type { Publisher } from './export.ts';
import { originOf, originWords } from './origins.ts';

/** The address of a document in a language, or of a row or sentence of it. Where the site's own is not known, it begins at its root. */
export function addressOf({ site = '' }: Pick<Publisher, 'site'>, { id }: Pick<Document, 'id'>, view: string, row?: string, sentence?: number): string {
  return `${site}${viewPath(id, view)}${row === undefined ? '' : formatAddress({ id: row, ...(sentence !== undefined && { sentence }) })}`;
}

/** The edition as it is said in a line: `2, 2026-11-26`. */
export const editionWords = ({ edition }: { edition: { number: number; date?: string } }) => [edition.number, edition.date].filter(Boolean).join(', ');

/** The licence of the library, its address after its name. */
export function licenceOf({ words }: Publisher, language: Language): string | undefined {
  const licence = words[language]?.licence;
  return licence && [licence.name.text, licence.address && `<${licence.address}>`].filter(Boolean).join(' ');
}

/** What a file in some languages says of itself: a name and a value a line, in English, since programs read them too; the values as the edition writes them. */
export function aboutLines(document: Document, languages: readonly Language[], publisher: Publisher): [name: string, value: string][] {
  const first = languages[0] ?? document.source;
  const metadata = document.metadata[first]!;
  const lines: [string, string | undefined][] = [
    ['title', metadata.title.text],
    ['address', addressOf(publisher, document, languages.map(viewOf).join('-'))],
    ['edition', editionWords(metadata)],
    ['status', document.status],
    ...languages.flatMap((tag): [string, string | undefined][] => {
      const origin = originOf(document, tag);
      return [
        [`text ${tag}`, originWords(origin)],
        [`translation ${tag}`, origin.status],
      ];
    }),
    ['library', publisher.words[first]?.name.text],
    ['licence', licenceOf(publisher, first)],
    ['rights', metadata.rights?.text],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== undefined);
}
