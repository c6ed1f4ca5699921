/** The language of the interface on this page: the reader's choice, else what the browser prefers of what the page offers. */
import { preferredLocale } from '../../locales/preferred.ts';
import type { Locale } from '../../locales/index.ts';
import { readPreferences } from '../../preferences.ts';

const { lang, dataset } = document.documentElement;

/** The language the page was built in. */
const own = lang as Locale;
/** Every language there is, and those that this page offers a reader who did not choose. */
const all = (dataset['locales'] ?? own).split(' ') as Locale[];
const offered = (dataset['offered'] ?? own).split(' ') as Locale[];

/** Said on the document when the reader chose another language of the interface: what says words says them anew. */
export const interfaceChanged = 'interface-language';

/** Ask each time words are said: it may have changed. */
export function interfaceLocale(): Locale {
  const chosen = readPreferences().interface as Locale | undefined;
  return preferredLocale(own, offered, navigator.languages, all.find((one) => one === chosen));
}
