/** What `library.yaml` says, in one language. */
import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { scriptOf, type Language } from './languages.ts';
import { once } from './text/scripts/lazy.ts';
import { libraryIn, type LibraryWords, type LibraryYaml } from './library.ts';

/** Each half a second in the making: a library that says nothing in Chinese asks for neither, and most for one. */
const converters = { Hant: once(() => toTraditional({ from: 'cn', to: 'tw' })), Hans: once(() => toSimplified({ from: 'tw', to: 'cn' })) };
const convert = (text: string, _: Language, to: Language) => converters[scriptOf(to) === 'Hans' ? 'Hans' : 'Hant']()(text);

export const libraryWords = (yaml: LibraryYaml, language: Language): LibraryWords => libraryIn(yaml, language, convert);
