/** A quotation as TEI: the sentences with the ids and the references that they have in the file of the document. */
import type { Language } from '../../languages.ts';
import { escaped } from '../../links/quotation.ts';
import type { Piece } from '../../links/pieces.ts';
import type { RowKind } from '../../text/model.ts';
import { sentenceId } from '../ids.ts';
import { nameIn } from './ids.ts';

export interface QuotedRow {
  id: string;
  kind: RowKind;
  /** Its words are the edition's own. */
  isEditors: boolean;
  pieces: readonly Piece[];
}

export interface TeiQuotation {
  language: Language;
  /** The language of the document's source, whose ids are plain. */
  original: Language;
  /** Where the words stand, as a line. */
  source: string;
  rows: QuotedRow[];
}

const written = (attributes: Record<string, string | undefined>) =>
  Object.entries(attributes).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`)).join('');
const element = (name: string, attributes: Record<string, string | undefined>, inside: string) => `<${name}${written(attributes)}>${inside}</${name}>`;

function quote({ language, original, rows }: TeiQuotation, isFiled: boolean) {
  const sentence = (row: QuotedRow, { number, words, isWhole }: Piece) => {
    const id = sentenceId(row.id, number);
    const [own, source] = [nameIn(language, original, id), nameIn(original, original, id)];
    // A piece of a sentence is not that sentence: it has no id of it, and says which it is of.
    const refers = isWhole ? (own === source ? undefined : `#${source}`) : [...new Set([`#${own}`, `#${source}`])].join(' ');
    const ana = row.isEditors ? `#editorial #origin-${language}` : `#origin-${language}`;
    return element('s', { 'xml:id': isWhole ? own : undefined, part: isWhole ? undefined : 'Y', ...(isFiled && { corresp: refers, ana }) }, escaped(words));
  };
  const inside = rows.map((row) => {
    const all = row.pieces.map((one) => sentence(row, one));
    if (row.kind === 'verse') return element('lg', {}, all.map((one) => `<l>${one}</l>`).join(''));
    return element(row.kind === 'paragraph' || row.kind === 'item' ? 'p' : 'ab', {}, all.join('\n'));
  });
  return element('quote', { 'xml:lang': language }, `\n${inside.join('\n')}\n`);
}

/**
 * One `cit`, a quotation a language. `address` leads to the words on the page; `file` is the address of the document's
 * TEI, in which its references lead: where there is none, it has none.
 */
export function teiQuotation(quotations: readonly TeiQuotation[], address: string, file?: string): string {
  const quotes = quotations.map((one) => quote(one, file !== undefined));
  const sources = quotations.map(({ language, source }) => element('bibl', { 'xml:lang': language }, `${escaped(source)} ${element('ref', { target: address }, escaped(address))}`));
  return element('cit', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:base': file }, `\n${[...quotes, ...sources].join('\n')}\n`);
}
