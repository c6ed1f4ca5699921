/** A file that this reader wrote: told by what only such files have, and read as the table that it was made from. */
import { imageNames } from '../../exports/epub/book.ts';
import { readEpub } from '../../exports/epub/read.ts';
import { readRecord, recordFile } from '../../exports/epub/record.ts';
import { type Table, utf8 } from '../../exports/export.ts';
import { readJson } from '../../exports/json/read.ts';
import { NotOurs } from '../../exports/not-ours.ts';
import { csvCells, originsOf, tableOf } from '../../exports/sheet/read.ts';
import { readCells } from '../../exports/sheet/xlsx-read.ts';
import { readTei } from '../../exports/tei/read.ts';
import { readTmx } from '../../exports/tmx/read.ts';
import type { Document } from '../../text/model.ts';
import { type Archive, openArchive } from '../read/archive.ts';
import { decode } from '../read/encoding.ts';
import { largest } from '../read/limits.ts';
import { Refusal } from '../refusal.ts';
import type { Source } from '../surroundings.ts';

export interface Own {
  /** What it is called in a report. */
  kind: 'TMX' | 'CSV' | 'XLSX' | 'TEI' | 'EPUB' | 'JSON';
  table: Table;
  /** What the document says of itself; only JSON and EPUB have all of it. */
  metadata?: Document['metadata'];
  /** What the text of each language is, in words; none where the metadata says it. */
  origins: ReadonlyMap<string, string>;
  images: ReadonlyMap<string, Uint8Array>;
}

/** `undefined` for a file of somebody else. Throws a Refusal for one of ours that is not whole any more, and for JSON and TEI of others, which nothing else reads. */
export async function readOwn({ file, bytes }: Source): Promise<Own | undefined> {
  if (bytes.length === 0 || bytes.length > largest) return undefined;
  try {
    return bytes[0] === 0x50 && bytes[1] === 0x4b ? await inArchive(bytes, await openArchive(bytes, file)) : inText(bytes, file);
  } catch (error) {
    throw refused(file, error);
  }
}

/** What is wrong with a file of ours, as a sentence. What was written here is trusted; whatever else is met in it is damage, and no fault of the code. */
export function refused(file: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const said = error instanceof NotOurs ? error.message.replace(/^This /, 'this ').replace(/\.$/, '') : 'it is damaged; take it from the page about the edition again';
  return new Refusal(`${file} cannot be read as a document of this reader: ${said}`);
}

async function inArchive(bytes: Uint8Array, archive: Archive): Promise<Own | undefined> {
  const text = async (name: string) => new TextDecoder().decode((await archive.read(name)) ?? new Uint8Array());
  if ((await text('EPUB/about.xhtml')).includes('data-document=')) {
    const table = readEpub(bytes);
    const images = new Map<string, Uint8Array>();
    for (const [path, name] of imageNames(table)) {
      const image = await archive.read(`EPUB/${name}`);
      if (image) images.set(path, image);
    }
    const record = await archive.read(`EPUB/${recordFile}`);
    return { kind: 'EPUB', table, ...(record && { metadata: readRecord(record) }), origins: new Map(), images };
  }
  for (const name of archive.names) {
    if (!/^xl\/(?:sharedStrings|worksheets\/[\w-]+)\.xml$/.test(name) || !/<t[^>]*>origin [A-Za-z-]+<\/t>/.test(await text(name))) continue;
    const cells = readCells(bytes);
    return { kind: 'XLSX', table: tableOf(cells), origins: originsOf(cells), images: new Map() };
  }
  return undefined;
}

function inText(bytes: Uint8Array, file: string): Own | undefined {
  const head = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1').replaceAll('\0', '');
  const kind = kindOf(head, file);
  if (kind === undefined) return undefined;
  const text = decode(bytes, file).text;
  const all = utf8(text);
  const images = new Map<string, Uint8Array>();
  if (kind === 'CSV') {
    const cells = csvCells(all);
    return { kind, table: tableOf(cells), origins: originsOf(cells), images };
  }
  if (kind === 'JSON') {
    const { metadata, ...table } = readJson(all);
    return { kind, table, metadata, origins: new Map(), images };
  }
  const origins = new Map(Array.from(text.matchAll(/<note>text (\S+): ([^<]*)<\/note>|<language ident="([^"]+)">([^<]*)<\/language>/g), ([, tag, words, ident, said]) => [tag ?? ident ?? '', words ?? said ?? '']));
  return { kind, table: kind === 'TMX' ? readTmx(all) : readTei(all), origins, images };
}

function kindOf(head: string, file: string): Own['kind'] | undefined {
  if (/<tmx[\s>]/.test(head) && /<prop type="x-document">/.test(head)) return 'TMX';
  if (/^[^<]*(?:<\?[^>]*>\s*)*(?:<!--[\s\S]*?-->\s*)*<TEI[\s>]/.test(head)) return 'TEI';
  if (/\.json$/i.test(file)) return 'JSON';
  return /(?:^|,)"?origin [A-Za-z-]+"?(?:,|\r|$)/.test(head.split('\n', 1)[0] ?? '') ? 'CSV' : undefined;
}
