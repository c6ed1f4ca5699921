/** What a language is called, in itself. Shared with the browser. */
import type { Language } from './languages.ts';

/** What the two Chinese scripts are called where they need no more. */
const scriptNames: Record<string, string> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', 'lzh-Hans': '文言（简体）', 'lzh-Hant': '文言' };

/** What a language is called, in itself: `English`, `русский`, `繁體`; a translator's own after it, `English · Legge`. */
export function autonym(tag: Language): string {
  const [base = tag, own] = tag.split('-x-');
  const name = scriptNames[base] ?? named(base);
  return own ? `${name} · ${own.replace(/^\p{L}/u, (letter) => letter.toUpperCase())}` : name;
}

const names = new Map<Language, string>();

/** The system takes its time to look up a name; a build asks for the same ones some thousand times. */
function named(tag: Language) {
  const known = names.get(tag) ?? lookedUp(tag);
  names.set(tag, known);
  return known;
}

function lookedUp(tag: Language) {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
    return name.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(tag));
  } catch {
    return tag;
  }
}
