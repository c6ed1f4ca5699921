/** Whose site this is, as the pages say it. */
import { getEntry } from 'astro:content';
import { handedOn } from './handed-on.ts';
import type { Language } from './languages.ts';
import type { LibraryWords, LibraryYaml } from './library.ts';
import { libraryWords } from './library-words.ts';

/** What `library.yaml` says. */
export async function siteLibrary(): Promise<LibraryYaml> {
  return (handedOn() ?? (await getEntry('library', 'library'))?.data)?.yaml ?? {};
}

/** The same in one language. */
export const siteWords = async (language: Language): Promise<LibraryWords> => libraryWords(await siteLibrary(), language);
