/** Where an address lands on this page: the row it names, and its words there; or what is missing of either. */
import type { Address, Phrase } from '../../addresses.ts';
import { counterpart, partsOf, type Cell, type Part } from '../../links/cells.ts';
import { findPhrase } from '../../links/quote.ts';
import { languagesOf, viewNamed } from '../shared/page.ts';
import { cellsIn, editionCells, type PageCell } from './page-cells.ts';

/** Why an address does not lead to its words: the names of what is said of it. */
export type Trouble = 'changed' | 'unsure' | 'incomplete' | 'unknown' | 'nowhere' | 'noParagraph' | 'retired';

export interface Landing {
  /** The row that is named, or that the words were found in. */
  row?: Element | undefined;
  /** What of the page is marked. */
  parts: Part[];
  trouble?: Trouble | undefined;
}

const sentenceParts = (cells: readonly PageCell[], id: string, number: number | undefined): Part[] =>
  cells.flatMap(({ id: row, language, sentences }) => {
    const sentence = number === undefined ? undefined : sentences[number - 1];
    return row === id && sentence ? [{ id, language, ...sentence }] : [];
  });

/** A phrase as it was written, and as it was where another program has spelled its spaces as plus signs. */
function spellings(phrase: Phrase): Phrase[] {
  const spaced = (text: string) => text.replaceAll('+', ' ');
  const { exact, prefix, suffix, last } = phrase;
  const other = { ...phrase, exact: spaced(exact), prefix: spaced(prefix), suffix: spaced(suffix), ...(last !== undefined && { last: spaced(last) }) };
  return JSON.stringify(other) === JSON.stringify(phrase) ? [phrase] : [phrase, other];
}

const findIn = (cells: readonly Cell[], phrase: Phrase, first: string, last: string) =>
  spellings(phrase).flatMap((one) => findPhrase(cells, one, first, last) ?? [])[0];

/** The words of a phrase among the cells of the page, between two rows or in the whole text; nothing where they are not there. Rejects where nobody can tell. */
async function wordsOf(phrase: Phrase & { view: string }, cells: readonly PageCell[], between?: readonly [string, string]): Promise<Part[] | undefined> {
  const view = viewNamed(phrase.view);
  if (!view) return undefined;
  const languages = languagesOf(view);
  // Where a browser has translated the page, the words are in the edition's own text alone.
  for (const text of [cellsIn, editionCells]) {
    const from = await text(languages);
    const [first, last] = between ?? [from[0]?.id ?? '', from.at(-1)?.id ?? ''];
    const span = findIn(from, phrase, first, last);
    if (!span) continue;
    // The first page of a long document has no text, but a link to each row.
    if (cells.length === 0) return partsOf(from, span);
    const marked = partsOf(from, span).flatMap((part) => counterpart(part, from.find((cell) => cell.id === part.id && cell.language === part.language)!, cells));
    return [...new Map(marked.map((part) => [JSON.stringify(part), part])).values()];
  }
  return undefined;
}

const rowOf = (id: string) => {
  const element = id === '' ? undefined : document.getElementById(id);
  return { isThere: element !== null && element !== undefined, isRetired: element?.matches('[data-retired]') ?? false, row: element?.matches('.row, [data-retired]') ? element.closest('.row') : undefined };
};

/** Without a row to look in, the words are looked for in the whole text. */
async function landAnywhere({ id, phrase }: Address, cells: readonly PageCell[]): Promise<Landing> {
  if (!phrase) return { parts: [], trouble: id === '' ? 'nowhere' : 'noParagraph' };
  const parts = await wordsOf(phrase, cells).catch(() => undefined);
  const row = parts?.[0] && document.getElementById(parts[0].id);
  return row && parts ? { row, parts } : { parts: [], trouble: id === '' ? 'incomplete' : 'unknown' };
}

/** Where an address lands; nothing where it names what is no row. */
export async function land(address: Address, cells: readonly PageCell[]): Promise<Landing | undefined> {
  const { id, to, sentence, phrase } = address;
  const { isThere, isRetired, row } = rowOf(id);
  if (!row) return isThere ? undefined : landAnywhere(address, cells);
  const retired = isRetired ? 'retired' : undefined;
  if (!phrase) return { row, parts: to || isRetired ? [] : sentenceParts(cells, row.id, sentence), trouble: retired };
  const last = (to && rowOf(to).row?.id) ?? row.id;
  try {
    const parts = await wordsOf(phrase, cells, [row.id, last]);
    return parts ? { row, parts, trouble: retired } : { row, parts: [], trouble: 'changed' };
  } catch {
    return { row, parts: sentenceParts(cells, row.id, sentence), trouble: 'unsure' };
  }
}
