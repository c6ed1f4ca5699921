/** Values of YAML files that are said in several languages, and how one is chosen. */
import { z } from 'astro/zod';
import { canonicalTag, closest, isChinese, otherScript, type Language } from '../languages.ts';
import { unwelcome } from './characters.ts';
import { lettersOf } from './letters.ts';

/** Words, and the language they are in. */
export interface Said {
  text: string;
  language: Language;
}

export const text = z.string().trim().min(1, 'is empty').refine((value) => unwelcome(value).length === 0, {
  error: 'has an invisible, private-use or decomposed character',
});

const tag = z.string().refine((value) => canonicalTag(value) === value && /^[a-z]{2,3}(?:-|$)/.test(value), { error: 'is no language tag; write one such as `zh-Hans` or `en`' });

/** Words in the language of the source, or in several: `{zh-Hans: …, en: …}`. */
export const localized = z.union([text, z.record(tag, text)]);
export type Localized = z.output<typeof localized>;

/** Turns Chinese from one script into the other; `undefined` where a document has no such conversion. */
export type Converts = (text: string, from: Language, to: Language) => string | undefined;

/**
 * The language of words of which none is stated: the source's, which is the first, unless they have not one letter of
 * its script. A translator's name in Latin letters is in the first language of the others that is written so.
 */
const unstated = (words: string, [source, ...others]: readonly [Language, ...Language[]]) =>
  [source, ...others].find((one) => lettersOf(one).test(words)) ?? (/\p{Script=Latin}/u.test(words) ? 'und-Latn' : source);

/**
 * What a value says in a language: as it is written there, converted from the other script, or else in the closest
 * language it is written in, and at last in the source's or the first. `languages` are those it may be in, the source's first.
 */
export function sayIn(value: Localized, language: Language, languages: readonly [Language, ...Language[]], convert: Converts): Said {
  const [source] = languages;
  const written = typeof value === 'string' ? { [unstated(value, languages)]: value } : value;
  const other = otherScript(language);
  // Classical Chinese and its translation say a title in the same words.
  const near = isChinese(language) ? Object.keys(written).find((one) => one === other) ?? Object.keys(written).find((one) => otherScript(one) !== undefined) : undefined;
  if (written[language] !== undefined) return { text: written[language], language };
  const converted = near === undefined ? undefined : convert(written[near] ?? '', near, language);
  if (converted !== undefined) return { text: converted, language };
  const tags = Object.keys(written);
  const chosen = closest(language, tags) ?? tags.find((one) => one === source) ?? closest(source, tags) ?? tags[0] ?? source;
  return { text: written[chosen] ?? '', language: chosen };
}
