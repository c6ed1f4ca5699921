/** What the own fonts have a glyph for. */
import { openSync, type Font } from 'fontkit';
import { join } from 'node:path';
import { projectFolder } from '../paths.ts';
import type { Document } from '../text/model.ts';
import { memo } from '../text/scripts/lazy.ts';
import { charsets, scripts, type Coverage, type Script } from './charset.ts';
import { faces } from './faces.ts';

export const inPackage = (name: string, file: string) => join(projectFolder, 'node_modules', name, file);

function open(script: Script): Font {
  const file = openSync(inPackage(faces[script].package, faces[script].file));
  if (!('layout' in file)) throw new Error(`${faces[script].file} holds several fonts, and one is wanted.`);
  return file;
}

/** An own font, whole; opened once, when it is first asked for. */
export const fontOf = memo(open);

/** A Chinese font takes 15 MB in memory: it is let go again. Only what draws with one keeps it open. */
const charactersOf = memo((script: Script): ReadonlySet<number> => new Set(open(script).characterSet));

/** Each font is read when it is first asked for. */
export const coverage: Coverage = Object.defineProperties({} as Record<Script, ReadonlySet<number>>, Object.fromEntries(scripts.map((script) => [script, { get: () => charactersOf(script) }])));

/** A character that no own font has, so that the reader's fonts set it, and where it was met first. */
export interface MissingGlyph {
  document: string;
  character: string;
  place: string;
}

/** Every such character of some documents, each once a document, by code point. */
export const missingGlyphs = (documents: readonly Pick<Document, 'id' | 'languages' | 'sections'>[]): MissingGlyph[] =>
  documents.flatMap((document) => [...charsets(document, coverage).missing].map(([character, place]) => ({ document: document.id, character, place })));
