/** The language that the interface speaks on this page, and how a change of it is told. */
import type { Locale } from '../../locales/index.ts';

/** Asks the words of a language, `detail`, which are on the page, to be said. */
export const interfaceAsked = 'interface-asked';

/** Said on the document once the interface speaks another language: what shows words of its own shows them anew. */
export const interfaceChanged = 'interface-language';

/** Ask each time words are said: it may have changed. */
export const interfaceLocale = () => document.documentElement.lang as Locale;
