/** The cells of the first sheet of a workbook, as text, whichever program saved it last. */
import type { Element } from 'xast';
import { fromUtf8 } from '../export.ts';
import { NotOurs } from '../not-ours.ts';
import { attributeOf, childOf, childrenOf, elementsIn, readXml, textOf } from '../xml.ts';
import { unpack } from '../zip.ts';

/** Throws `NotOurs` where it is no workbook. */
export function readCells(bytes: Uint8Array): string[][] {
  const files = opened(bytes);
  const part = (path: string) => (files.has(path) ? readXml(fromUtf8(files.get(path)!)) : undefined);
  const sheet = part(firstSheet(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels')));
  if (!sheet) throw new NotOurs('This is no XLSX workbook: it has no first sheet. Save it as .xlsx.');
  const shared = childrenOf(part('xl/sharedStrings.xml'), 'si').map(written);
  return childrenOf(childOf(sheet, 'sheetData'), 'row').map((row) => {
    const cells: string[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const column = columnIndex(attributeOf(cell, 'r') ?? '');
      const value = textOf(childOf(cell, 'v'));
      const type = attributeOf(cell, 't');
      cells[column < 0 ? cells.length : column] = type === 's' ? (shared[Number(value)] ?? '') : type === 'inlineStr' ? written(childOf(cell, 'is')) : value;
    }
    return Array.from(cells, (text) => text ?? '');
  });
}

function opened(bytes: Uint8Array) {
  try {
    return unpack(bytes);
  } catch {
    throw new NotOurs('This is no XLSX workbook, or it is damaged; save it again as .xlsx.');
  }
}

/** A string, of one run or several; what stands above it to say how it is read is no part of it. */
const written = (string: Element | undefined) =>
  (string ? elementsIn({ ...string, children: string.children.filter((node) => node.type !== 'element' || node.name !== 'rPh') }, 't') : []).map(textOf).join('').replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Where the sheet that comes first is, by the name that the workbook has for it. */
function firstSheet(workbook: Element | undefined, relationships: Element | undefined): string {
  const id = attributeOf(childrenOf(childOf(workbook, 'sheets'), 'sheet')[0], 'r:id');
  const target = childrenOf(relationships, 'Relationship').find((one) => attributeOf(one, 'Id') === id);
  return (attributeOf(target, 'Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
}

/** The place of a cell in its row, from 0: `B7` is 1. */
const columnIndex = (reference: string) => Array.from(/^[A-Z]+/.exec(reference)?.[0] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
