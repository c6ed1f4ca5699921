/** A rendered citation with blanks: one serves every paragraph, and the page's script fills it in. Shared with the browser. */

/** A piece of a citation that is set in one way. */
export interface Run {
  text: string;
  italic: boolean;
}

/** One reference, note or in-text citation. */
export type Line = Run[];

/**
 * The blanks: `{url}` the absolute address of what is cited, `{paragraph}` its number, `{accessed}`
 * the day the reader saw it, `YYYY-MM-DD` (only GB/T 7714 asks for it).
 */
export type Blank = 'url' | 'paragraph' | 'accessed';

/** The line with its blanks filled in; a blank that is not named stays. */
export const fill = (line: Line, values: Partial<Record<Blank, string>>): Line =>
  line.map(({ text, italic }) => ({
    text: text.replace(/\{(url|paragraph|accessed)\}/g, (blank, name: Blank) => values[name] ?? blank),
    italic,
  }));

/** The line as plain text. */
export const plain = (line: Line) => line.map(({ text }) => text).join('');
