/** The zip archive that a docx, an xlsx or an EPUB is: its files, each read when it is asked for, and never more than the limits. */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../refusal.ts';
import { inMegabytes, largest, largestArchive, mostEntries } from './limits.ts';

export interface Archive {
  names: ReadonlySet<string>;
  /** The bytes of a file in it; `undefined` if there is none of this name. Throws a Refusal for one that is damaged, locked or too large. */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** Open an archive. Throws a Refusal for one that is damaged, too large, or names files outside itself. */
export async function openArchive(bytes: Uint8Array, file: string): Promise<Archive> {
  const { zip, entries } = await list(bytes, file);
  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.isEncrypted()) throw new Refusal(`${file} is locked with a password; open it, save it without one, and import that`);
      if (entry.uncompressedSize > largest) throw new Refusal(`${file} holds ${name}, which unpacks to ${inMegabytes(entry.uncompressedSize)}; that is no text, and nothing of it was read`);
      return contents(zip, entry, file);
    },
  };
}

async function list(bytes: Uint8Array, file: string): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  try {
    // Without autoClose: the entries are read after all of them are listed, out of memory.
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { autoClose: false });
    if (zip.entryCount > mostEntries) throw new Refusal(`${file} holds ${zip.entryCount} files, more than any document; nothing of it was read`);
    const entries = new Map<string, Entry>();
    let size = 0;
    for await (const entry of zip.eachEntry()) {
      size += entry.uncompressedSize;
      if (size > largestArchive) throw new Refusal(`${file} unpacks to more than ${inMegabytes(largestArchive)}; that is no document, and nothing of it was read`);
      entries.set(entry.fileName, entry);
    }
    return { zip, entries };
  } catch (error) {
    throw asRefusal(error, file);
  }
}

async function contents(zip: ZipFile, entry: Entry, file: string): Promise<Uint8Array> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    throw asRefusal(error, file);
  }
}

/** yauzl and zlib throw plain errors: what they say about a path or a password is told apart, all else is damage. */
function asRefusal(error: unknown, file: string): Refusal {
  if (error instanceof Refusal) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (/relative path|absolute path|invalid characters in fileName/.test(said)) return new Refusal(`${file} holds a file that would be written outside its folder (${said}); it is not what it says, and nothing of it was read`);
  if (/encrypt/.test(said)) return new Refusal(`${file} is locked with a password; open it, save it without one, and import that`);
  return new Refusal(`${file} is damaged and cannot be unpacked (${said}); save it again in the program that made it, or ask for it again`);
}
