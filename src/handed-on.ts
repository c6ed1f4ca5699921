/**
 * The library as it was read, handed on within one process. The command reads it with Node, Astro loads its
 * loader and its pages each as modules of their own: what all three share is the process.
 */
import type { Made } from './exports/make.ts';
import type { LibraryYaml } from './library.ts';
import type { Document } from './text/model.ts';

/** What of a library the pages are made of. */
export interface ReadLibrary {
  yaml: LibraryYaml;
  documents: readonly Document[];
  /** The files that the documents can be had as, made ahead. */
  exports?: { of(document: Document): Promise<Made[]> };
  /** Whether the files of a document are there from an earlier build, and no page of it is made. */
  isKept?(document: Document): boolean;
  /** Called for each page that is rendered. */
  onPage?(): void;
}

const place = Symbol.for('the library of this build');

/** Whether files that are there as they are to be are put into the site by who builds it: thousands would take Astro longer than the pages do. */
export const areFilesPutIn = () => handedOn()?.isKept !== undefined;

export const handOn = (library: ReadLibrary) => void Reflect.set(globalThis, place, library);

export const handedOn = () => Reflect.get(globalThis, place) as ReadLibrary | undefined;
