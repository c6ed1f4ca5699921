/**
 * The one table. A document is sections; a section is rows; a row is one id and its
 * content in every language. Alignment happens once, when the text is read; everything
 * after is a `map`.
 */
import type { Language } from '../languages.ts';
import type { Metadata } from './metadata.ts';

export interface Document {
  /** The folder's name, and the first part of every address: `joint-statement-2022`. */
  id: string;
  metadata: Record<Language, Metadata>;
  sections: Section[];
  /** SHA-256 of `source.txt`, as 64 lower-case hexadecimal digits. */
  sourceHash: string;
}

/** One Markdown file. */
export interface Section {
  /** The file's name without its ending: `1-information-security`. */
  id: string;
  rows: Row[];
  /** The editor's notes of this section, in the order of their marks. */
  notes: Note[];
}

export interface Row {
  /** Written in the text (`^p7`); unique in its document and the same in every language. */
  id: string;
  kind: 'heading' | 'paragraph';
  /** Heading level 1–6 (1 is the document's title); 0 for a paragraph. */
  depth: number;
  /** The number shown beside a paragraph: 7 for `p7`; none for a heading, a date line or a colophon. */
  number?: number;
  /** Added by this edition (in square brackets in the file), and no part of the text. */
  editorial: boolean;
  content: Record<Language, Content>;
  /** Ids that were published once, were retired since, and land here. */
  retired: string[];
}

export interface Content {
  /**
   * The inside of the element that shows it: sentences are `<span data-sentence="2">`, a
   * note's mark is an empty `<a data-note="3" href="#note-oewg">`. `<span data-end>`, `<span data-range>` and `<wbr>`
   * say where a line may break (line-breaks.ts).
   */
  html: string;
  /** Its text, exactly; equal to the `textContent` of `html`. For an editorial heading, without its brackets. */
  text: string;
  /** `text`, sentence by sentence: `text === sentences.join(joiner[language])`. A heading is one sentence. */
  sentences: string[];
}

export interface Note {
  /** The label of the GFM footnote: `oewg` for `[^oewg]`. The note's element is `#note-oewg`. */
  label: string;
  /** 1 for the first note of the document. */
  number: number;
  /** The id of the row that carries its mark, and the sentence it is in, counted from 1. */
  row: string;
  sentence: number;
  content: Record<Language, Omit<Content, 'sentences'>>;
}
