/** What the interface says, by use. Each language is one file beside this one; each use is an export of it, so that a script takes only its own. */
import type { Choice } from '../catalogue/find.ts';
import type { Format } from '../formats.ts';
import type { Counts } from '../search/hits.ts';
import type { Dated } from '../text/dates.ts';
import type { TranslationKind } from '../text/metadata.ts';
import type { Shown } from '../preferences.ts';

/** What stands around every page. */
export interface PageWords {
  skip: string;
  contents: string;
  /** The languages and views of a document. */
  languages: string;
  search: string;
  display: string;
  /** The language of the interface, apart from the text's. */
  interface: string;
  close: string;
  about: string;
  newEdition: string;
  takeEdition: string;
  /** Said where the search itself could not be fetched. */
  searchFailed: string;
  /** The offer to go on where the reader stopped. */
  resume: string;
  /** Of a long document: which part of how many a page is, the ways to its neighbours and to the whole on one page. */
  part: (number: number, of: number) => string;
  previousPart: string;
  nextPart: string;
  whole: string;
  /** The list of all its paragraphs, and what stands before one of them that an address has led to, where no script leads on. */
  everyParagraph: string;
  thisParagraph: string;
}

/** What stands in and around a text. */
export interface ReadingWords {
  notes: string;
  /** Of the source itself, apart from the editor's. */
  ownNotes: string;
  /** How a reader lights a pair of sentences: with a mouse and keys, with a finger. */
  pairs: { pointer: string; touch: string };
  backToText: string;
  addedHere: string;
  legend: string;
  paragraph: (number: number) => string;
  paragraphs: (first: number, last: number) => string;
  note: (number: number) => string;
  /** A row that has no translation. */
  untranslated: string;
  draft: string;
  /** How many rows of how many are translated. */
  translated: (rows: number, all: number) => string;
}

/** What each choice, and each of its values, is called; the usual value has no name of its own. */
export type DisplayWords = Record<Shown, { name: string; values: Record<string, string> }>;

/** What is said of an edition, and of the document it is of. */
export interface EditionWords {
  /** Its number, and its day as it is written, `2026-11-22`. */
  edition: (number: number, date?: string) => string;
  /** A date as it is read; words as they are. */
  date: (date: Dated) => string;
  /** Between the names of a list. */
  comma: string;
  colon: string;
  parties: string;
  dated: string;
  place: string;
  kind: string;
  subject: string;
  source: string;
  publisher: string;
  address: string;
  retrieved: string;
  received: string;
  /** Nothing is known of where the text comes from. */
  noProvenance: string;
  translation: string;
  /** What a translation is, by its kind; and where that is not stated. */
  kinds: Record<TranslationKind, string>;
  noKind: string;
  by: (name: string) => string;
  partial: string;
  editorial: string;
  rights: string;
  licence: string;
  library: string;
  published: string;
  contact: string;
  report: string;
  /** What a report is called, and what it asks for: of a page, or of words in a paragraph that the address names. */
  reportSubject: (title: string, edition: string) => string;
  reportBody: (address: string, words?: string) => string;
  checksum: string;
  /** What the link to `source.txt` says before the file's name. */
  asReceived: string;
  /** Before the commands that compute the checksum. */
  verify: string;
  /** Between the command of one system and that of another. */
  or: string;
  cite: string;
  /** Before the links to the citation as files. */
  files: string;
  /** Where the address of the page stands in a citation, until script knows it; and the day of access. */
  pageAddress: string;
  today: string;
  /** What the document can be had as, beside its pages, and in which languages. */
  downloads: string;
  formats: Record<Format, string>;
  allLanguages: string;
  /** What a text is that is no translation. */
  original: string;
  convertedFrom: (name: string) => string;
  changes: string;
}

/** What the cover says beside the library's own words. */
export interface CoverWords {
  documents: string;
  /** The one thing to do: to read the text beside its translation, or alone where there is none. */
  beside: string;
  alone: string;
  others: string;
}

/** What the catalogue of a large library says. */
export interface CatalogueWords {
  /** The field that finds documents, what it finds them by, and the choices beside it. */
  find: string;
  by: string;
  choices: Record<Choice, string>;
  any: string;
  clear: string;
  more: string;
  /** Said of what was found: how many documents of how many; none; and, where the list has no room for all, of how many it knows. */
  found: (count: number, all: number) => string;
  none: string;
  among: (known: number, all: number) => string;
  documents: (count: number) => string;
  byDate: string;
  latest: string;
  /** Documents whose date is not in numbers, which stand by their titles. */
  undated: string;
  year: (year: number) => string;
  decade: (decade: number, isBefore: boolean) => string;
  /** A title's letter is in capitals; where it has none. */
  noLetter: string;
  /** From a page of it to the cover, and to its other pages. */
  all: string;
  pages: string;
  part: (number: number, count: number) => string;
  /** As on the pages of documents: what is no edition yet, and what parts names. */
  draft: string;
  comma: string;
}

/** What the page for an address that leads nowhere says. */
export interface MissingWords {
  title: string;
  advice: string;
  cover: string;
}

/** The words of the search. */
export interface SearchWords {
  search: string;
  placeholder: string;
  close: string;
  everywhere: string;
  hint: string;
  nothingToSearch: string;
  loading: string;
  /** More was typed than is searched for. */
  tooLong: (most: number) => string;
  /** Before a phrase of the text that is near what was typed, and before examples from the text. */
  nearest: string;
  examples: string;
  /** Said of what was found: rows, never words. */
  found: (counts: Counts) => string;
  /** Said where not everything that may have it was read: how many sections were, of how many. */
  soFar: (counts: Counts, read: number, sections: number) => string;
  /** After either: in how many documents of the library. */
  inDocuments: (count: number) => string;
  /** The results of one document alone, and of all again. */
  within: string;
  withinAll: string;
  none: (query: string) => string;
  advice: { fewer: string; unquoted: string; everywhere: string; shorter: string };
  /** What is searched, and what is not. */
  searched: string;
  more: string;
  /** The groups of notes among the results: the text's own, and the editor's. */
  ownNotes: string;
  notes: string;
  paragraph: (number: number) => string;
  heading: string;
  note: (number: number) => string;
  unavailable: string;
  /** What is shown instead, on a page with a text and on one without. */
  thisPage: string;
  noPage: string;
  fromDisk: string;
  retry: string;
  keys: string;
  keysHint: string;
  marks: string;
  at: (index: number, all: number) => string;
  elsewhere: string;
  next: string;
  previous: string;
  clear: string;
}

/** The words of the tools for links and quotations. */
export interface LinkWords {
  tools: string;
  copyLink: string;
  copyQuotation: string;
  copyBoth: string;
  copyCitation: string;
  style: string;
  /** Before the choice of a format for programs, and what that choice is called. */
  copyAs: string;
  format: string;
  report: string;
  share: string;
  /** The reader's own tools, and what is said of them. */
  highlight: string;
  note: string;
  ownNotes: string;
  highlighted: string;
  /** The browser keeps nothing for the site, or has no room. */
  notKept: string;
  /** More is selected than one highlight can keep. */
  tooMuch: string;
  /** The page is not the edition's own text, and that cannot be had. */
  unmarked: string;
  notLoaded: string;
  close: string;
  copied: string;
  failed: string;
  /** The page is not the edition's own text: what was copied instead, or that nothing was. */
  altered: string;
  unquotable: string;
  /** Why a link does not lead to its words, which follow. */
  changed: string;
  unsure: string;
  incomplete: string;
  unknown: string;
  /** The same of a link without words. */
  nowhere: string;
  noParagraph: string;
  retired: string;
  /** What a translation is, in the fewest words, wherever its words go: by its kind, and where that is not stated. */
  translations: Record<TranslationKind | 'unstated', string>;
  /** Where words stand: the title, `7` or `7–9` for paragraphs (nothing for a heading), then what is known of whom it is by, its date, and what translation it is. */
  source: (title: string, paragraphs: string, known: { parties: string[]; date?: string; translation?: string }) => string;
}

/** The words of the reader's own highlights and notes. */
export interface AnnotationWords {
  title: string;
  /** On the way to the list: how many there are. */
  count: (count: number) => string;
  /** Where they are kept, and what to do about it. */
  about: string;
  empty: string;
  paragraph: (number: number) => string;
  heading: string;
  note: string;
  addNote: string;
  edit: string;
  remove: string;
  save: string;
  cancel: string;
  all: string;
  close: string;
  removed: string;
  undo: string;
  notKept: string;
  /** Why the words of one are not marked. */
  troubles: { changed: string; gone: string; unsure: string; hidden: string };
  saveAs: string;
  json: string;
  markdown: string;
  take: string;
  /** What came of a file: how many were added, how many are not of this document or nowhere in it, and how many were here. */
  taken: (added: number, unplaced: number, known: number) => string;
  faults: { size: string; json: string; none: string; elsewhere: string };
}

/** The words of keeping a document, or all of the library, for reading offline. Sizes are written as `1.2 MB`. */
export interface OfflineWords {
  keep: (size: string, isAll: boolean) => string;
  keeping: string;
  /** How much of how much is there. */
  of: (done: string, all: string) => string;
  kept: (size: string, isAll: boolean) => string;
  cancel: string;
  remove: string;
  /** What came of it: ended or removed by the reader; no room; not all came; the host has another edition. */
  was: Record<'cancelled' | 'removed' | 'room' | 'network' | 'edition', string>;
}
