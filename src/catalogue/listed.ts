/** The shapes that the list of a catalogue writes and the browser reads. */
import type { Language } from '../languages.ts';
import type { DocumentLanguage } from '../views.ts';

/** What a reader can choose a document by, beside its words and its years. */
export const facets = ['party', 'kind', 'subject'] as const;
export type Facet = (typeof facets)[number];

/** A document's titles, in the languages that say one. */
export type Titles = Record<Language, string>;

/** What one thing is called, in the languages that say it: the first name is the one it is shown by, others are those of other documents. */
export type Names = Record<Language, string[]>;

/** A document: its id, its titles, its date as it is written, then its languages, parties, kind and subjects by their place in the list's tables; 1 for a draft. */
export type ListedDocument = [id: string, titles: Titles, date: string, languages: number, ...facets: [party: number[], kind: number[], subject: number[]], draft: 0 | 1];

export interface CatalogueList {
  /** How many documents the library has. */
  all: number;
  languages: DocumentLanguage[][];
  names: Record<Facet, Names[]>;
  /** The latest first: all of them, or as many as there is room for. */
  documents: ListedDocument[];
}

/** The longest list, in characters: some 3,000 documents. */
export const room = 1_000_000;

/** The event that brings the list, as its `detail`. */
export const arrival = 'catalogue-list';
