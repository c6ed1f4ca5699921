/** What goes to the process that makes the index of a library, and what comes from it. */
import type { Packed } from '../packed.ts';
import type { PagefindFile } from './pagefind.ts';
import type { SearchLibrary } from './rows.ts';

/** A library for Pagefind, in its order: of each document what the index had of it, packed, or the tokens of its records, each a string with spaces between. */
export type Library = readonly (Packed | readonly string[])[];

/** What is made of a library. */
export interface Indexed extends Pick<SearchLibrary, 'chunks' | 'common'> {
  /** Pagefind's files, those that are used. */
  files: readonly PagefindFile[];
  /** What the index has of those documents that were given as tokens, in their order. */
  fresh: readonly Packed[];
}

/** Some of what is made of a library. */
export type Part = Partial<Indexed>;

/** Parts, in their order, as one. */
export const joined = (parts: readonly Part[]): Indexed => ({
  files: parts.flatMap(({ files = [] }) => files),
  chunks: parts.flatMap(({ chunks = [] }) => chunks),
  common: parts.flatMap(({ common = [] }) => common),
  fresh: parts.flatMap(({ fresh = [] }) => fresh),
});
