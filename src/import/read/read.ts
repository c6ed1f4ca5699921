/** The door of the readers: a file's bytes in, its blocks out. Throws a Refusal for what cannot be read. */
import type { Received } from '../received.ts';
import { Refusal } from '../refusal.ts';
import { decode } from './encoding.ts';
import { readDelimited } from './delimited.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import { readHtml } from './html.ts';
import { kindOf } from './kind.ts';
import { inMegabytes, largest } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { readTmx } from './tmx.ts';
import { readXlsx } from './xlsx.ts';

/** Read a file. `file` is how it is named on the command line, `encoding` what its owner says of it. */
export async function read(bytes: Uint8Array, file: string, encoding?: string): Promise<Received> {
  if (bytes.length === 0) throw new Refusal(`${file} is empty; save it again, or name another`);
  checkSize(bytes.length, file);
  const received = await readKind(bytes, file, encoding);
  if (!received.blocks.some(({ inline }) => /[\p{L}\p{N}]/u.test(inline.text))) throw new Refusal(`${file} has no text that can be read; if it is a scan, put it through OCR first`);
  return received;
}

/** Refuse what is too large, before it is read. */
export function checkSize(size: number, file: string): void {
  if (size > largest) throw new Refusal(`${file} has ${inMegabytes(size)}, more than the ${inMegabytes(largest)} that are read; take out its pictures, or cut it in parts`);
}

async function readKind(bytes: Uint8Array, file: string, encoding: string | undefined): Promise<Received> {
  const kind = await kindOf(bytes, file);
  if (kind === 'docx') return readDocx(bytes, file);
  if (kind === 'epub') return readEpub(bytes, file);
  if (kind === 'xlsx') return readXlsx(bytes, file);
  const stated = encoding === undefined ? statedIn(bytes, kind) : encoding;
  const { text, remarks, encoding: found } = decode(bytes, file, stated === undefined ? undefined : { encoding: stated, by: encoding === undefined ? 'file' : 'flag' });
  if (kind === 'tmx') return { ...readTmx(text, file), remarks };
  if (kind === 'csv' || kind === 'tsv') return readDelimited(text, file, kind, remarks);
  if (kind === 'markdown') return { file, kind, remarks, ...readMarkdown(text, file) };
  if (kind === 'html') {
    const { title, ...page } = readHtml(text, file);
    const repeated = page.blocks.some(({ inline }) => inline.text.replaceAll(/\s/g, '') === title.replaceAll(/\s/g, ''));
    if (title && !repeated) page.aside.push({ file, place: 'line 1', what: 'set aside', text: title, why: 'the title of the page, which stands in its head' });
    return { file, kind, remarks, ...page };
  }
  return { file, kind, remarks, encoding: found, blocks: readPlain(text), notes: [], aside: [] };
}

/** What a web page or an XML file says of its own encoding. */
function statedIn(bytes: Uint8Array, kind: Received['kind']): string | undefined {
  if (kind !== 'html' && kind !== 'tmx') return undefined;
  const head = Buffer.from(bytes.subarray(0, 4000)).toString('latin1');
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}
