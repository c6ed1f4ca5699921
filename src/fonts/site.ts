/** The own fonts as the site has them: their files, and the rules of a page that may use them. */
import { readFileSync } from 'node:fs';
import { type Language } from '../languages.ts';
import type { Document } from '../text/model.ts';
import type { Script } from './charset.ts';
import { fontFaces } from './css.ts';
import { licenses, subsets, type Subset } from './subset.ts';

/** The one setting: `FONTS=off npm run build` makes a site that is set in the reader's fonts alone. */
const isOn = process.env['FONTS'] !== 'off';

/** The scripts that a language is set in; Latin stands in all. */
const scriptsOf = { 'zh-Hans': ['Hans', 'Latn'], 'zh-Hant': ['Hant', 'Latn'], en: ['Latn'] } as const satisfies Record<Language, readonly Script[]>;

/** `joint-statement-2022-hans.0123456789abcdef.woff2`: its name changes with its bytes. */
const fileName = (document: string, { script, hash }: Subset) => `${document}-${script.toLowerCase()}.${hash}.woff2`;

/** Everything under `fonts/`: each document's own, and the licenses they are under. None if they are off. */
export async function fontFiles(documents: readonly Document[]): Promise<{ file: string; bytes: Uint8Array }[]> {
  if (!isOn) return [];
  const fonts = documents.map(async (document) =>
    (await subsets(document)).map((one) => ({ file: fileName(document.id, one), bytes: one.woff2 })),
  );
  const texts = licenses.map(({ name, file }) => ({ file: name, bytes: new Uint8Array(readFileSync(file)) }));
  return [...(await Promise.all(fonts)).flat(), ...texts];
}

/** The `@font-face` rules of a page in some languages of a document; none if own fonts are off. */
export async function pageFonts(document: Document, languages: readonly Language[]): Promise<string> {
  if (!isOn) return '';
  const wanted = new Set<Script>(languages.flatMap((language) => scriptsOf[language]));
  const made = (await subsets(document)).filter(({ script }) => wanted.has(script));
  return fontFaces(Object.fromEntries(made.map((one) => [one.script, `/fonts/${fileName(document.id, one)}`]))).replace(/\n\s*|(?<=[:{,]) | (?={)/g, '');
}
