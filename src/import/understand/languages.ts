/** The texts of an import, each in a language of its own. */
import { lettersOf } from '../../text/letters.ts';
import type { Cleaned } from '../clean/clean.ts';
import { Refusal } from '../refusal.ts';
import { type Detect, languageName, languageOf } from './language.ts';
import type { Understood } from './model.ts';
import { split, type Part, type Turns } from './split.ts';
import { understand } from './structure.ts';

/** The texts of some files, and what they were cut from. `languages` are stated in the order of the texts; `turns` is whether a file may hold two where nothing says so. Throws a Refusal. */
export function textsOf(files: readonly Cleaned[], languages: readonly string[], turns: 'never' | 'found', detect: Detect): { parts: Part[]; found: Understood[] } {
  const read = (by: Turns) => {
    const parts = files.flatMap((file) => split(file, by)).filter(({ blocks }) => blocks.length > 0);
    const found = parts.map((part, index) => understood(part, languages[index], detect));
    checkLanguages(found);
    return { parts, found };
  };
  if (languages.length > files.length) return read('stated');
  if (turns === 'never' || languages.length === files.length) return read('never');
  try {
    return read('found');
  } catch (error) {
    // What looks like two texts, and is none or the same again, is one that quotes another language.
    const whole = error instanceof Refusal && files.some((file) => split(file).length > split(file, 'never').length) ? refused(() => read('never')) : undefined;
    if (whole === undefined) throw error;
    return whole;
  }
}

/** What a function returns; nothing where it refuses. */
function refused<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A text as passages, in the language that is given, or else found out. Throws a Refusal for one that is not known. */
function understood(part: Part, given: string | undefined, detect: Detect): Understood {
  const { file: { file, notes, changes, described }, blocks } = part;
  const text = blocks.map(({ inline }) => inline.text).join('\n');
  const { tag, remark } = given ? { tag: canonical(given), remark: undefined } : languageOf(text, detect, part.stated);
  if (tag === undefined) throw new Refusal(`${file} is in a language that is not known here; say which, in the order of the texts, such as --languages zh-Hans,en`);
  if (/\p{L}/u.test(text) && !lettersOf(tag).test(text)) throw new Refusal(`${file} has no letter of ${languageName(tag)}, which it is said to be in; check --languages, or its encoding with --encoding`);
  const { passages, changes: listed } = understand(blocks, file, tag);
  return { file, language: tag, ...(described && { described }), passages, notes, changes: [...changes, ...listed], remarks: remark === undefined ? [] : [remark] };
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    throw new Refusal(`--languages ${tag} is no tag of a language; write such as zh-Hans, zh-Hant, lzh-Hant, en, ru`);
  }
}

/** Refuse two texts in one language. */
function checkLanguages(texts: readonly Understood[]): void {
  for (const [index, { language, file }] of texts.entries()) {
    const first = texts.slice(0, index).find((text) => text.language === language);
    if (first) throw new Refusal(`${first.file} and ${file} are both in ${languageName(language)}; give a text and its translation, or name a second version apart, such as --languages ${texts.map((text, at) => (at === index ? `${text.language}-x-second` : text.language)).join(',')}`);
  }
}
