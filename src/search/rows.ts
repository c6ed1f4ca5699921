/** The shapes that the index writes and the browser reads. */
import type { Language } from '../languages.ts';
import type { Said } from '../text/localized.ts';
import type { RowKind } from '../text/model.ts';
import { joinerOf } from '../text/serialise.ts';
import type { DocumentLanguage } from '../views.ts';

/** A row or a note as the reader sees it. */
export interface ShownRow {
  /** The id of its element on the page: `p7`, `note-oewg`. */
  id: string;
  kind: RowKind | 'note';
  /** The number shown beside it, if it has one. */
  number?: number;
  /** Added by this edition, and no part of the text. */
  editorial?: true;
  /** A note of the text itself; else it is the editor's. */
  own?: true;
  /** The id of the row that carries a note's mark. */
  row?: string;
  /** Its text by sentence in every language that has it: what the page shows is these, joined as its kind and the language join them. */
  sentences: Partial<Record<Language, string[]>>;
}

/** The text of a row in one language, as the page shows it. */
export const shownText = ({ kind, sentences }: Pick<ShownRow, 'kind' | 'sentences'>, language: Language) =>
  sentences[language]?.join(joinerOf(kind === 'note' ? 'paragraph' : kind, language)) ?? '';

/** A section, or what of it is in one part of a long document: `rows/<document>/<its index>.<print>.json`. */
export interface SectionRows {
  document: string;
  section: string;
  /** The part of a long document, whose page has these rows. */
  part?: number;
  /** The document's languages, in the order they are shown. */
  languages: DocumentLanguage[];
  /** The document's title, in each of them. */
  title: Record<Language, Said>;
  /** The heading closest to the section's rows, in the languages that have one. */
  heading: Partial<Record<Language, string>>;
  rows: ShownRow[];
}

/** Where the rows of a section are, from the folder of the search. Their name changes with them, and with nothing else. */
export const rowsPath = (document: string, section: number, print: string) => `rows/${document}/${section}.${print}.json`;

/** The script at the root of a site that says which index it has and how its text is folded: the one file of the search whose name stays. */
export const searchIndexFile = 'search-index.js';

/** A chunk of Pagefind's index, which has the words from `first` to the `first` of the next one, in the order of their UTF-8 bytes. */
export interface Chunk {
  first: string;
  /** A word that is in it; nothing where no query has one of its words. */
  canary: string;
  /** A record that is found by it, also while no other chunk is there. */
  record: number;
  /** Of its file, in bytes. */
  size: number;
}

/** `library.json`: what must be known of the index before it is asked. */
export interface SearchLibrary {
  /** In the order of the records; of each section the fingerprint that its rows' file is named by. */
  documents: { id: string; sections: string[] }[];
  chunks: Chunk[];
  /** Words that more than half of the records of a large library have, and characters that begin words there, as the index has them alone. */
  common: string[];
}
