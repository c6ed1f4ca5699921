/** The own fonts as the site has them: their files, and the rules of a page that may use them. */
import { readFileSync } from 'node:fs';
import { traitsOf, type Language } from '../languages.ts';
import type { Document } from '../text/model.ts';
import { scripts, type Script } from './charset.ts';
import { fontFaces, latinStandIn } from './css.ts';
import { licenses, subsets, type Subset } from './subset.ts';

/** The one setting: `DUIDU_FONTS=off npm run build` makes a site that is set in the reader's fonts alone. */
const isOn = process.env['DUIDU_FONTS'] !== 'off';

/** The scripts of a page's own fonts: those of its languages and, where one has an own font, Latin beside it. */
function scriptsOf(languages: readonly Language[]): Script[] {
  const own = languages.flatMap((language) => traitsOf(language).font ?? []);
  return scripts.filter((script) => own.includes(script) || (script === 'Latn' && own.length > 0));
}

/** `joint-statement-2022-hans.0123456789abcdef.woff2`: its name changes with its bytes. */
const fileName = (document: string, { script, hash }: Subset) => `${document}-${script.toLowerCase()}.${hash}.woff2`;

/** Everything under `fonts/`: each document's own, and the licenses they are under. None if they are off. */
export async function fontFiles(documents: readonly Document[]): Promise<{ file: string; bytes: Uint8Array }[]> {
  if (!isOn) return [];
  const fonts: { file: string; bytes: Uint8Array }[] = [];
  for (const document of documents) fonts.push(...(await subsets(document)).map((one) => ({ file: fileName(document.id, one), bytes: one.woff2 })));
  const texts = licenses.map(({ name, file }) => ({ file: name, bytes: new Uint8Array(readFileSync(file)) }));
  return [...fonts, ...texts];
}

export interface PageFonts {
  /** The `@font-face` rules of the own fonts. */
  own: string;
  /** The rule of what stands in for them. */
  standIn: string;
}

/** What a page in some languages of a document needs for its own fonts; nothing if they are off. */
export async function pageFonts(document: Document, languages: readonly Language[]): Promise<PageFonts> {
  if (!isOn) return { own: '', standIn: '' };
  const wanted = new Set<Script>(scriptsOf(languages));
  const made = (await subsets(document)).filter(({ script }) => wanted.has(script));
  const urls: Partial<Record<Script, string>> = Object.fromEntries(made.map((one) => [one.script, `/fonts/${fileName(document.id, one)}`]));
  return {
    own: fontFaces(urls).replace(/\n\s*|(?<=[:{,]) | (?={)/g, ''),
    standIn: languages.some((language) => traitsOf(language).font === 'Latn') ? latinStandIn : '',
  };
}

/** The fonts of a document as a book brings them, each with the languages it sets and the license that lies beside it; none if they are off. */
export async function ownFonts(document: Document) {
  if (!isOn) return [];
  return (await subsets(document)).map(({ script, family, woff2 }) => ({
    file: `${script.toLowerCase()}.woff2`,
    family,
    languages: document.languages.map(({ tag }) => tag).filter((tag) => traitsOf(tag).font === script),
    bytes: woff2,
    license: new Uint8Array(readFileSync(licenses[scripts.indexOf(script)]!.file)),
  }));
}
