import type { Document } from '../text/model.ts';

/**
 * Style rules that set each group of notes on the grid line of its row, for a page with
 * room beside the text: `[data-notes-of=p3]{grid-row:5}`. Notes follow their section in the
 * page, so that they are read, and stand on a narrow page, after it.
 */
export const notePlaces = (document: Document) =>
  document.sections
    .flatMap(({ rows, notes }) =>
      rows.flatMap(({ id }, index) => (notes.some(({ row }) => row === id) ? [`[data-notes-of=${id}]{grid-row:${index + 1}}`] : [])),
    )
    .join('');
