/** What every row and note of a page needs to know of the page: the languages shown, and how they speak. */
import { closest, traitsOf, type Language } from '../languages.ts';
import { locales, words, type Locale } from '../locales/index.ts';
import type { Document } from '../text/model.ts';
import { isReceived } from '../views.ts';
import type { Marks } from './inline-html.ts';

export interface ShownText {
  languages: readonly Language[];
  /** The language of the interface on this page. */
  locale: Locale;
  /** `rtl` for a language that is not written as the page is. */
  direction: (language: Language) => 'ltr' | 'rtl' | undefined;
  /** Whether a language is the received text. */
  received: (language: Language) => boolean;
  /** The marks of notes in a language. */
  marks: (language: Language) => Marks;
  /** What is said inside the text of a language: in its own words where the interface has it, else in the page's, whose `lang` is then given. */
  saidIn: (language: Language) => { word: (typeof words)[Locale]['reading']; lang?: Locale };
}

/** The text of a document in some languages, on a page whose interface is in `locale`. */
export function shownText(document: Document, languages: readonly Language[], locale: Locale): ShownText {
  const notes = new Map(document.sections.flatMap((section) => section.notes).map((note) => [note.label, note]));
  const saidIn = (language: Language): ReturnType<ShownText['saidIn']> => {
    const own = closest(language, locales);
    return own ? { word: words[own].reading } : { word: words[locale].reading, lang: locale };
  };
  return {
    languages,
    locale,
    direction: (language) => (traitsOf(language).direction === traitsOf(locale).direction ? undefined : traitsOf(language).direction),
    received: (language) => isReceived(document.languages, language),
    marks: (language) => ({
      numberOf: (label) => notes.get(label)?.number ?? 0,
      isOwn: (label) => notes.get(label)?.own ?? false,
      name: (number) => saidIn(language).word.note(number),
      lang: saidIn(language).lang,
    }),
    saidIn,
  };
}
