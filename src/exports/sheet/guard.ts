/**
 * What keeps a cell from being run as a formula: CSV has no types, and a spreadsheet takes what
 * begins with one of these for one. A quotation mark before it makes it text; a text that has the
 * mark itself is given another, so that nothing is lost.
 */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

export const guarded = (cell: string) => (formula.test(cell) ? `'${cell}` : cell);
export const withoutGuard = (cell: string) => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
