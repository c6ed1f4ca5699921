/** All that a document says of itself, in every language, as a record beside the package, which has places for a part of it: an import of the book has what an import of the JSON has. */
import type { Document } from '../../text/model.ts';
import { fromUtf8, utf8 } from '../export.ts';
import { version } from '../json/schema.ts';
import { NotOurs } from '../not-ours.ts';

/** Beside the package, which links to it. */
export const recordFile = 'record.json';
export const recordType = 'application/json';

export const writeRecord = ({ metadata }: Pick<Document, 'metadata'>): Uint8Array => utf8(`${JSON.stringify({ version, metadata }, null, 1)}\n`);

/** Throws `NotOurs` for a record of a version that is not known. */
export function readRecord(bytes: Uint8Array): Document['metadata'] {
  const record = JSON.parse(fromUtf8(bytes)) as { version: number; metadata: Document['metadata'] };
  if (record.version !== version) throw new NotOurs(`This book has a record of version ${record.version}, and only version ${version} is read here; read it with the edition of the reader that wrote it.`);
  return record.metadata;
}
