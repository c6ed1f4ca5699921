/** The document of a JSON of ours. */
import type { Content, Document, Note, Row } from '../../text/model.ts';
import { fromUtf8 } from '../export.ts';
import { NotOurs } from '../not-ours.ts';
import { version } from './schema.ts';

/** Throws `NotOurs` where it is no JSON, or of a version that is not known. */
export function readJson(bytes: Uint8Array): Document {
  const json = parsed(bytes);
  if (!json?.document?.sections) throw new NotOurs('This JSON has no `document` with `sections`; take the JSON of a document as this reader offers it.');
  if (json.version !== version) throw new NotOurs(`This JSON is of version ${json.version}, and only version ${version} is read here; read it with the edition of the reader that wrote it.`);
  const { document } = json;
  return { ...document, sections: document.sections.map(({ id, rows, notes }) => ({ id, rows: rows.map(withoutOrigin<Row>), notes: notes.map(withoutOrigin<Note>) })) };
}

function parsed(bytes: Uint8Array): { version?: number; document?: Document } | undefined {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch (error) {
    throw new NotOurs(`This is no JSON in UTF-8: ${(error as Error).message}.`);
  }
}

function withoutOrigin<Of extends Row | Note>(of: Of): Of {
  const content = Object.entries(of.content).map(([tag, given]) => {
    const { origin: _, ...content } = given as Content & { origin?: string };
    return [tag, content] as const;
  });
  return { ...of, content: Object.fromEntries(content) };
}
