/** Own fonts, each cut with harfbuzz to exactly the characters it sets, and kept between builds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import subsetFont from 'subset-font';
import { cacheFolder } from '../paths.ts';
import { charsets, charsetsOf, scripts, type Charset, type Script, type SetText, type Used } from './charset.ts';
import { coverage, inPackage } from './coverage.ts';
import { faces } from './faces.ts';
import { woff2 } from './woff2.ts';

export interface Subset {
  script: Script;
  family: string;
  /** What the font has a glyph for, and nothing else, by code point. */
  characters: string;
  woff2: Uint8Array;
  /** The first 16 hexadecimal digits of the SHA-256 of `woff2`, for a name that changes with the bytes. */
  hash: string;
}

/** The subsets of a document, one for each font it uses; the same document gives the same bytes. */
export const subsets = (document: Used) => subsetsOf(charsets(document, coverage));

/** The subsets of texts that are no document's. */
export const textSubsets = (texts: Iterable<SetText>) => subsetsOf(charsetsOf(texts, 'Hans', coverage));

async function subsetsOf(sets: Record<Script, Charset>): Promise<Subset[]> {
  const made: Subset[] = [];
  for (const script of scripts) {
    if (sets[script].size > 0) made.push(await subset(script, [...sets[script].keys()].join('')));
  }
  return made;
}

/** Fonts are cut one after another: each holds a whole font in memory. */
let cutting: Promise<unknown> = Promise.resolve();

/**
 * A font of exactly these characters, by code point. `among` are all that will be asked of that font, and in turn ever
 * fewer that will be asked together, as far as they are known: it is then cut out of a font of the last, which gives the
 * same bytes and is quicker by far. `isOneOfMany` has it packed quickly, where there are thousands.
 */
export async function subset(script: Script, characters: string, { among = [], isOneOfMany = false }: { among?: readonly string[]; isOneOfMany?: boolean } = {}): Promise<Subset> {
  const face = faces[script];
  const { family: _, ...cutFrom } = face;
  const key = sha256(JSON.stringify([version(face.package), version('subset-font'), version('harfbuzzjs'), cutFrom, characters, ...(isOneOfMany ? ['quick'] : [])]));
  const kept = join(cacheFolder, `fonts/${key}.woff2`);
  const cut = cutting.then(async () => {
    if (existsSync(kept)) return;
    const from = await fontOf(script, among);
    const cutTo = (targetFormat: 'woff2' | 'truetype') => subsetFont(from, characters, { ...optionsOf(script), targetFormat });
    const packed = isOneOfMany ? woff2(await cutTo('truetype')) : await cutTo('woff2');
    mkdirSync(dirname(kept), { recursive: true });
    // Another thread or build may be about to read it: it is there whole, or not at all.
    const aside = `${kept}.${process.pid}-${threadId}`;
    writeFileSync(aside, packed);
    renameSync(aside, kept);
  });
  cutting = cut.catch(() => {});
  await cut;
  const bytes = new Uint8Array(readFileSync(kept));
  return { script, family: face.family, characters, woff2: bytes, hash: sha256(bytes).slice(0, 16) };
}

const optionsOf = (script: Script) => ({ keepFeatures: [...faces[script].features], noHinting: true });

/** The last font of some characters of each script, by how often it was cut. */
const cutBefore = new Map<string, { characters: string; font: Promise<Uint8Array> }>();

/** A whole font, or what is left of one after cuts, each out of the last: what is copied for every font that is cut out of it should be small. */
function fontOf(script: Script, cuts: readonly string[]): Promise<Uint8Array> {
  const characters = cuts.at(-1);
  if (characters === undefined) return Promise.resolve(readFileSync(inPackage(faces[script].package, faces[script].file)));
  const key = `${script} ${cuts.length}`;
  const before = cutBefore.get(key);
  if (before?.characters === characters) return before.font;
  const font = fontOf(script, cuts.slice(0, -1)).then((from) => subsetFont(from, characters, { ...optionsOf(script), targetFormat: 'truetype' }));
  cutBefore.set(key, { characters, font });
  return font;
}

const versions = new Map<string, string>();

function version(name: string): string {
  const known = versions.get(name) ?? (JSON.parse(readFileSync(inPackage(name, 'package.json'), 'utf8')) as { version: string }).version;
  versions.set(name, known);
  return known;
}
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The license that must lie beside the fonts on the site, and where it is on this disk. */
export const licenses = scripts.map((script) => ({
  name: `${faces[script].family.toLowerCase().replaceAll(' ', '-')}-OFL.txt`,
  file: inPackage(faces[script].package, faces[script].license),
}));
