/** Makes what is copied out of what is selected: a link, a quotation, a citation; always of the edition's own text. */
import { formatAddress, type Address } from '../../addresses.ts';
import { fill, plain } from '../../citation/template.ts';
import { wordsReported } from '../../report.ts';
import type { Language } from '../../languages.ts';
import { counterpart, type Cell, type Part } from '../../links/cells.ts';
import { ellipsis, escaped, paragraphsOf, quotation, type Copied, type Quoted } from '../../links/quotation.ts';
import { addressOf, wholeSentences, type Stretch } from '../../links/selection.ts';
import { viewAddress } from '../../page-paths.ts';
import { joinerOf } from '../../text/serialise.ts';
import { viewShown } from '../shared/page.ts';
import { asQuoted, editionCells, editionText } from './page-cells.ts';
import type { Selected } from './selected.ts';

/** What is selected, in the text of the edition. */
export interface Source {
  stretches: Stretch[];
  cells: readonly Cell[];
  address: Address;
  /** The page is not that text: a browser has translated it, and these are its sentences. */
  isAltered: boolean;
}

/** Thrown where the page is not the text of the edition, and what was selected of that cannot be told. */
export class Unquotable extends Error {}

/** What is selected as it stands in the edition. Where its text cannot be had, the page's is believed unless it shows that it was translated. */
export async function sourceOf({ stretches, cells, isRow }: Selected): Promise<Source> {
  if (!viewShown) throw new Unquotable('This page is no view');
  const parts = stretches.flat();
  const languages = [...new Set(parts.map(({ language }) => language))];
  const shown = parts.map((part) => cells.find(({ id, language }) => id === part.id && language === part.language));
  const own = await editionCells(languages).catch(() => undefined);
  const isAltered = shown.some((cell) => (own ? own.find(({ id, language }) => id === cell?.id && language === cell.language)?.text !== cell?.text : cell?.element.querySelector('font')));
  if (isAltered && !own) throw new Unquotable('The page is translated, and the text cannot be had');
  const among = isAltered && own ? own : cells.filter(({ language }) => languages.includes(language));
  const found = isAltered ? stretches.map((one) => wholeSentences(one, cells, among)).filter(({ length }) => length > 0) : stretches;
  const [first] = found;
  const address = first && (isRow ? { id: first[0]!.id } : addressOf(first, among, viewShown));
  if (!address) throw new Unquotable('No sentence of the text');
  return { stretches: found, cells: among, address, isAltered };
}

/** Of the view, and not of the part of it that this page is: where parts begin may change. */
export const absolute = (address: Address) => new URL(formatAddress(address), viewAddress(location.href)).href;

export function link({ address }: Source): Copied {
  const url = absolute(address);
  return { text: url, html: `<a href="${escaped(url)}">${escaped(url)}</a>` };
}

/** The words of some parts of one cell, with an ellipsis where others stand between. */
function wordsOf(parts: readonly Part[], cell: Cell, gap: number) {
  let [words, end] = ['', 0];
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    if (part.start < end) continue;
    const between = words && part.start - end > gap ? ellipsis(cell.language) : cell.text.slice(end, part.start);
    words += `${words && between}${cell.text.slice(part.start, part.end)}`;
    end = part.end;
  }
  return words;
}

async function quotedIn({ stretches, cells }: Source, language: Language): Promise<Quoted | undefined> {
  const [text, others] = await Promise.all([editionText(language), editionCells([language])]);
  const parts = stretches.flat();
  const own = parts.filter((part) => part.language === language);
  const found = own.length > 0 ? own : parts.flatMap((part) => counterpart(part, cells.find(({ id, language: one }) => id === part.id && one === part.language)!, others));
  const ids = text.rows.map(([id]) => id);
  const rows = [...new Set(found.map(({ id }) => id))].sort((a, b) => ids.indexOf(a) - ids.indexOf(b));
  const words = rows.map((id, index) => {
    const [, , kind = 'paragraph'] = text.rows[ids.indexOf(id)] ?? [];
    const here = wordsOf(found.filter((part) => part.id === id), others.find((one) => one.id === id)!, joinerOf(kind, language).length);
    const isGap = index + 1 < rows.length && ids.indexOf(rows[index + 1]!) - ids.indexOf(id) > 1;
    return `${asQuoted(document.getElementById(id), here)}${isGap ? ellipsis(language).trimEnd() : ''}`;
  });
  return words.length > 0 ? { text, words, paragraphs: paragraphsOf(rows.map((id) => text.rows[ids.indexOf(id)]?.[1] ?? 0)) } : undefined;
}

/** The quotation in the languages selected, or in these. A language that has not translated it has no part in it. */
export async function quote(source: Source, languages?: readonly Language[]): Promise<Copied> {
  const wanted = languages ?? [...new Set(source.stretches.flat().map(({ language }) => language))];
  const quoted = await Promise.all(wanted.map((language) => quotedIn(source, language)));
  return quotation(quoted.filter((one) => one !== undefined), absolute(source.address));
}

const today = () => new Date().toLocaleDateString('sv');

/** A citation of the paragraphs selected, in one style. */
export async function cite({ stretches, address }: Source, style: string): Promise<Copied> {
  const parts = stretches.flat();
  const text = await editionText(parts[0]!.language);
  const paragraph = paragraphsOf(parts.map(({ id }) => text.rows.find(([one]) => one === id)?.[1] ?? 0));
  const { document, paragraph: pinpointed } = text.citations.find(({ id }) => id === style) ?? text.citations[0]!;
  const lines = (paragraph ? pinpointed : document).map((line) => fill(line, { url: absolute({ id: address.id }), paragraph, accessed: today() }));
  const html = lines.map((line) => `<p lang="${text.language}">${line.map((run) => (run.italic ? `<i>${escaped(run.text)}</i>` : escaped(run.text))).join('')}</p>`);
  return { text: lines.map(plain).join('\n'), html: html.join('') };
}

/** The address by which an error in the words selected is reported, with them and their place filled in; nothing where the library names nobody. */
export async function reportOf(source: Source): Promise<string | undefined> {
  const quoted = await quotedIn(source, source.stretches[0]![0]!.language);
  const report = quoted?.text.report;
  if (!report) return undefined;
  const body = (words: string) => {
    const filled: Record<string, string> = { '{address}': absolute(source.address), '{words}': words };
    return report.body.replace(/\{(?:address|words)\}/g, (blank) => filled[blank] ?? blank);
  };
  return wordsReported(report.contact, report.title, body, quoted.words.join('\n'), ellipsis(quoted.text.language));
}
