/** The own fonts as the site has them: their files, and the rules of a page that may use them. */
import { readFileSync } from 'node:fs';
import { traitsOf, type Language } from '../languages.ts';
import { remembered } from '../remembered.ts';
import type { Document } from '../text/model.ts';
import { scripts, type Script, type SetText } from './charset.ts';
import { fontFaces, latinStandIn, packed, type FontFile } from './css.ts';
import { libraryFonts, type LibraryFonts } from './library.ts';
import { licenses, subsets, textSubsets, type Subset } from './subset.ts';

/** The one setting: `DUIDU_FONTS=off npm run build` makes a site that is set in the reader's fonts alone. */
const isOn = process.env['DUIDU_FONTS'] !== 'off';

/** The scripts of a page's own fonts: those of its languages and, where one has an own font, Latin beside it. */
function scriptsOf(languages: readonly Language[]): Script[] {
  const own = languages.flatMap((language) => traitsOf(language).font ?? []);
  return scripts.filter((script) => own.includes(script) || (script === 'Latn' && own.length > 0));
}

/** `joint-statement-2022-hans.0123456789abcdef.woff2`, or `shared-hans.…` of what documents share: its name changes with its bytes. */
const fileName = (whose: string, { script, hash }: Subset) => `${whose}-${script.toLowerCase()}.${hash}.woff2`;
const fileOf = (whose: string, one: Subset): FontFile => ({ script: one.script, url: `/fonts/${fileName(whose, one)}`, characters: one.characters });
const common = 'shared';

/** Cut once for the same documents. */
const fontsOf = (documents: readonly Document[]): Promise<LibraryFonts> => remembered(documents, 'fonts', '', () => libraryFonts(documents));

/** Everything under `fonts/`. None if they are off. */
export async function fontFiles(documents: readonly Document[]): Promise<{ file: string; bytes: Uint8Array }[]> {
  if (!isOn) return [];
  const { shared, ownOf } = await fontsOf(documents);
  const files = scripts.flatMap((script) => shared[script]).map((one) => ({ file: fileName(common, one), bytes: one.woff2 }));
  for (const document of documents) files.push(...(await ownOf(document)).map((one) => ({ file: fileName(document.id, one), bytes: one.woff2 })));
  const texts = licenses.map(({ name, file }) => ({ file: name, bytes: new Uint8Array(readFileSync(file)) }));
  return [...files, ...texts];
}

/** The style sheets of the Chinese that documents share: `fonts-hans.css`, each at the root of the site and always by one name, so that no page changes with it. */
export async function sharedSheets(documents: readonly Document[]): Promise<{ script: string; css: string }[]> {
  if (!isOn) return [];
  const { shared } = await fontsOf(documents);
  return (['Hans', 'Hant'] as const)
    .filter((script) => shared[script].length > 0)
    .map((script) => ({ script: script.toLowerCase(), css: packed(fontFaces(shared[script].map((one) => fileOf(common, one)))) }));
}

const sheetName = (script: Script) => `fonts-${script.toLowerCase()}.css`;

export interface PageFonts {
  /** The `@font-face` rules of what the document does not share, and of Latin, which every view sets something in. */
  own: string;
  /** The rule of what stands in for them. */
  standIn: string;
  /** The addresses of the sheets for what it shares. They belong at the end of the page: nobody waits there for them. */
  sheets: string[];
}

/** What a page in some languages of a document needs for its own fonts; nothing if they are off. */
export async function pageFonts(documents: readonly Document[], document: Document, languages: readonly Language[]): Promise<PageFonts> {
  if (!isOn) return { own: '', standIn: '', sheets: [] };
  const { shared, ownOf } = await fontsOf(documents);
  const wanted = scriptsOf(languages);
  const own = (await ownOf(document)).filter(({ script }) => wanted.includes(script)).map((one) => fileOf(document.id, one));
  const latin = wanted.includes('Latn') ? shared.Latn.map((one) => fileOf(common, one)) : [];
  const files = [...latin, ...own].map((file, _, all) => {
    const isAlone = shared[file.script].length + all.filter(({ script }) => script === file.script && !latin.includes(file)).length === 1;
    return isAlone ? { script: file.script, url: file.url } : file;
  });
  return {
    own: packed(fontFaces(files)),
    standIn: languages.some((language) => traitsOf(language).font === 'Latn') ? latinStandIn : '',
    sheets: wanted.filter((script) => script !== 'Latn' && shared[script].length > 0).map((script) => `/${sheetName(script)}`),
  };
}

/** What a page that is no document's needs for its own fonts: their files, in `fonts/`, and a sheet that stands at the root of the site; nothing if they are off. */
export async function textFonts(whose: string, texts: Iterable<SetText>): Promise<{ files: { file: string; bytes: Uint8Array }[]; css: string }> {
  if (!isOn) return { files: [], css: '' };
  const all = await textSubsets(texts);
  const css = packed(fontFaces(all.map((one) => ({ script: one.script, url: fileOf(whose, one).url })))) + latinStandIn;
  return { files: all.map((one) => ({ file: fileName(whose, one), bytes: one.woff2 })), css };
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
