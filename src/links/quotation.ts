/** A quotation as it goes to the clipboard: the words, where they stand, and the address; as plain text and as HTML. */
import { traitsOf, type Language } from '../languages.ts';
import type { EditionText } from './edition.ts';
import { inMarks } from './quotation-marks.ts';

/** What is quoted in one language, a paragraph each. */
export interface Quoted {
  text: Pick<EditionText, 'language' | 'source' | 'report'>;
  words: string[];
  /** The numbers of the paragraphs quoted: `7`, `7–9`, or nothing for a heading. */
  paragraphs: string;
}

export interface Copied {
  text: string;
  html: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => escapes[one]!);

/** A dash before the source, as each language writes it. */
const dash = (language: Language) => (traitsOf(language).han ? '——' : '— ');

/** What stands for words left out, with the space that a language sets around it. */
export const ellipsis = (language: Language) => (traitsOf(language).han ? '……' : ' … ');

export function quotation(quoted: readonly Quoted[], url: string): Copied {
  const parts = quoted.map(({ text: { language, source }, words, paragraphs }) => ({
    language,
    words: words.map((one) => one.trim()).filter(Boolean),
    source: paragraphs ? source.paragraph.replace('{paragraph}', paragraphs) : source.document,
  }));
  const text = parts.map(({ language, words, source }) => `${inMarks(words, language).join('\n\n')}\n${dash(language)}${source}`);
  const html = parts.map(({ language, words, source }) => {
    const attributes = `lang="${language}"${traitsOf(language).direction === 'rtl' ? ' dir="rtl"' : ''}`;
    const inside = words.map((one) => `<p>${escaped(one).replaceAll('\n', '<br>')}</p>`).join('');
    return `<blockquote ${attributes} cite="${escaped(url)}">${inside}</blockquote><p ${attributes}>${dash(language)}${escaped(source)}</p>`;
  });
  return { text: `${text.join('\n\n')}\n${url}`, html: `${html.join('')}<p><a href="${escaped(url)}">${escaped(url)}</a></p>` };
}

/** `7`, `7–9`, or nothing, of numbers where 0 is none. */
export function paragraphsOf(numbers: readonly number[]) {
  const real = numbers.filter((one) => one > 0);
  const [first, last] = [real[0], real.at(-1)];
  return first === undefined ? '' : first === last ? `${first}` : `${first}–${last}`;
}
