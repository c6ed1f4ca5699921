/** A file as its reader gives it: everything that can be read in it, in its order, nothing judged. */
import type { Change } from './changes.ts';
import type { Inline } from './inline.ts';

/** The kinds of file that can be read. */
export const kinds = { text: 'plain text', markdown: 'Markdown', docx: 'Word (docx)', html: 'a web page', epub: 'EPUB', tmx: 'TMX', xlsx: 'Excel (xlsx)', csv: 'a table (csv)', tsv: 'a table (tsv)' } as const;
export type FileKind = keyof typeof kinds;

export interface ReceivedBlock {
  /**
   * What the file says it is. A `line` is a line of plain text, of which nothing more is
   * known: it may be a paragraph, a part of one, a heading or the number of a page.
   */
  kind: 'line' | 'paragraph' | 'heading' | 'item' | 'verse' | 'quotation' | 'row' | 'code';
  /** The level of a heading, from 1; of an item its nesting, from 1; otherwise 0. */
  depth: number;
  /** The text; of a table's row, its cells joined. A line break within it is `\n`. */
  inline: Inline;
  /** Where it stands, as a report says it: `line 12`, `paragraph 3`, `text/ch2.xhtml line 12`. */
  place: string;
  /** The mark of an item where it is not part of the text: `-`, `3.`. */
  marker?: string;
  /** The cells of a table's row. */
  cells?: Inline[];
  /** Blank lines before a line. */
  gap?: number;
  /** The width of the white space before a line, in half-width columns. */
  indent?: number;
  /** A line of a paragraph that is cut by line breaks of the file's own, `<br>`: somebody made them. */
  made?: boolean;
  /** A quotation that is verse: its line breaks are lines. */
  inLines?: boolean;
  /** A page ends before it. */
  pageBreak?: boolean;
  /** In a file with a column a language: which column it is from, and which row. */
  column?: number;
  row?: number;
  /** Which table a row belongs to. */
  table?: number;
}

export interface ReceivedNote {
  label: string;
  inline: Inline;
  place: string;
}

/** What a file says of its text, beside it. */
export interface Described {
  title?: string;
  author?: string;
  date?: string;
}

export interface Received {
  /** As it was named on the command line. */
  file: string;
  kind: FileKind;
  /** What there is to say of the reading, each a sentence without its full stop: `read as GB 18030`. */
  remarks: string[];
  /** Of a plain text, by the name that `TextDecoder` has for it. */
  encoding?: string;
  /** BCP 47, where the file says it. */
  language?: string;
  /** In a file with a column a language: what it says of the language of each. */
  columns?: (string | undefined)[];
  /** Which column is the source, where the file says it. */
  sourceColumn?: number;
  /** Of Markdown with metadata at its head. */
  described?: Described;
  blocks: ReceivedBlock[];
  notes: ReceivedNote[];
  /** What is in the file and no part of the text: `set aside`. */
  aside: Change[];
}
