/** What an import is given, and what it needs of the world around it: it asks and touches nothing by itself. */
import type { OpenCC } from '../text/scripts/opencc.ts';
import type { Lexicon } from './align/model.ts';
import type { Ask } from './questions.ts';
import type { Update } from './write/update.ts';

export interface Source {
  /** As it is named on the command line. */
  file: string;
  bytes: Uint8Array;
}

export interface Options {
  /** BCP 47, one for each text in the order of the files; what is not given is found out. */
  languages: string[];
  /** Of plain text, csv and web pages. */
  encoding?: string;
  /** Whether a file in two languages by turns is two texts: not where they are no translation of each other. */
  turns?: 'never' | 'found';
  /** Take a translation that does not look like one. */
  anyway: boolean;
}

export interface Surroundings {
  openCC: OpenCC;
  lexiconFor(source: string, translation: string): Promise<Lexicon | undefined>;
  ask: Ask;
  /** Says what is done now, and how far, from 0 to 1. */
  progress(what: string, done?: number): void;
  /** The id of the document, and the files of its folder, where there is one. `own` is the id that a document of ours has already. */
  folder(title: Record<string, string>, own?: string): Promise<{ id: string; where: string; existing: ReadonlyMap<string, Uint8Array> | undefined }>;
}

export interface Imported {
  id: string;
  update: Update;
  report: string;
}
