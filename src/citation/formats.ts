/** A document's citation as data, for reference managers: BibTeX, RIS and CSL-JSON files, in UTF-8. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Language } from '../languages.ts';
import { isoDate, type Dated } from '../text/dates.ts';
import { cslItem, saidOf, type CitedDocument, type CitedFrom, type CslItem } from './csl.ts';

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

/** One line, for formats in which a value is one. */
const oneLine = (value: string) => value.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ').trim();

/** A value as BibTeX reads it between braces: on one line, what TeX would obey escaped, its braces in pairs or spelled. */
function bibtexValue(value: string) {
  let depth = 0;
  const isBalanced = [...value.replace(/\\[{}]/g, '')].every((one) => (depth += one === '{' ? 1 : one === '}' ? -1 : 0) >= 0) && depth === 0;
  const braced = isBalanced ? value : value.replace(/(?<!\\)\{/g, '\\textbraceleft{}').replace(/(?<!\\|\\textbraceleft\{)\}/g, '\\textbraceright{}');
  return oneLine(braced).replace(/(?<!\\)[&%$#_]/g, '\\$&');
}

/**
 * BibTeX, with Citation.js's mapping, names and protected capitals. Its month is `feb 4`, which BibTeX prints
 * as it stands, so BibTeX gets a month and biblatex a `date`; the library is lost, because `@misc` has no
 * container; the address is given twice.
 */
function bibtex(item: CslItem, dated?: Dated): string {
  const [{ type, label, properties }] = new Cite([item]).format('bibtex', { format: 'object' }) as [
    { type: string; label: string; properties: Record<string, string> },
  ];
  const { month, howpublished: _, url, note: __, ...rest } = properties;
  const date = dated && (isoDate(dated) ?? dated.text);
  const fields = { ...rest, ...(date && { date }), organization: item['container-title'], language: item.language, ...(item.note && { note: item.note }) };
  const lines = Object.entries(fields).map(([name, value]) => `\t${name} = {${bibtexValue(value)}},`);
  if (month) lines.push(`\tmonth = ${month.slice(0, 3)},`);
  if (url) lines.push(`\turl = {${url}},`);
  return `@${type}{${label},\n${lines.join('\n')}\n}\n`;
}

/**
 * RIS, with Citation.js's mapping. It is written here, because Citation.js breaks a line after 70 characters,
 * inside a word, and leaves out the library; a date is `2022/02/04`. A value is one line.
 */
function ris(item: CslItem, dated?: Dated): string {
  const [record] = new Cite([item]).format('ris', { format: 'object' }) as [Record<string, string | string[]>];
  const { TY, ...rest } = record;
  const date = dated && (isoDate(dated)?.replace(/(?<=\d)-/g, '/') ?? dated.text);
  const tags = { TY, ...rest, ID: item.id, ...(date && { DA: date }), T2: item['container-title'], ...(item.note && { N1: item.note }), ER: '' };
  return Object.entries(tags)
    .flatMap(([tag, value]) => [value ?? ''].flat().map((one) => `${tag}  - ${oneLine(one)}\r\n`))
    .join('');
}

const formats = [
  { ending: 'bib', label: 'BibTeX', type: 'application/x-bibtex', write: bibtex },
  { ending: 'ris', label: 'RIS', type: 'application/x-research-info-systems', write: ris },
  { ending: 'json', label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: (item: CslItem) => `${JSON.stringify([item], null, 2)}\n` },
] as const;

/** The files, for one language; `url` is the page's absolute address, where the site's is known. */
export function citationFiles(document: CitedDocument, language: Language, from: CitedFrom, url?: string): CitationFile[] {
  const item = cslItem(document, language, from, url);
  const { date } = saidOf(document, language);
  return formats.map(({ ending, label, type, write }) => ({
    name: `${document.id}/cite-${language.toLowerCase()}.${ending}`,
    label,
    type,
    content: write(item, date),
  }));
}
