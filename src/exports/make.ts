/** Makes the files of one document, and lays them on the disk. */
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownFonts } from '../fonts/site.ts';
import type { LibraryYaml } from '../library.ts';
import { libraryWords } from '../library-words.ts';
import { contentFolder } from '../paths.ts';
import type { Document } from '../text/model.ts';
import type { Export, Publisher } from './export.ts';
import { exportsOf } from './index.ts';

/** A file that is made. */
export interface Made extends Omit<Export, 'bytes'> {
  /** In bytes. */
  size: number;
  /** Where it lies. */
  path: string;
}

/** What the files of a library's documents have in common. */
export interface MadeFor {
  yaml: LibraryYaml;
  site: string | undefined;
  /** How many documents the library has. */
  documents: number;
}

/** A library of more documents brings no fonts in its books: five books a document, 200 KB a book, would weigh more than all else. */
const mostWithFonts = 20;
export const haveFonts = ({ documents }: Pick<MadeFor, 'documents'>) => documents <= mostWithFonts;

/** Whose the documents are: the library in the languages of one. */
export const publisherOf = ({ yaml, site }: Pick<MadeFor, 'yaml' | 'site'>, languages: readonly string[]): Publisher => ({
  yaml,
  words: Object.fromEntries(languages.map((tag) => [tag, libraryWords(yaml, tag)] as const)),
  site,
});

/** The files of a document, in the order they are offered, each in `folder` by its name. */
export async function makeExports(document: Document, library: MadeFor, folder: string): Promise<Made[]> {
  const files = new Set(document.sections.flatMap(({ rows }) => rows.flatMap(({ image }) => image?.file ?? [])));
  const images = new Map(await Promise.all([...files].map(async (file) => [file, new Uint8Array(await readFile(join(contentFolder, document.id, file)))] as const)));
  const fonts = haveFonts(library) ? await ownFonts(document) : [];
  const made: Made[] = [];
  for (const { bytes, ...one } of exportsOf(document, { ...publisherOf(library, document.languages.map(({ tag }) => tag)), images, fonts })) {
    const path = join(folder, one.file);
    const content = bytes();
    writeFileSync(path, content);
    made.push({ ...one, size: content.length, path });
  }
  return made;
}
