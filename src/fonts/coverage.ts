/** What the own fonts have a glyph for. */
import { openSync, type Font } from 'fontkit';
import { join } from 'node:path';
import { projectFolder } from '../paths.ts';
import type { Document } from '../text/model.ts';
import { charsets, scripts, type Coverage, type Script } from './charset.ts';
import { faces } from './faces.ts';

export const inPackage = (name: string, file: string) => join(projectFolder, 'node_modules', name, file);

const opened = new Map<Script, Font>();

/** An own font, whole; opened once, when it is first asked for. */
export function fontOf(script: Script): Font {
  let font = opened.get(script);
  if (!font) {
    const file = openSync(inPackage(faces[script].package, faces[script].file));
    if (!('layout' in file)) throw new Error(`${faces[script].file} holds several fonts, and one is wanted.`);
    opened.set(script, (font = file));
  }
  return font;
}

const known = new Map<Script, ReadonlySet<number>>();

function charactersOf(script: Script): ReadonlySet<number> {
  let characters = known.get(script);
  if (!characters) known.set(script, (characters = new Set(fontOf(script).characterSet)));
  return characters;
}

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
