/** The letters that a language is written in. */
import { scriptOf, type Language } from '../languages.ts';

/** By what letters a script of ISO 15924 is known which has no property of its own in Unicode. */
const unified: Record<string, string> = { Hans: 'Han', Hant: 'Han', Hanb: 'Han', Kore: 'Hang', Latf: 'Latn', Latg: 'Latn', Aran: 'Arab', Cyrs: 'Cyrl' };

/** A letter of a language's script, or any where Unicode does not tell them. */
export function lettersOf(tag: Language): RegExp {
  const script = scriptOf(tag);
  if (script === 'Jpan') return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  try {
    return new RegExp(`\\p{Script=${unified[script] ?? script}}`, 'u');
  } catch {
    return /\p{L}/u;
  }
}
