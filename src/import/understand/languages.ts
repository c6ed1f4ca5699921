/** The texts of an import, each in a language of its own. */
import { Refusal } from '../refusal.ts';
import { type Detect, languageName, languageOf } from './language.ts';
import type { Understood } from './model.ts';
import type { Part } from './split.ts';
import { understand } from './structure.ts';

/** A text as passages, in the language that is given, or else found out. Throws a Refusal for one that is not known. */
export function understood(part: Part, given: string | undefined, detect: Detect): Understood {
  const { file: { file, notes, changes, described }, blocks } = part;
  const { tag, remark } = given ? { tag: canonical(given), remark: undefined } : languageOf(blocks.map(({ inline }) => inline.text).join('\n'), detect, part.stated);
  if (tag === undefined) throw new Refusal(`${file} is in a language that is not known here; say which, in the order of the texts, such as --languages zh-Hans,en`);
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
export function checkLanguages(texts: readonly Understood[]): void {
  for (const [index, { language, file }] of texts.entries()) {
    const first = texts.slice(0, index).find((text) => text.language === language);
    if (first) throw new Refusal(`${first.file} and ${file} are both in ${languageName(language)}; give a text and its translation, or name a second version apart, such as --languages ${texts.map((text, at) => (at === index ? `${text.language}-x-second` : text.language)).join(',')}`);
  }
}
