/**
 * The languages of the interface, which is a matter apart from those of a text. To add one: a file
 * beside this one, and its line here.
 */
import { closest, type Language } from '../languages.ts';
import * as en from './en.ts';
import * as hans from './zh-Hans.ts';
import * as hant from './zh-Hant.ts';

/** Every word of the interface, by language, then by use (words.ts). */
export const words = { 'zh-Hans': hans, 'zh-Hant': hant, en };

/** A language the interface is in. */
export type Locale = keyof typeof words;

export const locales = Object.keys(words) as Locale[];

/** What is most likely read by whoever reads none of the others. */
export const lastResort = 'en' satisfies Locale;

/** The language of the interface for a text in `language`: the closest there is, else the one closest to `fallback`. */
export const localeFor = (language: Language, fallback: Language = lastResort): Locale => closest(language, locales) ?? closest(fallback, locales) ?? lastResort;

/** The languages the interface has of those a page shows, the first one first: what a reader of them may be given. */
export const spokenIn = (languages: readonly Language[]): Locale[] => [...new Set(languages.flatMap((one) => closest(one, locales) ?? []))];
