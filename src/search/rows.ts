/** The shapes that the index writes and the browser reads. */
import type { Language } from '../languages.ts';

/** A row or a note as the reader sees it. */
export interface ShownRow {
  /** The id of its element on the page: `p7`, `note-oewg`. */
  id: string;
  kind: 'heading' | 'paragraph' | 'note';
  /** The number shown beside it, if it has one. */
  number?: number;
  /** Added by this edition, and no part of the text. */
  editorial?: true;
  /** The id of the row that carries a note's mark. */
  row?: string;
  /** Its text by sentence: what the page shows is these, joined as the language joins them. */
  sentences: Record<Language, string[]>;
}

/** `rows/<document>/<index of the section>.json`. */
export interface SectionRows {
  document: string;
  section: string;
  /** The document's title. */
  title: Record<Language, string>;
  /** The heading closest to the section's rows; empty if it has none. */
  heading: Record<Language, string>;
  rows: ShownRow[];
}

/** A chunk of Pagefind's index, which has the words from `first` to the `first` of the next one, in the order of their UTF-8 bytes. */
export interface Chunk {
  first: string;
  /** A phrase of two words that is in the index, the first of them in this chunk. */
  canary: string;
  /** Of its file, in bytes. */
  size: number;
}

/** `library.json`: what must be known of the index before it is asked. */
export interface SearchLibrary {
  /** In the order of the records. */
  documents: { id: string; sections: number }[];
  chunks: Chunk[];
}
