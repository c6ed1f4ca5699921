/** A document's own fonts: each cut with harfbuzz to exactly the characters it sets, and kept between builds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { cacheFolder } from '../paths.ts';
import type { Document } from '../text/model.ts';
import { charsets, scripts, type Charset, type Script } from './charset.ts';
import { coverage, inPackage } from './coverage.ts';
import { faces } from './faces.ts';

export interface Subset {
  script: Script;
  family: string;
  /** What the font has a glyph for: every character the document sets in it and no other, by code point. */
  characters: string;
  woff2: Uint8Array;
  /** The first 16 hexadecimal digits of the SHA-256 of `woff2`, for a name that changes with the bytes. */
  hash: string;
}

/** The subsets of a document, one for each font it uses; the same document gives the same bytes. */
export async function subsets(document: Pick<Document, 'id' | 'languages' | 'sections'>): Promise<Subset[]> {
  const made: Subset[] = [];
  const sets = charsets(document, coverage);
  for (const script of scripts) {
    if (sets[script].size > 0) made.push(await subset(script, sets[script]));
  }
  return made;
}

/** Fonts are cut one after another: each holds a whole font in memory. */
let cutting: Promise<unknown> = Promise.resolve();

async function subset(script: Script, charset: Charset): Promise<Subset> {
  const face = faces[script];
  const characters = [...charset.keys()].join('');
  const { family: _, ...cutFrom } = face;
  const key = sha256(JSON.stringify([version(face.package), version('subset-font'), version('harfbuzzjs'), cutFrom, characters]));
  const kept = join(cacheFolder, `fonts/${key}.woff2`);
  const cut = cutting.then(async () => {
    if (existsSync(kept)) return;
    const font = readFileSync(inPackage(face.package, face.file));
    const woff2 = await subsetFont(font, characters, { targetFormat: 'woff2', keepFeatures: [...face.features], noHinting: true });
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, woff2);
  });
  cutting = cut.catch(() => {});
  await cut;
  const woff2 = new Uint8Array(readFileSync(kept));
  return { script, family: face.family, characters, woff2, hash: sha256(woff2).slice(0, 16) };
}

const version = (name: string): string => JSON.parse(readFileSync(inPackage(name, 'package.json'), 'utf8')).version;
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The license that must lie beside the fonts on the site, and where it is on this disk. */
export const licenses = scripts.map((script) => ({
  name: `${faces[script].family.toLowerCase().replaceAll(' ', '-')}-OFL.txt`,
  file: inPackage(faces[script].package, faces[script].license),
}));
