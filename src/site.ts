/** Whose site this is, as the pages say it. */
import { getEntry } from 'astro:content';
import { handedOn } from './handed-on.ts';
import type { Language } from './languages.ts';
import type { LibraryWords, LibraryYaml } from './library.ts';
import { libraryWords } from './library-words.ts';
import { contentFolder } from './paths.ts';
import { siteAddress } from './site-address.ts';

/** Where the site will stand, with a slash at its end; nothing where nobody states it. Astro's own `SITE` is empty where the environment's is, whatever the library says. */
export const siteUrl = siteAddress(contentFolder);

/** What `library.yaml` says. */
export async function siteLibrary(): Promise<LibraryYaml> {
  return (handedOn() ?? (await getEntry('library', 'library'))?.data)?.yaml ?? {};
}

/** The same in one language. */
export const siteWords = async (language: Language): Promise<LibraryWords> => libraryWords(await siteLibrary(), language);
