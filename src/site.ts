/** Whose site this is, as the pages say it. */
import { getEntry } from 'astro:content';
import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { handedOn } from './handed-on.ts';
import { scriptOf, type Language } from './languages.ts';
import { libraryIn, type LibraryWords, type LibraryYaml } from './library.ts';

const converters = { Hant: toTraditional({ from: 'cn', to: 'tw' }), Hans: toSimplified({ from: 'tw', to: 'cn' }) };
const convert = (text: string, _: Language, to: Language) => converters[scriptOf(to) === 'Hans' ? 'Hans' : 'Hant'](text);

/** What `library.yaml` says. */
export async function siteLibrary(): Promise<LibraryYaml> {
  return (handedOn() ?? (await getEntry('library', 'library'))?.data)?.yaml ?? {};
}

/** The same in one language. */
export const siteWords = async (language: Language): Promise<LibraryWords> => libraryIn(await siteLibrary(), language, convert);
