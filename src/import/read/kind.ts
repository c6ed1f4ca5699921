/** What kind a file is: by its first bytes, held against its name. */
import { type FileKind, kinds } from '../received.ts';
import { Refusal } from '../refusal.ts';
import { openArchive } from './archive.ts';

const endings: Record<string, FileKind> = { txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown', docx: 'docx', htm: 'html', html: 'html', xhtml: 'html', epub: 'epub', tmx: 'tmx', xlsx: 'xlsx', csv: 'csv', tsv: 'tsv', tab: 'tsv' };

/** Files that begin so cannot be read, and what to do about each. */
const others: [start: string, what: string, advice: string][] = [
  ['%PDF', 'a PDF, which keeps lines and no paragraphs', 'save its text as docx or txt in a program that reads PDF (a scan has no text at all and needs OCR first)'],
  ['\xd0\xcf\x11\xe0', 'an Office file that is locked with a password, or from before 2007 (doc, xls)', 'open it, take off the password, save it as docx or xlsx, and import that'],
  ['{\\rtf', 'RTF', 'open it in a word processor, save it as docx, and import that'],
  ['\x89PNG', 'a picture', 'put its text through OCR, and import that'],
  ['\xff\xd8\xff', 'a picture', 'put its text through OCR, and import that'],
  ['II*\0', 'a picture', 'put its text through OCR, and import that'],
  ['MM\0*', 'a picture', 'put its text through OCR, and import that'],
  ['GIF8', 'a picture', 'put its text through OCR, and import that'],
  ['Rar!', 'a RAR archive', 'unpack it, and import the files in it'],
  ['7z\xbc\xaf', 'a 7-Zip archive', 'unpack it, and import the files in it'],
  ['\x1f\x8b', 'a gzip archive', 'unpack it, and import the file in it'],
];

/** The kind of a file. Throws a Refusal where it cannot be read, or is another than its name says. */
export async function kindOf(bytes: Uint8Array, file: string): Promise<FileKind> {
  const named = endings[/\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  for (const [sign, what, advice] of others) if (start.startsWith(sign)) throw new Refusal(`${file} is ${what}; ${advice}`);
  const found = start.startsWith('PK') ? await archiveKind(bytes, file) : textKind(bytes);
  if (found === undefined) {
    if (named === 'docx' || named === 'xlsx' || named === 'epub') throw new Refusal(`${file} is named like ${kinds[named]} and is none: it does not begin like an archive, so it is damaged or another kind of file; save it again in the program that made it, or name it as what it is`);
    return named ?? 'text';
  }
  if (named !== undefined && named !== found) throw new Refusal(`${file} is named like ${kinds[named]}, and is ${kinds[found]}; name it .${Object.keys(endings).find((ending) => endings[ending] === found) ?? found}, if that is what you mean to import`);
  return found;
}

async function archiveKind(bytes: Uint8Array, file: string): Promise<FileKind> {
  const { names, read } = await openArchive(bytes, file);
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  const type = new TextDecoder().decode(await read('mimetype') ?? new Uint8Array()).trim();
  if (names.has('META-INF/container.xml') || type === 'application/epub+zip') return 'epub';
  if (type.startsWith('application/vnd.oasis')) throw new Refusal(`${file} is an OpenDocument file; save it as docx or xlsx in LibreOffice, and import that`);
  if (names.has('[Content_Types].xml')) throw new Refusal(`${file} is an Office file without text (no word/document.xml, no xl/workbook.xml); save it as docx or xlsx`);
  throw new Refusal(`${file} is a zip archive and no document; unpack it, and import the files in it`);
}

/** Only what says itself what it is. */
function textKind(bytes: Uint8Array): FileKind | undefined {
  // Latin letters stand in every encoding but UTF-16 as themselves, and there with zeros between.
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE tmx[^>]*(?:\[[\s\S]*?\]\s*)?>\s*)?<tmx[\s>]/i.test(head)) return 'tmx';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE html|<html[\s>])/i.test(head)) return 'html';
  return undefined;
}
