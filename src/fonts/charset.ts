/** Which characters a document uses, and from which script's font each is set. */
import { languages, type Language } from '../languages.ts';
import type { Document } from '../text/model.ts';

/** Scripts as ISO 15924 names them: one own font each. */
export const scripts = ['Hans', 'Hant', 'Latn'] as const;
export type Script = (typeof scripts)[number];

/** The Chinese font of a language; Chinese in an English text is the source's. */
const han = { 'zh-Hans': 'Hans', 'zh-Hant': 'Hant', en: 'Hans' } as const satisfies Record<Language, Script>;

/** Where each character of a script was met first: `zh-Hans p7`. */
export type Charset = Map<string, string>;

/** General Punctuation: “ ” ‘ ’ — … are one code point in both scripts, and the text around them decides whose they are. */
const shared = /[\u2000-\u206f]/u;
/** From here on everything is Chinese in any text: ideographs, 《》, ，, （. */
const chinese = /[\u2e80-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/**
 * The script whose font sets a character of a text. Chinese takes its letters and digits from the
 * Latin font, which stands beside Han better than a Chinese font's own, and its marks, the
 * interpunct · among them, from the Chinese one.
 */
export function scriptOf(character: string, language: Language): Script {
  if (chinese.test(character)) return han[language];
  if (language === 'en') return 'Latn';
  return shared.test(character) || character === '·' ? han[language] : 'Latn';
}

/** The characters of all a document's text, notes included, by script; each set is sorted by code point. */
export function charsets({ sections }: Pick<Document, 'sections'>): Record<Script, Charset> {
  const sets: Record<Script, Charset> = { Hans: new Map(), Hant: new Map(), Latn: new Map() };
  const meet = (text: string, language: Language, place: string) => {
    for (const character of text) {
      const set = sets[scriptOf(character, language)];
      if (!set.has(character)) set.set(character, `${language} ${place}`);
    }
  };
  for (const { rows, notes } of sections) {
    for (const language of languages) {
      for (const { id, content } of rows) meet(content[language].text, language, id);
      for (const { label, content } of notes) meet(content[language].text, language, `note-${label}`);
    }
  }
  return { Hans: sorted(sets.Hans), Hant: sorted(sets.Hant), Latn: sorted(sets.Latn) };
}

const sorted = (set: Charset): Charset => new Map([...set].sort(([a], [b]) => a.codePointAt(0)! - b.codePointAt(0)!));
