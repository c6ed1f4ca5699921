/** A document's own fonts: each cut with harfbuzz to exactly the characters it sets, and kept between builds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { cacheFolder, projectFolder } from '../paths.ts';
import type { Document } from '../text/model.ts';
import { charsets, scripts, type Charset, type Script } from './charset.ts';
import { charactersOf } from './cmap.ts';
import { faces, type Face } from './faces.ts';

export interface Subset {
  script: Script;
  family: string;
  /** What the font has a glyph for: every character the document sets in it and no other, by code point. */
  characters: string;
  woff2: Uint8Array;
  /** The first 16 hexadecimal digits of the SHA-256 of `woff2`, for a name that changes with the bytes. */
  hash: string;
}

/** Thrown when a document uses characters that its font lacks; the message names each, and where it was met first. */
export class MissingGlyphs extends Error {}

/**
 * The subsets of a document, one for each script it uses; the same document gives the same bytes.
 * @throws MissingGlyphs
 */
export async function subsets(document: Pick<Document, 'id' | 'sections'>): Promise<Subset[]> {
  const made: Subset[] = [];
  const sets = charsets(document);
  for (const script of scripts) {
    if (sets[script].size > 0) made.push(await subset(document.id, script, sets[script]));
  }
  return made;
}

async function subset(document: string, script: Script, charset: Charset): Promise<Subset> {
  const face = faces[script];
  const characters = [...charset.keys()].join('');
  const key = sha256(JSON.stringify([version(face.package), version('subset-font'), version('harfbuzzjs'), face, characters]));
  const kept = join(cacheFolder, `fonts/${key}.woff2`);
  if (!existsSync(kept)) {
    const woff2 = await cut(document, face, charset);
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, woff2);
  }
  const woff2 = new Uint8Array(readFileSync(kept));
  return { script, family: face.family, characters, woff2, hash: sha256(woff2).slice(0, 16) };
}

async function cut(document: string, face: Face, charset: Charset): Promise<Uint8Array> {
  const font = readFileSync(inPackage(face.package, face.file));
  const has = charactersOf(font);
  const missing = [...charset].filter(([character]) => !has.has(character.codePointAt(0)!));
  if (missing.length > 0) {
    const list = missing.map(([character, place]) => `  ${named(character)}, first in ${place}`);
    throw new MissingGlyphs(`${face.family} (${face.package}) has no glyph for these characters of ${document}:\n${list.join('\n')}`);
  }
  const text = [...charset.keys()].join('');
  return subsetFont(font, text, { targetFormat: 'woff2', keepFeatures: [...face.features], noHinting: true });
}

const named = (character: string) => `“${character}” U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
const inPackage = (name: string, file: string) => join(projectFolder, 'node_modules', name, file);
const version = (name: string): string => JSON.parse(readFileSync(inPackage(name, 'package.json'), 'utf8')).version;
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The license that must lie beside the fonts on the site, and where it is on this disk. */
export const licenses = scripts.map((script) => ({
  name: `${faces[script].family.toLowerCase().replace(' ', '-')}-OFL.txt`,
  file: inPackage(faces[script].package, faces[script].license),
}));
