/** The ways to see a document, computed from its languages: each alone, and two side by side. */
import { isChinese, isSameText, otherScript, scriptOf, type Language } from './languages.ts';

/** How a document has a language. */
export interface DocumentLanguage {
  tag: Language;
  /** As it was received; converted from another script of this document; or translated. */
  role: 'source' | 'converted' | 'translation';
  /** The language it is converted from. What is converted from the source is received text too. */
  from?: Language;
}

/** One language, or two side by side. */
export interface View {
  /** Its name in an address: `zh-hans`, `zh-hans-en`. */
  name: string;
  languages: readonly [Language, Language?];
}

/** The name in an address of the view in which a language stands alone. */
export const viewOf = (tag: Language) => tag.toLowerCase();

/** The name of the view of one language or two. */
export const viewName = (tags: readonly Language[]) => tags.map(viewOf).join('-');

/** Whether the text of a language is the received text, as it is or in the other script, and no translation. */
export const isReceived = (languages: readonly DocumentLanguage[], tag: Language): boolean => {
  const one = languages.find((language) => language.tag === tag);
  return one?.role === 'source' || (one?.role === 'converted' && languages.some(({ tag: from, role }) => from === one.from && role === 'source'));
};

/**
 * Every view of a document: each language alone, the source in either script beside each
 * translation, and any two translations; never one text in two scripts.
 */
export function viewsOf(languages: readonly DocumentLanguage[]): View[] {
  const alone = languages.map(({ tag }): View => ({ name: viewOf(tag), languages: [tag] }));
  const received = languages.filter(({ tag }) => isReceived(languages, tag)).map(({ tag }) => tag);
  const translations = languages.map(({ tag }) => tag).filter((tag) => !received.includes(tag));
  // Two Chinese texts, Classical and modern, stand beside each other in one script, where both are had in it.
  const isMixed = (one: Language, other: Language) =>
    isChinese(one) && isChinese(other) && scriptOf(one) !== scriptOf(other) && languages.some(({ tag }) => tag === otherScript(other));
  const beside = (one: Language, others: readonly Language[]) =>
    others.filter((other) => !isSameText(one, other) && !isMixed(one, other)).map((other): View => ({ name: viewName([one, other]), languages: [one, other] }));
  return [
    ...alone,
    ...received.flatMap((one) => beside(one, translations)),
    ...translations.flatMap((one, index) => beside(one, translations.slice(index + 1))),
  ];
}

/**
 * The views that begin to read a document, the source's own first: the received text, in either script,
 * beside its first translation, or alone where there is none.
 */
export function beginnings(languages: readonly DocumentLanguage[]): View[] {
  const translation = languages.find(({ tag }) => !isReceived(languages, tag))?.tag;
  const begins = viewsOf(languages).filter(({ languages: [first, second] }) =>
    isReceived(languages, first) && (translation === undefined ? second === undefined : second !== undefined && isSameText(second, translation)),
  );
  const isSource = ({ languages: [first] }: View) => languages.some(({ tag, role }) => tag === first && role === 'source');
  return [...begins.filter(isSource), ...begins.filter((view) => !isSource(view))];
}
