/**
 * The one table. A document is sections; a section is rows; a row is one id and its content in
 * every language, kept as a tree. Alignment happens once, when the text is read; pages, search,
 * links and exports are serialisers of this (serialise.ts).
 */
import type { Language } from '../languages.ts';
import type { DocumentLanguage } from '../views.ts';
import type { Metadata } from './metadata.ts';

export interface Document {
  /** The folder's name, and the first part of every address: `joint-statement-2022`. */
  id: string;
  /** A draft may still want review, and its pages say so. */
  status: 'draft' | 'published';
  /** The language it was received in. */
  source: Language;
  /** Every language it is read in, in the order they are shown: the source, the same in the other script, the translations. */
  languages: DocumentLanguage[];
  /** For every one of `languages`. */
  metadata: Record<Language, Metadata>;
  sections: Section[];
  /** SHA-256 of `source.txt`, as 64 lower-case hexadecimal digits; none where the text as received is not kept. */
  sourceHash?: string;
}

/** One Markdown file. */
export interface Section {
  /** The file's name without its ending: `1-information-security`. */
  id: string;
  rows: Row[];
  /** The notes of this section, in the order of their marks. */
  notes: Note[];
}

/** What a row is; `cells` is one row of a table. */
export type RowKind = 'heading' | 'paragraph' | 'item' | 'verse' | 'cells' | 'figure' | 'code';

export interface Row {
  /** Written in the text (`^p7`); unique in its document and the same in every language. */
  id: string;
  kind: RowKind;
  /** Heading level 1–6 (1 is the document's title), or how deep an item is nested, from 1; else 0. */
  depth: number;
  /** How deep it stands in block quotations; none outside of one. */
  quoted?: number;
  /** The block it is part of, numbered from 1 in its document: rows of one list, quotation or table share it. */
  block: number;
  /** An item's own number, `1.`, which is part of the text; `•` where it has none. */
  marker?: string;
  /** A table's row of headings. */
  head?: true;
  /** How a table's columns are set, one for each. */
  columns?: ('start' | 'center' | 'end')[];
  /** The image of a figure, whose text is its content; its size in CSS pixels where that is known. */
  image?: { file: string; width?: number; height?: number };
  /** A rule across the page stands before it. */
  rule?: true;
  /** The number shown beside it, its place in the document; none for a heading, a date line or a colophon. */
  number?: number;
  /** Added by this edition (in square brackets in the file), and no part of the text. */
  editorial: boolean;
  /** None for a language that has not translated it. */
  content: Partial<Record<Language, Content>>;
  /** Ids that were published once, were retired since, and land here. */
  retired: string[];
}

/** What a row or a note says in one language. */
export interface Content {
  /** Its sentences: what is aligned, one with one, across languages. A heading, a figure's text and a note have one; a table's row has its cells, verse its lines. */
  sentences: Inline[][];
  /** The sentences, counted from 1, whose alignment is doubtful. */
  doubtful?: number[];
}

/** A piece of text, or what stands around some. */
export type Inline = string | InlineElement;

export type InlineElement =
  | { type: 'strong' | 'emphasis' | 'delete' | 'code'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  /** The mark of a note, which has no text. */
  | { type: 'note'; label: string };

export interface Note {
  /** The label of the GFM footnote: `oewg` for `[^oewg]`. The note's element is `#note-oewg`. */
  label: string;
  /** 1 for the first note of the document. */
  number: number;
  /** The source's own note, and so part of the text; else the editor's. */
  own: boolean;
  /** The id of the row that carries its mark, and the sentence it is in, counted from 1. */
  row: string;
  sentence: number;
  content: Partial<Record<Language, Content>>;
}
