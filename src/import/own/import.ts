/** A document that this reader wrote, back into a folder: its ids, sections, notes and what is said of it are kept; nothing is aligned anew. */
import { isFatal } from '../../text/faults.ts';
import { readDocument } from '../../text/document.ts';
import { Refusal } from '../refusal.ts';
import type { Imported, Source, Surroundings } from '../surroundings.ts';
import { languageName } from '../understand/language.ts';
import { checkRecord, update } from '../write/update.ts';
import { changedRows } from './compare.ts';
import { ownFolder } from './folder.ts';
import { writtenIn } from './languages.ts';
import { type Own, refused } from './read.ts';

/** Throws a Refusal for a table that does not hold together. */
export async function importOwn({ file, bytes }: Source, own: Own, { openCC, folder, progress }: Surroundings): Promise<Imported> {
  const { table, kind } = own;
  const files = written(file, own, openCC);
  progress('Reading it back');
  const { document, files: read } = readDocument(table.id, files, { openCC, reviewed: {} }, '');
  const [damage] = read.flatMap(({ path, messages }) => messages.filter((message) => isFatal(message, 'draft')).map(({ reason }) => `${path.replace(/^\//, '')}: ${reason}`));
  if (!document) throw new Refusal(`${file} holds a document that does not hold together: ${(damage ?? 'it has no text').replace(/\.$/, '')}; correct it there, or take the file from the page about the edition again`);

  const { id, where, existing } = await folder({}, table.id);
  checkRecord(existing, where);
  files.set(`received/${table.source}.${/\.([A-Za-z0-9]{1,8})$/.exec(file)?.[1]?.toLowerCase() ?? kind.toLowerCase()}`, bytes);
  const updated = update(existing ?? new Map(), files);
  return { id, update: updated, report: said() };

  function said(): string {
    const { source } = writtenIn(table);
    const rows = table.sections.flatMap((section) => section.rows);
    const notes = table.sections.reduce((sum, section) => sum + section.notes.length, 0);
    const others = changedRows(table, document!);
    const pictures = rows.flatMap(({ image }) => (image && !own.images.has(image.file) ? [image.file] : []));
    const { written: wrote, removed, left } = updated;
    return [
      'Read',
      `  ${file}: ${kind} of this reader, the document “${table.id}”, with its ids`,
      `    ${table.languages.map(({ tag }) => `${languageName(tag)} (${tag})${tag === source ? ', the source' : ''}`).join('; ')}`,
      `    ${table.sections.length} sections, ${rows.length} rows, ${notes} notes; nothing is aligned anew`,
      '',
      others.length === 0 ? 'Read back from the folder, every row is as it was in the file' : `Read back from the folder, these rows are not as they were in the file: ${others.join(', ')}`,
      ...(pictures.length > 0 ? [`Its pictures are not in the file; put them into ${where}: ${pictures.join(', ')}`] : []),
      'The text as it was first received is not in the file: the edition is a draft, without a source.txt',
      '',
      ...(wrote.length + removed.length + left.length === 0
        ? [`${where} is as it was: nothing has changed since it was imported`]
        : [`Wrote ${wrote.length} files to ${where}`, ...left.map((path) => `  ${path} was edited and is left as it is; what the import would write is beside it, in ${path}.new: take from it what you want, and delete it`), 'Look at it: npm start']),
      '',
    ].join('\n');
  }
}

function written(file: string, own: Own, openCC: Surroundings['openCC']): Map<string, Uint8Array> {
  try {
    return ownFolder(own, openCC);
  } catch (error) {
    throw refused(file, error);
  }
}
