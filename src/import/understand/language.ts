/** Which language a text is in, and in which script Chinese is written. */
import { franc } from 'franc-min';
import type { Detected } from '../../text/scripts/detect.ts';

/** Tells the script of a Chinese text. */
export type Detect = (text: string) => Detected;

/** The fewest letters by which a language is told. */
const fewest = 60;

export interface LanguageFound {
  /** BCP 47; `undefined` for one that is not known. */
  tag: string | undefined;
  /** What there is to say of it: a mixture of scripts, another language than was stated. */
  remark?: string;
}

/** The language of a text. `stated` is what the file says, which decides where the text does not. */
export function languageOf(text: string, detect: Detect, stated?: string): LanguageFound {
  const said = stated === undefined ? undefined : canonical(stated);
  const primary = said?.language;
  const count = (script: string) => (text.match(new RegExp(`\\p{Script=${script}}`, 'gu')) ?? []).length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  const han = count('Han');
  if (letters === 0) return { tag: said?.toString() };
  // A word of Latin has about five letters, one of Chinese about two characters.
  if (han * 2.5 > letters - han) {
    if ((count('Hiragana') + count('Katakana')) * 20 > letters) return { tag: 'ja' };
    return chinese(detect(text), primary !== undefined && /^(?:lzh|yue|nan|wuu)$/.test(primary) ? primary : 'zh');
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

function chinese({ script, evidence }: Detected, primary: string): LanguageFound {
  const count = (of: Detected['evidence']['Hans']) => of.reduce((sum, { offsets }) => sum + offsets.length, 0);
  const [simplified, traditional] = [count(evidence.Hans), count(evidence.Hant)];
  const tag = `${primary}-${traditional > simplified ? 'Hant' : 'Hans'}`;
  if (script !== 'mixed') return { tag };
  return { tag, remark: `is in both scripts: ${simplified} characters are Simplified only, ${traditional} Traditional only; taken as ${tag}` };
}

function canonical(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

/** `Traditional Chinese` for `zh-Hant`; with what somebody calls it, `English (legge)` for `en-x-legge`. */
export function languageName(tag: string): string {
  const [language = tag, own] = tag.split('-x-');
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return own === undefined ? name : `${name} (${own})`;
}
