/** A document's citation as data, for reference managers: BibTeX, RIS and CSL-JSON files, in UTF-8. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Language } from '../languages.ts';
import { cslItem, type CitedDocument, type CslItem } from './csl.ts';

export interface CitationFile {
  /** As seen from the root of the site: `joint-statement-2022/cite-en.ris`. */
  name: string;
  label: string;
  /** Its media type. */
  type: string;
  content: string;
}

// Chinese as it is, and the label our own: Citation.js makes one from words, and Chinese has no spaces.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

const day = ({ issued }: CslItem) => issued['date-parts']![0]!.map((part) => `${part}`.padStart(2, '0')) as [string, string, string];

/**
 * BibTeX, with Citation.js's mapping, names and protected capitals. Its month is `feb 4`, which BibTeX prints
 * as it stands, so BibTeX gets a month and biblatex a `date`; the library is lost, because `@misc` has no
 * container; the address is given twice.
 */
function bibtex(item: CslItem): string {
  const [{ type, label, properties }] = new Cite([item]).format('bibtex', { format: 'object' }) as [
    { type: string; label: string; properties: Record<string, string> },
  ];
  const { month, howpublished: _, url, ...rest } = properties;
  const fields = { ...rest, date: day(item).join('-'), organization: item['container-title'], language: item.language };
  const lines = Object.entries(fields).map(([name, value]) => `\t${name} = {${value.replace(/(?<!\\)[&%$#_]/g, '\\$&')}},`);
  if (month) lines.push(`\tmonth = ${month.slice(0, 3)},`);
  if (url) lines.push(`\turl = {${url}},`);
  return `@${type}{${label},\n${lines.join('\n')}\n}\n`;
}

/**
 * RIS, with Citation.js's mapping. It is written here, because Citation.js breaks a line after 70 characters,
 * inside a word, and leaves out the library; a date is `2022/02/04`.
 */
function ris(item: CslItem): string {
  const [record] = new Cite([item]).format('ris', { format: 'object' }) as [Record<string, string | string[]>];
  const { TY, ...rest } = record;
  const tags = { TY, ...rest, ID: item.id, DA: day(item).join('/'), T2: item['container-title'], ER: '' };
  return Object.entries(tags)
    .flatMap(([tag, value]) => [value ?? ''].flat().map((one) => `${tag}  - ${one}\r\n`))
    .join('');
}

const formats = [
  { ending: 'bib', label: 'BibTeX', type: 'application/x-bibtex', write: bibtex },
  { ending: 'ris', label: 'RIS', type: 'application/x-research-info-systems', write: ris },
  { ending: 'json', label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: (item: CslItem) => `${JSON.stringify([item], null, 2)}\n` },
] as const;

/** The files, for one language; `url` is the page's absolute address, where the site's is known. */
export function citationFiles(document: CitedDocument, language: Language, url?: string): CitationFile[] {
  const item = cslItem(document, language, url);
  return formats.map(({ ending, label, type, write }) => ({
    name: `${document.id}/cite-${language.toLowerCase()}.${ending}`,
    label,
    type,
    content: write(item),
  }));
}
