/** The cells of the page, and between them and its nodes; and the text of languages that the page does not show. */
import type { Language } from '../../languages.ts';
import { cellsOfTexts, spansOf, type Cell, type Part } from '../../links/cells.ts';
import { arrival, type EditionText } from '../../links/edition.ts';
import type { RowKind } from '../../text/model.ts';
import { joinerOf } from '../../text/serialise.ts';
import { viewOf } from '../../views.ts';
import { load } from '../shared/on-demand.ts';
import { languages } from '../shared/page.ts';
import { rangeIn } from '../shared/ranges.ts';

export interface PageCell extends Cell {
  element: HTMLElement;
}

function cellOf(element: HTMLElement): PageCell[] {
  const row = element.closest<HTMLElement>('.row');
  const language = languages.find((one) => one === element.lang);
  if (!row || !language) return [];
  const sentences = [...element.querySelectorAll('[data-sentence]')].map(({ textContent }) => textContent);
  const gap = joinerOf((row.dataset['row'] ?? 'paragraph') as RowKind, language).length;
  return [{ id: row.id, language, text: element.textContent, sentences: spansOf(sentences, gap), element }];
}

/** Every cell of the page in these languages, in order. */
export const pageCells = (shown: readonly Language[] = languages): PageCell[] =>
  [...document.querySelectorAll<HTMLElement>('.row [data-cell]')].flatMap(cellOf).filter(({ language }) => shown.includes(language));

/** A part of a cell as a range of the page's nodes. */
export const rangeOf = (part: Part, cells: readonly PageCell[]) => {
  const cell = cells.find(({ id, language }) => id === part.id && language === part.language);
  return cell && rangeIn(cell.element, part);
};

/** Words of a row as they are quoted: what the editor has added stands in brackets. */
export const asQuoted = (row: Element | null, words: string) => (row?.hasAttribute('data-editorial') ? `[${words}]` : words);

/** How far into an element's text a boundary point is. */
export function offsetIn(element: Element, node: Node, offset: number) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const where = range.comparePoint(node, offset);
  if (where !== 0) return where < 0 ? 0 : element.textContent.length;
  range.setEnd(node, offset);
  return range.toString().length;
}

const texts = new Map<Language, EditionText>();
document.addEventListener(arrival, (event) => {
  const text = (event as CustomEvent<EditionText>).detail;
  texts.set(text.language, text);
});

/** A document's text in one language, fetched once; rejects where it cannot be had. */
export async function editionText(language: Language): Promise<EditionText> {
  if (!texts.has(language)) await load(`text-${viewOf(language)}`);
  const text = texts.get(language);
  if (!text) throw new Error(`No text in ${language}`);
  return text;
}

/** The cells of some languages as the edition has them, whatever the page shows. */
export const editionCells = async (wanted: readonly Language[]): Promise<Cell[]> => cellsOfTexts(await Promise.all(wanted.map(editionText)));

/** The cells of some languages, whether the page shows them or not. */
export async function cellsIn(wanted: readonly Language[]): Promise<Cell[]> {
  const here = pageCells(wanted);
  return wanted.every((language) => here.some((cell) => cell.language === language)) ? here : editionCells(wanted);
}
