/** Which characters a document uses, and which own font sets each. */
import { traitsOf, type Language } from '../languages.ts';
import type { Document } from '../text/model.ts';
import { noteText, rowText } from '../text/serialise.ts';

/** Scripts as ISO 15924 names them: one own font each. */
export const scripts = ['Hans', 'Hant', 'Latn'] as const;
export type Script = (typeof scripts)[number];

/** Where each character was met first: `zh-Hans p7`. */
export type Charset = Map<string, string>;

/** The characters a font has a glyph for, by code point. */
export type Coverage = Readonly<Record<Script, ReadonlySet<number>>>;

/** From here on everything is Chinese in any text: ideographs, 《》, ，, （. */
const chinese = /[\u2e80-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** “ ” ‘ ’ — … and symbols are one code point in all scripts, and the text around them decides whose they are; the interpunct too. */
const shared = /[\u2000-\u{10ffff}·]/u;
/** What no font need have: line ends, and marks that say how another character is drawn. */
const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/** What of a document says which characters it uses. */
export type Used = Pick<Document, 'id' | 'languages' | 'sections'>;

/** The Chinese font of a document's other languages: that of its first Chinese text. */
const hanOf = ({ languages }: Pick<Document, 'languages'>): Script =>
  languages.map(({ tag }) => traitsOf(tag).font).find((font) => font === 'Hans' || font === 'Hant') ?? 'Hans';

/**
 * The fonts that may set a character of a text, the first that has it does. Chinese takes its letters
 * and digits from the Latin font, which stands beside Han better than a Chinese font's own, and its
 * marks from the Chinese one. A language without an own font is set in the reader's.
 */
export function fontsFor(character: string, language: Language, han: Script): Script[] {
  const { font } = traitsOf(language);
  if (font === undefined) return [];
  if (font === 'Latn') return chinese.test(character) ? [han] : ['Latn', han];
  return chinese.test(character) || shared.test(character) ? [font] : ['Latn', font];
}

/** A text that is to be set, its language, and where it was met. */
export interface SetText {
  language: Language;
  text: string;
  place: string;
}

/** Every text of a document. */
function* textsOf({ languages, sections }: Used): Generator<SetText> {
  for (const { rows, notes } of sections) {
    for (const { tag } of languages) {
      for (const row of rows) yield { language: tag, text: `${row.marker ?? ''}${rowText(row, tag)}`, place: `${tag} ${row.id}` };
      for (const note of notes) yield { language: tag, text: noteText(note, tag), place: `${tag} note-${note.label}` };
    }
  }
}

const sorted = (set: Charset): Charset => new Map([...set].sort(([a], [b]) => a.codePointAt(0)! - b.codePointAt(0)!));

/** The characters of all a document's text, notes included, by the script whose font sets them, sorted by code point; and those that no own font has. */
export const charsets = (document: Used, has: Coverage) => charsetsOf(textsOf(document), hanOf(document), has);

/** The same for any texts; `han` is the font of Chinese in a text of another language. */
export function charsetsOf(texts: Iterable<SetText>, han: Script, has: Coverage): Record<Script | 'missing', Charset> {
  const sets: Record<Script | 'missing', Charset> = { Hans: new Map(), Hant: new Map(), Latn: new Map(), missing: new Map() };
  for (const { language, text, place } of texts) {
    for (const character of text) {
      const fonts = fontsFor(character, language, han);
      const set = sets[fonts.find((font) => has[font].has(character.codePointAt(0)!)) ?? 'missing'];
      if (fonts.length > 0 && !unseen.test(character) && !set.has(character)) set.set(character, place);
    }
  }
  return { Hans: sorted(sets.Hans), Hant: sorted(sets.Hant), Latn: sorted(sets.Latn), missing: sorted(sets.missing) };
}
