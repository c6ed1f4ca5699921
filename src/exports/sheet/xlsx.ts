/** XLSX: the sheet of sentences, whose cells are text and never formulas, and one that says what it is. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { traitsOf } from '../../languages.ts';
import type { Document } from '../../text/model.ts';
import { aboutLines } from '../about.ts';
import { type Export, fileName, type Publisher, utf8 } from '../export.ts';
import { writeXml } from '../xml.ts';
import { pack } from '../zip.ts';
import { sheetOf } from './table.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function writeXlsx(document: Document, publisher: Publisher): Uint8Array {
  const [head = [], ...rows] = sheetOf(document, publisher);
  const tags = document.languages.map(({ tag }) => tag);
  const shown = 2 + 2 * tags.length + 1;
  const styleOf = (column: number) => (tags[column - 2] !== undefined && traitsOf(tags[column - 2]!).direction === 'rtl' ? styles.rtl : styles.plain);
  const widths = head.map((_, column) => ({ width: column < 2 ? 12 : column < 2 + tags.length ? 60 : 20, hidden: column >= shown }));
  const text = sheet(widths, [line(1, head, () => styles.head), ...rows.map((row, index) => line(index + 2, row, styleOf))], true);
  const about = sheet([{ width: 20 }, { width: 100 }], aboutLines(document, tags, publisher).map((row, index) => line(index + 1, row, (column) => (column === 0 ? styles.head : styles.plain))), false);
  return pack(Object.entries({ ...frame, 'xl/worksheets/sheet1.xml': text, 'xl/worksheets/sheet2.xml': about }).map(([path, root]) => [path, utf8(writeXml(root))] as const));
}

/** By their place in `cellXfs` of the styles. */
const styles = { plain: 0, head: 1, rtl: 2 } as const;

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
export const columnName = (index: number): string => (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** What Excel would read as a character by its number is spelled so that it is itself; so is what XML cannot hold. */
const spelled = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\r/g, '_x000D_');

const line = (number: number, cells: readonly string[], style: (column: number) => number): Element =>
  x('row', { r: `${number}` }, cells.flatMap((text, column) => (text === '' ? [] : [x('c', { r: `${columnName(column)}${number}`, s: `${style(column)}`, t: 'inlineStr' }, x('is', [x('t', { 'xml:space': 'preserve' }, spelled(text))]))])));

function sheet(widths: readonly { width: number; hidden?: boolean }[], rows: readonly Element[], frozen: boolean): Element {
  const pane = x('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const columns = widths.map(({ width, hidden }, index) => x('col', { min: `${index + 1}`, max: `${index + 1}`, width: `${width}`, customWidth: '1', ...(hidden && { hidden: '1' }) }));
  return x('worksheet', { xmlns: main }, [x('sheetViews', [x('sheetView', { workbookViewId: '0' }, frozen ? [pane] : [])]), x('cols', columns), x('sheetData', [...rows])]);
}

const relationship = (id: number, type: string, target: string) => x('Relationship', { Id: `rId${id}`, Type: `${office}/${type}`, Target: target });
const override = (part: string, type: string) => x('Override', { PartName: `/xl/${part}.xml`, ContentType: `${types}.${type}+xml` });
const wrapped = (own: Record<string, string> = {}, font = '0') => x('xf', { numFmtId: '49', fontId: font, fillId: '0', borderId: '0', xfId: '0', applyNumberFormat: '1', applyAlignment: '1' }, x('alignment', { vertical: 'top', wrapText: '1', ...own }));

const frame: Record<string, Element> = {
  '[Content_Types].xml': x('Types', { xmlns: `${packages}/content-types` }, [
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    override('worksheets/sheet1', 'worksheet'),
    override('worksheets/sheet2', 'worksheet'),
  ]),
  '_rels/.rels': x('Relationships', { xmlns: `${packages}/relationships` }, relationship(1, 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': x('workbook', { xmlns: main, 'xmlns:r': office }, x('sheets', [x('sheet', { name: 'Text', sheetId: '1', 'r:id': 'rId1' }), x('sheet', { name: 'About', sheetId: '2', 'r:id': 'rId2' })])),
  'xl/_rels/workbook.xml.rels': x('Relationships', { xmlns: `${packages}/relationships` }, [relationship(1, 'worksheet', 'worksheets/sheet1.xml'), relationship(2, 'worksheet', 'worksheets/sheet2.xml'), relationship(3, 'styles', 'styles.xml')]),
  'xl/styles.xml': x('styleSheet', { xmlns: main }, [
    x('fonts', { count: '2' }, [x('font', [x('sz', { val: '11' }), x('name', { val: 'Calibri' })]), x('font', [x('b'), x('sz', { val: '11' }), x('name', { val: 'Calibri' })])]),
    x('fills', { count: '2' }, [x('fill', [x('patternFill', { patternType: 'none' })]), x('fill', [x('patternFill', { patternType: 'gray125' })])]),
    x('borders', { count: '1' }, x('border', [x('left'), x('right'), x('top'), x('bottom'), x('diagonal')])),
    x('cellStyleXfs', { count: '1' }, x('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })),
    x('cellXfs', { count: '3' }, [wrapped(), wrapped({}, '1'), wrapped({ readingOrder: '2' })]),
  ]),
};

export const xlsxExport = (document: Document, publisher: Publisher): Export => ({
  format: 'xlsx',
  file: fileName(document, 'xlsx'),
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  languages: [],
  bytes: () => writeXlsx(document, publisher),
});
