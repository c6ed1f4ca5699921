/** What the reader has selected, as parts of the text. */
import { viewOf, views, viewNames, type Language, type View } from '../../languages.ts';
import { joined, sentencesIn, type Part } from '../../links/cells.ts';
import { describePhrase } from '../../links/quote.ts';
import type { Address } from '../../addresses.ts';
import { offsetIn, pageCells, type PageCell } from './page-cells.ts';

const { dataset } = document.documentElement;

export interface Selected {
  parts: Part[];
  /** The cells that the parts are in, in order. */
  cells: PageCell[];
  address: Address;
}

/** The language of the column that the selection is kept to, if it is. */
const column = (): readonly Language[] | undefined => {
  const language = dataset['column'] as Language | undefined;
  return language && [language];
};

const viewShown = (): View => viewNames.find((one) => one === dataset['view']) ?? viewNames[0]!;

/** What a range of the page takes of the text; nothing where it takes none of it. */
export function selectedIn(range: Range): Selected | undefined {
  const all = pageCells(column());
  const parts = all.flatMap((cell): (Part & { cell: PageCell })[] => {
    if (!range.intersectsNode(cell.element)) return [];
    const start = offsetIn(cell.element, range.startContainer, range.startOffset);
    const end = offsetIn(cell.element, range.endContainer, range.endOffset);
    return start < end ? [{ id: cell.id, language: cell.language, start, end, cell }] : [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const shown = [...new Set(parts.map(({ language }) => language))];
  const view = shown.length === 1 ? viewOf[shown[0]!] : viewShown();
  const cells = all.filter(({ language }) => (views[view] as readonly Language[]).includes(language));
  const { starts } = joined(cells);
  const phrase = describePhrase(cells, { start: starts[cells.indexOf(first.cell)]! + first.start, end: starts[cells.indexOf(last.cell)]! + last.end });
  const sentence = first.id === last.id ? sentencesIn(first.cell, first)[0] : undefined;
  return {
    parts: parts.map(({ cell: _, ...part }) => part),
    cells: parts.map(({ cell }) => cell),
    address: { id: first.id, ...(sentence !== undefined && { sentence }), ...(first.id !== last.id && { to: last.id }), phrase: { ...phrase, view } },
  };
}

/** A whole row, in the first language of the page. */
export function selectedRow(row: Element): Selected | undefined {
  const cells = pageCells().filter(({ id }) => id === row.id).slice(0, 1);
  return cells[0] && { parts: [{ id: row.id, language: cells[0].language, start: 0, end: cells[0].text.length }], cells, address: { id: row.id } };
}
