/** What an export is: one description for every format, so that a page can list them and an endpoint can serve them. */
import type { Language } from '../languages.ts';
import type { LibraryWords, LibraryYaml } from '../library.ts';
import type { Format } from '../formats.ts';
import type { Document } from '../text/model.ts';

/** The document without what is said about it: what every format that is read back gives. */
export type Table = Omit<Document, 'metadata'>;

export interface Export {
  format: Format;
  /** Its name, which says whose file it is wherever it is kept: `joint-statement-2022-zh-hans-en.epub`. */
  file: string;
  /** Its media type, without a charset. */
  type: string;
  /** The languages it has, in their order; none where it has all of them. */
  languages: readonly Language[];
  /** The same bytes from the same document, each time. */
  bytes(): Uint8Array;
}

/** Whose library the document is in, and where that is read. */
export interface Publisher {
  yaml: LibraryYaml;
  /** What the library says in each language of the document. */
  words: Readonly<Record<Language, LibraryWords>>;
  /** Where the site stands, with a slash at its end, where that is known. */
  site?: string | undefined;
  /** The image files of the document, by their path from its folder. */
  images?: ReadonlyMap<string, Uint8Array>;
  /** The fonts that a book brings, WOFF2, the languages each sets, and the license each is under. */
  fonts?: readonly { file: string; family: string; languages: readonly Language[]; bytes: Uint8Array; license: Uint8Array }[];
}

/** The name of a file of a document: of all of it, or of one view. */
export const fileName = (document: Pick<Document, 'id'>, ending: string, view?: string) => `${document.id}${view === undefined ? '' : `-${view}`}.${ending}`;

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const fromUtf8 = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
